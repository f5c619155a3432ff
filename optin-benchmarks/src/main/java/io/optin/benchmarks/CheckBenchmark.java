package io.optin.benchmarks;

import io.optin.contact.Contact;
import io.optin.message.OutboundMessage;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** May this message go out to this person, whoever of them it is? */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CheckBenchmark {
    private static Contact anyone(Tables tables) {
        return Population.person(ThreadLocalRandom.current().nextLong(tables.people));
    }

    /**
     * With optin.
     *
     * @param tables the filled tables
     * @return whether it may
     */
    @Benchmark
    public boolean optin(Tables tables) {
        OutboundMessage message = OutboundMessage.template(anyone(tables), Population.TEMPLATE, Population.TYPE);
        return tables.acme.gate().check(message).isAllowed();
    }

    /**
     * With one statement.
     *
     * @param tables the filled tables
     * @return whether it may
     * @throws SQLException where the database cannot
     */
    @Benchmark
    public boolean byHand(Tables tables) throws SQLException {
        return tables.byHand.check(anyone(tables));
    }
}
