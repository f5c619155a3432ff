package io.optin.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.optin.BusinessOptIn;
import io.optin.jdbc.JdbcStores;
import io.optin.message.OutboundMessage;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** How long a check takes as the tables grow, and how large they are then. */
final class Growth {
    private static final int CHECKS = 20_000;
    private static final double MICRO = 1_000.0;
    private static final double MEBI = 1_048_576.0;

    private Growth() {}

    static void measure(long most, PrintStream out) throws IOException, SQLException {
        out.println("| database | people | p50 µs | p99 µs | MiB |\n| --- | --- | --- | --- | --- |");
        for (Server.Kind kind : Server.Kind.values()) {
            for (long people = 10_000; people <= most; people *= 10) {
                try (Server server = Figures.filled(kind, people);
                        HikariDataSource pool = Server.pool(server.url(), 1)) {
                    BusinessOptIn acme = Population.acme(JdbcStores.create(pool));
                    times(acme, people, CHECKS);
                    long[] sorted = times(acme, people, CHECKS);
                    out.printf(
                            Locale.ROOT,
                            "| %s | %,d | %.0f | %.0f | %,.0f |%n",
                            kind,
                            people,
                            sorted[CHECKS / 2] / MICRO,
                            sorted[CHECKS / 100 * 99] / MICRO,
                            size(server, pool) / MEBI);
                }
            }
        }
    }

    /** Nanoseconds of each check, the shortest first. */
    private static long[] times(BusinessOptIn acme, long people, int checks) {
        SplittableRandom random = new SplittableRandom(people);
        long[] times = new long[checks];
        for (int i = 0; i < checks; i++) {
            OutboundMessage message = OutboundMessage.template(
                    Population.person(random.nextLong(people)), Population.TEMPLATE, Population.TYPE);
            long start = System.nanoTime();
            acme.gate().check(message);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times;
    }

    private static long size(Server server, HikariDataSource pool) throws SQLException {
        if (server.kind() == Server.Kind.H2) {
            return server.folder().resolve("optin.mv.db").toFile().length();
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }
}
