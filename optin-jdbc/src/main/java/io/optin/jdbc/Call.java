package io.optin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement whose parameters are set one after the other. */
final class Call implements AutoCloseable {
    private final PreparedStatement statement;
    private int last;

    Call(Connection connection, String sql) throws SQLException {
        statement = connection.prepareStatement(sql);
    }

    Call text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Call text(Optional<String> value) throws SQLException {
        statement.setString(++last, value.orElse(null));
        return this;
    }

    /** Any number of texts. */
    Call texts(String... values) throws SQLException {
        return texts(List.of(values));
    }

    Call texts(List<String> values) throws SQLException {
        for (String value : values) {
            text(value);
        }
        return this;
    }

    Call micros(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Call time(Instant value) throws SQLException {
        return micros(Micros.of(value));
    }

    Call time(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return time(value.get());
        }
        statement.setNull(++last, Types.BIGINT);
        return this;
    }

    Call flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    Call list(Dialect dialect, Iterable<String> values) throws SQLException {
        dialect.setList(statement, ++last, values);
        return this;
    }

    /** Ends one row of a batch. */
    void row() throws SQLException {
        statement.addBatch();
        last = 0;
    }

    void runAll() throws SQLException {
        statement.executeBatch();
    }

    /** How many rows changed. */
    int run() throws SQLException {
        return statement.executeUpdate();
    }

    /** As {@link #run}, after which the parameters begin anew. */
    int again() throws SQLException {
        last = 0;
        return statement.executeUpdate();
    }

    /** Inserts a row, unless its key is known; whether it was inserted. */
    boolean runUnlessKnown(Dialect dialect) throws SQLException {
        try {
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            if (dialect.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    ResultSet rows() throws SQLException {
        return statement.executeQuery();
    }

    /** As {@link #rows}, after which the parameters begin anew. */
    ResultSet rowsAgain() throws SQLException {
        last = 0;
        return statement.executeQuery();
    }

    /** What is done with a row. */
    interface Sink {
        void take(ResultSet row) throws SQLException;
    }

    void eachRow(Sink sink) throws SQLException {
        ResultSet row = rows();
        while (row.next()) {
            sink.take(row);
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    /** A constant of Java, told in lower case. */
    static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }

    static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(micros));
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text);
    }
}
