package io.optin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds out which database it is. */
final class Databases {
    private Databases() {}

    static Database of(DataSource dataSource, JdbcSettings settings) {
        Optional<Database> told = settings.database();
        if (told.isPresent()) {
            return told.get();
        }
        try (Connection connection = dataSource.getConnection()) {
            return of(connection, settings);
        } catch (SQLException e) {
            throw new JdbcStoreException("ask which database it is", e);
        }
    }

    static Database of(Connection connection, JdbcSettings settings) throws SQLException {
        Optional<Database> told = settings.database();
        return told.isPresent() ? told.get() : named(connection.getMetaData().getDatabaseProductName());
    }

    private static Database named(String product) throws SQLException {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> Database.POSTGRESQL;
            case "mariadb", "mysql" -> Database.MARIADB;
            case "h2" -> Database.H2;
            default -> throw new SQLException("no dialect for this database", "0A000");
        };
    }
}
