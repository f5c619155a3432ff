package io.optin.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.optin.BusinessOptIn;
import io.optin.jdbc.JdbcStores;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The filled tables, as {@link Figures} tells each Java that it starts. */
@State(Scope.Benchmark)
public class Tables {
    static final String URL = "optin.figures.url";
    static final String KIND = "optin.figures.kind";
    static final String PEOPLE = "optin.figures.people";
    static final int THREADS = 8;

    HikariDataSource pool = new HikariDataSource();
    long people;

    @SuppressWarnings("NullAway.Init") // set before each trial
    BusinessOptIn acme;

    @SuppressWarnings("NullAway.Init") // set before each trial
    ByHand byHand;

    /** Connects. */
    @Setup(Level.Trial)
    public void connect() {
        pool.close();
        pool = Server.pool(System.getProperty(URL, ""), THREADS);
        people = Long.getLong(PEOPLE, 0);
        acme = Population.acme(JdbcStores.create(pool));
        byHand = new ByHand(Server.Kind.valueOf(System.getProperty(KIND, "")), pool);
    }

    /** Disconnects. */
    @TearDown(Level.Trial)
    public void disconnect() {
        pool.close();
    }
}
