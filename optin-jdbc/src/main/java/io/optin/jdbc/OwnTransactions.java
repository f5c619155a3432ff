package io.optin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A transaction for each write. What the database gives up because of others is tried again, a few times. */
record OwnTransactions(DataSource dataSource, Dialect dialect) implements Session {
    private static final int ATTEMPTS = 10;
    private static final long LONGEST_FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    @Override
    public <T> T read(String operation, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            T read = work.with(connection);
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return read;
        } catch (SQLException e) {
            throw new JdbcStoreException(operation, e);
        }
    }

    @Override
    public <T> T write(String operation, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return writeOnce(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !dialect.isTransient(e)) {
                    throw new JdbcStoreException(operation, e);
                }
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_FIRST_PAUSE << (attempt - 1)));
        }
    }

    private <T> T writeOnce(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            try {
                T written = work.with(connection);
                connection.commit();
                connection.setAutoCommit(autoCommit);
                return written;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, autoCommit, e);
                throw e;
            }
        }
    }

    private static void rollback(Connection connection, boolean autoCommit, Throwable because) {
        try {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
