package io.optin.jdbc;

import java.util.Locale;

/**
 * The databases that the stores speak.
 *
 * @since 0.1
 */
public enum Database {
    /** PostgreSQL 14 and newer. */
    POSTGRESQL,
    /** MariaDB 10.6 and newer, and MySQL 8. */
    MARIADB,
    /** H2 2.x, in memory and in a file. */
    H2;

    /** The name of its folder of scripts. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    Dialect dialect() {
        return switch (this) {
            case POSTGRESQL -> new PostgreSqlDialect();
            case MARIADB -> new MariaDbDialect();
            case H2 -> new H2Dialect();
        };
    }
}
