package io.optin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Its recursion does not know where it has been, so it is led a few steps at a time. */
final class H2Dialect extends Dialect {
    private static final int STEPS = 4;
    private static final int DUPLICATE_KEY = 23_505;
    private static final int DEADLOCK = 40_001;
    private static final int CONCURRENT_UPDATE = 90_131;
    private static final int LOCK_TIMEOUT = 50_200;

    @Override
    String listTable(String alias, String column) {
        return "UNNEST(CAST(? AS VARCHAR ARRAY)) AS " + alias + "(" + column + ")";
    }

    @Override
    void setList(PreparedStatement statement, int index, Iterable<String> values) throws SQLException {
        Object[] all = StreamSupport.stream(values.spliterator(), false).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf("VARCHAR", all));
    }

    /** Its optimizer takes the key here by itself. */
    @Override
    String lookUp(String outer, String table, String alias, String condition) {
        return outer + " JOIN " + table + " " + alias + " ON " + condition;
    }

    @Override
    String fewTable(String alias, String column, int count) {
        return values("CAST(? AS VARCHAR)", alias, column, count);
    }

    @Override
    void setFew(Call call, List<String> values) throws SQLException {
        call.texts(values);
    }

    @Override
    String reached(String contacts, String links) {
        return """
                WITH RECURSIVE walk(contact, step) AS (
                  SELECT q.contact, 0 FROM %s
                  UNION ALL (
                  SELECT DISTINCT l.other_contact, w.step + 1 FROM %s WHERE w.step < %d)),
                reached(contact) AS (SELECT DISTINCT contact FROM walk)
                """.formatted(contacts, lookUp("walk w", links, "l", "l.business = ? AND l.contact = w.contact"), STEPS);
    }

    @Override
    String upsert(MaximaTable table) {
        String columns = String.join(", ", table.columns());
        return "MERGE INTO " + table.name() + " t USING (VALUES (" + table.placeholders("CAST(? AS %s)") + ")) v("
                + columns + ") ON " + table.eachKey("t.%1$s = v.%1$s", " AND ")
                + " WHEN MATCHED AND (" + table.eachMaximum("t.%1$s < v.%1$s", " OR ") + ") THEN UPDATE SET "
                + table.eachMaximum("%1$s = GREATEST(t.%1$s, v.%1$s)", ", ")
                + " WHEN NOT MATCHED THEN INSERT (" + columns + ") VALUES (" + table.eachColumn("v.%1$s", ", ") + ")";
    }

    @Override
    boolean isDuplicate(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE_KEY;
    }

    /** A duplicate key that nobody caught is that of two MERGEs at once. */
    @Override
    boolean isTransient(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case DUPLICATE_KEY, DEADLOCK, CONCURRENT_UPDATE, LOCK_TIMEOUT -> true;
            default -> false;
        };
    }

    @Override
    List<String> risks(Connection connection) throws SQLException {
        return risks(
                connection,
                "SELECT setting_name, setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'",
                Map.of("write_delay", "0"));
    }
}
