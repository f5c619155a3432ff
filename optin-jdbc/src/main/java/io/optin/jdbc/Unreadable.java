package io.optin.jdbc;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.Optional;

/** Rows whose values nobody of ours wrote. */
final class Unreadable {
    static final String CHANGED = "its content is not what its hash was made of: restore it from a backup";

    static final String FOREIGN = "it cannot be read, nothing that optin writes looks so: restore it from a backup";

    private Unreadable() {}

    /** How a row becomes a value. */
    interface Reading<T> {
        T read() throws SQLException;
    }

    /** The value; none where the row holds something that cannot be it. A failing database stays a failure. */
    static <T> Optional<T> or(Reading<T> reading) throws SQLException {
        try {
            return Optional.of(reading.read());
        } catch (SQLDataException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
