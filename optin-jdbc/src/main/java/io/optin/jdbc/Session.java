package io.optin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where statements run: in transactions of our own, or in the caller's. */
interface Session {
    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Reads with one statement. */
    <T> T read(String operation, Work<T> work);

    /** Writes all or nothing. The work may run more than once. */
    <T> T write(String operation, Work<T> work);

    /** As {@link #write}, with one statement: a transaction by itself, where connections commit by themselves. */
    default <T> T writeInOne(String operation, Work<T> work) {
        return write(operation, work);
    }
}
