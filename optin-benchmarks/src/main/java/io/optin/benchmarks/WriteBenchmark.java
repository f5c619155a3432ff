package io.optin.benchmarks;

import io.optin.consent.Consent;
import io.optin.consent.OptOut;
import io.optin.contact.Contact;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;

/** One consent, one opt-out, each committed before the next, by eight threads at once. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(Tables.THREADS)
public class WriteBenchmark {
    private static final Instant AT = Population.NOW.minusSeconds(60);
    private static final long MICROS = AT.getEpochSecond() * 1_000_000;
    private static final String PROMPT =
            Population.consentOf(Population.person(0), AT).prompt().contentHash();

    private static Contact anyone(Tables tables) {
        return Population.person(ThreadLocalRandom.current().nextLong(tables.people));
    }

    private static String id() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /**
     * A consent with optin: judged, then kept.
     *
     * @param tables the filled tables
     * @return what came of it
     */
    @Benchmark
    public Object recordOptin(Tables tables) {
        Consent consent = Population.consentOf(anyone(tables), AT);
        return tables.acme.ledger().record(id(), consent);
    }

    /**
     * A consent with what one would write.
     *
     * @param tables the filled tables
     * @throws SQLException where the database cannot
     */
    @Benchmark
    public void recordByHand(Tables tables) throws SQLException {
        tables.byHand.record(id(), anyone(tables), PROMPT, MICROS);
    }

    /**
     * An opt-out with optin.
     *
     * @param tables the filled tables
     * @return what came of it
     */
    @Benchmark
    public Object optOutOptin(Tables tables) {
        return tables.acme.ledger().optOut(id(), OptOut.ofEverything(anyone(tables), AT));
    }

    /**
     * An opt-out with what one would write.
     *
     * @param tables the filled tables
     * @throws SQLException where the database cannot
     */
    @Benchmark
    public void optOutByHand(Tables tables) throws SQLException {
        tables.byHand.optOut(id(), anyone(tables), MICROS);
    }
}
