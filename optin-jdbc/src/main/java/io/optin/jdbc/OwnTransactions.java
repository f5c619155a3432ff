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
        return again(operation, () -> inTransaction(work));
    }

    @Override
    public <T> T writeInOne(String operation, Work<T> work) {
        return again(operation, () -> inOne(work));
    }

    /** What may be tried again as a whole. */
    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private <T> T again(String operation, Attempt<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.run();
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !dialect.isTransient(e)) {
                    throw new JdbcStoreException(operation, e);
                }
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_FIRST_PAUSE << (attempt - 1)));
        }
    }

    /** A connection that commits by itself needs no more than the statement. */
    private <T> T inOne(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getAutoCommit() ? work.with(connection) : committed(connection, false, work);
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            return committed(connection, autoCommit, work);
        }
    }

    private static <T> T committed(Connection connection, boolean autoCommitAfter, Work<T> work) throws SQLException {
        try {
            T written = work.with(connection);
            connection.commit();
            connection.setAutoCommit(autoCommitAfter);
            return written;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection, autoCommitAfter, e);
            throw e;
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
