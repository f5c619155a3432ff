package io.optin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A failed statement spoils its transaction here, so nothing is tried out. */
final class PostgreSqlDialect extends Dialect {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";

    @Override
    String listTable(String alias, String column) {
        return "unnest(?) AS " + alias + "(" + column + ")";
    }

    @Override
    void setList(PreparedStatement statement, int index, Iterable<String> values) throws SQLException {
        Object[] all = StreamSupport.stream(values.spliterator(), false).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf("text", all));
    }

    /** OFFSET 0 keeps the planner from turning the subquery into a join of its own choice. */
    @Override
    String lookUp(String outer, String table, String alias, String condition) {
        return outer + " CROSS JOIN LATERAL (SELECT " + alias + ".* FROM " + table + " " + alias + " WHERE " + condition
                + " OFFSET 0) " + alias;
    }

    @Override
    String fewTable(String alias, String column, int count) {
        return values("CAST(? AS TEXT)", alias, column, count);
    }

    @Override
    void setFew(Call call, List<String> values) throws SQLException {
        call.texts(values);
    }

    @Override
    String reached(String contacts, String links) {
        return """
                WITH RECURSIVE reached(contact) AS (
                  SELECT q.contact COLLATE "C" FROM %s
                  UNION
                  SELECT CAST(l.other_contact AS TEXT) FROM %s)
                """.formatted(contacts, lookUp("reached r", links, "l", "l.business = ? AND l.contact = r.contact"));
    }

    @Override
    Optional<String> raisingInWith(MaximaTable table) {
        return Optional.of(raising(table));
    }

    @Override
    String upsert(MaximaTable table) {
        return super.insert(table.name(), table.columns()) + raising(table);
    }

    private static String raising(MaximaTable table) {
        return " ON CONFLICT (" + String.join(", ", table.keys())
                + ") DO UPDATE SET "
                + table.eachMaximum("%1$s = GREATEST(t.%1$s, EXCLUDED.%1$s)", ", ")
                        .replace("t.", table.name() + ".")
                + " WHERE "
                + table.eachMaximum("t.%1$s < EXCLUDED.%1$s", " OR ").replace("t.", table.name() + ".");
    }

    @Override
    String insert(String table, List<String> columns) {
        return super.insert(table, columns) + " ON CONFLICT DO NOTHING";
    }

    @Override
    boolean isDuplicate(SQLException failure) {
        return false;
    }

    @Override
    boolean isTransient(SQLException failure) {
        return SERIALIZATION_FAILURE.equals(failure.getSQLState()) || DEADLOCK.equals(failure.getSQLState());
    }

    @Override
    List<String> risks(Connection connection) throws SQLException {
        return risks(
                connection,
                "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
                Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on"));
    }
}
