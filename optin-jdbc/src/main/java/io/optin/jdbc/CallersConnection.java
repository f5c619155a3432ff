package io.optin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The caller's transaction: never begun, committed, rolled back, closed or tried again here. */
record CallersConnection(Connection connection) implements Session {
    @Override
    public <T> T read(String operation, Work<T> work) {
        return write(operation, work);
    }

    @Override
    public <T> T write(String operation, Work<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw new JdbcStoreException(operation, e);
        }
    }
}
