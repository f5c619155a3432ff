package io.optin.benchmarks;

import io.optin.contact.Contact;
import io.optin.message.OutboundMessage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** To whom of a hundred thousand may this message go out? */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScreenBenchmark {
    private static final int RECIPIENTS = 100_000;
    private static final int CHUNK = 1_000;

    private static Stream<Contact> recipients(Tables tables) {
        return new SplittableRandom(42).longs(RECIPIENTS, 0, tables.people).mapToObj(Population::person);
    }

    /**
     * With optin.
     *
     * @param tables the filled tables
     * @return how many may be written to
     */
    @Benchmark
    public long optin(Tables tables) {
        return tables.acme
                .gate()
                .screen(recipients(tables)
                        .map(contact -> OutboundMessage.template(contact, Population.TEMPLATE, Population.TYPE)))
                .filter(screened -> screened.decision().isAllowed())
                .count();
    }

    /**
     * With one statement per thousand.
     *
     * @param tables the filled tables
     * @return how many may be written to
     * @throws SQLException where the database cannot
     */
    @Benchmark
    public long byHand(Tables tables) throws SQLException {
        List<Contact> all = recipients(tables).toList();
        long allowed = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            allowed += tables.byHand.screen(new ArrayList<>(all.subList(from, from + CHUNK)));
        }
        return allowed;
    }
}
