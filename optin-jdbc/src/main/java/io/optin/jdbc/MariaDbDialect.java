package io.optin.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** MariaDB and MySQL. Keys are bytes there, since their collations fold case and trailing spaces. */
final class MariaDbDialect extends Dialect {
    private static final int DUPLICATE_KEY = 1_062;
    private static final int LOCK_TIMEOUT = 1_205;
    private static final int DEADLOCK = 1_213;
    private static final int CHANGED_SINCE_READ = 1_020;

    /** In hexadecimal, so that neither JSON nor a collation can touch the bytes. */
    @Override
    String listTable(String alias, String column) {
        return "(SELECT UNHEX(j.hex) AS " + column
                + " FROM JSON_TABLE(?, '$[*]' COLUMNS (hex VARCHAR(6144) PATH '$')) AS j) AS " + alias;
    }

    @Override
    void setList(PreparedStatement statement, int index, Iterable<String> values) throws SQLException {
        StringJoiner json = new StringJoiner("\",\"", "[\"", "\"]").setEmptyValue("[]");
        values.forEach(value -> json.add(HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))));
        statement.setString(index, json.toString());
    }

    @Override
    String lookUp(String outer, String table, String alias, String condition) {
        return outer + " STRAIGHT_JOIN " + table + " " + alias + " ON " + condition;
    }

    @Override
    String reached(String contacts, String links) {
        return """
                WITH RECURSIVE reached(contact) AS (
                  SELECT q.contact FROM %s
                  UNION
                  SELECT l.other_contact FROM %s)
                """.formatted(contacts, lookUp("reached r", links, "l", "l.business = ? AND l.contact = r.contact"));
    }

    @Override
    String upsert(MaximaTable table) {
        return insert(table.name(), table.columns()) + " ON DUPLICATE KEY UPDATE "
                + table.eachMaximum("%1$s = GREATEST(%1$s, VALUES(%1$s))", ", ");
    }

    /** How many rows an upsert changed depends on a setting of the driver, so an update and an insert are told apart. */
    @Override
    boolean raise(Connection connection, MaximaTable table, MaximaTable.Row row) throws SQLException {
        return update(connection, table, row) || insert(connection, table, row) || update(connection, table, row);
    }

    private static boolean update(Connection connection, MaximaTable table, MaximaTable.Row row) throws SQLException {
        String sql =
                "UPDATE " + table.name() + " SET " + table.eachMaximum("%1$s = GREATEST(%1$s, ?)", ", ") + " WHERE "
                        + table.eachKey("%1$s = ?", " AND ") + " AND (" + table.eachMaximum("%1$s < ?", " OR ") + ")";
        try (Call call = new Call(connection, sql)) {
            row.setMaxima(call);
            row.setKeys(call);
            row.setMaxima(call);
            return call.run() > 0;
        }
    }

    private boolean insert(Connection connection, MaximaTable table, MaximaTable.Row row) throws SQLException {
        try (Call call = new Call(connection, insert(table.name(), table.columns()))) {
            return table.set(call, row).runUnlessKnown(this);
        }
    }

    @Override
    boolean isDuplicate(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE_KEY;
    }

    @Override
    boolean isTransient(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case LOCK_TIMEOUT, DEADLOCK, CHANGED_SINCE_READ -> true;
            default -> false;
        };
    }

    @Override
    List<String> risks(Connection connection) throws SQLException {
        return risks(
                connection,
                "SHOW VARIABLES LIKE 'innodb_flush_log_at_trx_commit'",
                Map.of("innodb_flush_log_at_trx_commit", "1"));
    }
}
