package io.optin.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of maxima: one row per key, whose times only ever rise. What is merged is merged by the database, in one
 * statement, whoever writes at the same instant.
 *
 * @param name as statements have it
 * @param keys the columns of the primary key, all texts
 * @param notes columns that are set with the row and never changed, texts too
 * @param maxima the columns of times
 * @param upsert inserts a row or raises its maxima
 */
record MaximaTable(String name, List<String> keys, List<String> notes, List<String> maxima, String upsert) {
    static MaximaTable of(Dialect dialect, String name, List<String> keys, List<String> notes, List<String> maxima) {
        MaximaTable shape = new MaximaTable(name, keys, notes, maxima, "");
        return new MaximaTable(name, keys, notes, maxima, dialect.upsert(shape));
    }

    /** A row, its values in the order of the columns. */
    record Row(List<String> keys, List<String> notes, List<Long> maxima) implements Comparable<Row> {
        void setKeys(Call call) throws SQLException {
            for (String key : keys) {
                call.text(key);
            }
        }

        void setMaxima(Call call) throws SQLException {
            for (long time : maxima) {
                call.micros(time);
            }
        }

        /** Writers that take rows in one order cannot wait for one another in a circle. */
        @Override
        public int compareTo(Row other) {
            return String.join("\0", keys).compareTo(String.join("\0", other.keys));
        }
    }

    List<String> columns() {
        return Stream.of(keys, notes, maxima).flatMap(List::stream).toList();
    }

    String eachColumn(String format, String between) {
        return each(columns(), format, between);
    }

    String eachKey(String format, String between) {
        return each(keys, format, between);
    }

    String eachMaximum(String format, String between) {
        return each(maxima, format, between);
    }

    /** A placeholder for each column, told its type. */
    String placeholders(String format) {
        String texts = each(Stream.concat(keys.stream(), notes.stream()).toList(), format.formatted("VARCHAR"), ", ");
        return texts + ", " + each(maxima, format.formatted("BIGINT"), ", ");
    }

    private static String each(List<String> columns, String format, String between) {
        return columns.stream().map(format::formatted).collect(Collectors.joining(between));
    }

    Call set(Call call, Row row) throws SQLException {
        row.setKeys(call);
        for (String note : row.notes()) {
            call.text(note);
        }
        row.setMaxima(call);
        return call;
    }

    /** The row at which a result stands. */
    Row row(ResultSet result) throws SQLException {
        List<Long> times = new ArrayList<>();
        for (String maximum : maxima) {
            times.add(result.getLong(maximum));
        }
        return new Row(texts(result, keys), texts(result, notes), times);
    }

    private static List<String> texts(ResultSet result, List<String> columns) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (String column : columns) {
            texts.add(result.getString(column));
        }
        return texts;
    }

    /** In which columns a row is not what it should be; nothing where it is. No row says what a row of nevers says. */
    String difference(Optional<Row> kept, Optional<Row> expected) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < maxima.size(); i++) {
            int column = i;
            long is = kept.map(row -> row.maxima().get(column)).orElse(Micros.NEVER);
            long should = expected.map(row -> row.maxima().get(column)).orElse(Micros.NEVER);
            if (is != should) {
                told.add(maxima.get(i) + " is " + Micros.tell(is) + ", and the events say " + Micros.tell(should));
            }
        }
        if (kept.isPresent() && expected.isPresent()) {
            for (int i = 0; i < notes.size(); i++) {
                String is = kept.get().notes().get(i);
                String should = expected.get().notes().get(i);
                if (!is.equals(should)) {
                    told.add(notes.get(i) + " is '" + is + "', and the events say '" + should + "'");
                }
            }
        }
        return String.join("; ", told);
    }

    /** Merges many rows in one batch. */
    void raiseAll(Connection connection, Collection<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (Call call = new Call(connection, upsert)) {
            for (Row row : rows.stream().sorted().toList()) {
                set(call, row).row();
            }
            call.runAll();
        }
    }
}
