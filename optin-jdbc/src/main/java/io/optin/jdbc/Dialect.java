package io.optin.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one database says otherwise than the others. Stateless. */
abstract class Dialect {
    /** A derived table of the values of one list parameter: {@code (…) alias}. */
    abstract String listTable(String alias, String column);

    abstract void setList(PreparedStatement statement, int index, Iterable<String> values) throws SQLException;

    /**
     * A few texts as a table of one column. Where each is a parameter of its own, a database can keep one plan for whatever
     * they are; a list's plan is made anew each time, which costs more than its execution.
     */
    String fewTable(String alias, String column, int count) {
        return listTable(alias, column);
    }

    void setFew(Call call, List<String> values) throws SQLException {
        call.list(this, values);
    }

    /** For {@link #fewTable} where the database keeps plans. */
    static String values(String parameter, String alias, String column, int count) {
        return "(VALUES " + String.join(", ", Collections.nCopies(count, "(" + parameter + ")")) + ") AS " + alias + "("
                + column + ")";
    }

    /** The common table expression {@code reached(contact)}: a table of contacts, a business, and all that links lead to. */
    abstract String reached(String contacts, String links);

    /**
     * For each row of a few, the rows of a large table that a key finds: {@code outer JOIN table alias ON condition}, said so
     * that the database looks each up by the key, whatever it believes about sizes. Left to choose, optimizers read whole
     * tables where a thousand contacts are asked about, or where nobody has counted the rows yet.
     */
    abstract String lookUp(String outer, String table, String alias, String condition);

    /** Inserts a row, or else raises its maxima. */
    abstract String upsert(MaximaTable table);

    /**
     * Raises the maxima of a row, or inserts it.
     *
     * @return whether that changed anything
     */
    boolean raise(Connection connection, MaximaTable table, MaximaTable.Row row) throws SQLException {
        try (Call call = new Call(connection, table.upsert())) {
            return table.set(call, row).run() > 0;
        }
    }

    /** An INSERT that a known key leaves without effect, or fails as {@link #isDuplicate} says. */
    String insert(String table, List<String> columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** The end of an INSERT in a WITH that raises the maxima of known keys; nothing where a WITH cannot write. */
    Optional<String> raisingInWith(MaximaTable table) {
        return Optional.empty();
    }

    /** Whether a failed INSERT says that the key is known. Only where the failure leaves the transaction as it was. */
    abstract boolean isDuplicate(SQLException failure);

    /** Whether the database gave a transaction up that would have succeeded alone. */
    abstract boolean isTransient(SQLException failure);

    /** Settings with which what was acknowledged may be lost, a sentence each. */
    abstract List<String> risks(Connection connection) throws SQLException;

    /** The sentences on settings, asked for by name and value, that are not as they should be. */
    static List<String> risks(Connection connection, String sql, Map<String, String> wanted) throws SQLException {
        List<String> risks = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet setting = statement.executeQuery()) {
            while (setting.next()) {
                String name = setting.getString(1).toLowerCase(Locale.ROOT);
                String value = setting.getString(2).toLowerCase(Locale.ROOT);
                String good = wanted.getOrDefault(name, value);
                if (!good.equals(value)) {
                    risks.add(name + " is " + value + ", and must be " + good
                            + " for a committed opt-out to survive the loss of power");
                }
            }
        }
        return risks;
    }
}
