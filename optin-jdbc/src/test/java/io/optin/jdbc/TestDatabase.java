package io.optin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that the tests run on, each started once, each new database in it empty. */
enum TestDatabase {
    H2_MEMORY(Database.H2) {
        @Override
        String url() {
            return "jdbc:h2:mem:" + UUID.randomUUID();
        }
    },
    H2_FILE(Database.H2) {
        @Override
        String url() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "h2");
                return "jdbc:h2:file:" + folder.resolve("optin").toAbsolutePath() + ";WRITE_DELAY=0";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL(Database.POSTGRESQL) {
        @Override
        String url() throws SQLException {
            String name = fresh();
            Servers.run(Servers.postgres().getPostgresDatabase(), "CREATE DATABASE " + name);
            return Servers.postgres().getJdbcUrl("postgres", name);
        }
    },
    MARIADB(Database.MARIADB) {
        @Override
        String url() throws SQLException {
            boolean here = MariaDbServer.isInstalled();
            if (!here && "true".equals(System.getenv("CI"))) {
                throw new AssertionError("there is no mariadbd here, and CI must test with it");
            }
            assumeTrue(here, "there is no mariadbd here: install mariadb-server to test with it");
            String name = fresh();
            Servers.run(new MariaDbDataSource(MariaDbServer.url("")), "CREATE DATABASE " + name);
            return MariaDbServer.url(name);
        }
    };

    final Database database;

    TestDatabase(Database database) {
        this.database = database;
    }

    /** A new database with nothing in it. */
    abstract String url() throws SQLException;

    DataSource empty() throws SQLException {
        String url = url();
        return at(database, database == Database.H2 ? url + ";DB_CLOSE_DELAY=-1" : url);
    }

    static DataSource at(Database database, String url) {
        try {
            return switch (database) {
                case H2 -> h2(url);
                case POSTGRESQL -> postgresql(url);
                case MARIADB -> new MariaDbDataSource(url);
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database with the tables in it. */
    DataSource ready() throws SQLException {
        DataSource dataSource = empty();
        JdbcSchema.apply(dataSource);
        assertThat(JdbcSchema.check(dataSource).missing()).isEmpty();
        return dataSource;
    }

    /** The same behind a pool, as hosts have it. */
    HikariDataSource pooled() throws SQLException {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(ready());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    private static String fresh() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    private static DataSource h2(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    private static DataSource postgresql(String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }
}
