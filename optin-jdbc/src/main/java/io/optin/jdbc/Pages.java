package io.optin.jdbc;

import io.optin.contact.Business;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Goes through a table by its key, a page at a time, so that no cursor and no snapshot stays open. */
final class Pages {
    private static final int ROWS = 1_000;

    private final Home home;
    private final Connection connection;

    Pages(Home home, Connection connection) {
        this.home = home;
        this.connection = connection;
    }

    /** What is done with a page. */
    interface Work {
        void with(List<String> keys) throws SQLException;
    }

    /** Whoever has rows in a table; each is found by the key, without reading the rest. */
    List<Business> businesses(String table) throws SQLException {
        List<Business> found = new ArrayList<>();
        String next = "SELECT MIN(business) FROM " + home.table(table) + " WHERE business > ?";
        try (Call call = new Call(connection, next)) {
            String last = "";
            while (true) {
                ResultSet row = call.text(last).rowsAgain();
                row.next();
                last = row.getString(1);
                if (last == null) {
                    return found;
                }
                found.add(Business.of(last));
            }
        }
    }

    /** Each value of the column that follows the business in the key. */
    void each(String table, String column, Business business, Work work) throws SQLException {
        each(table, column, "", business, work);
    }

    /** The same for rows {@code t} that meet a condition. */
    void each(String table, String column, String condition, Business business, Work work) throws SQLException {
        String select = "SELECT t." + column + " FROM " + home.table(table) + " t WHERE t.business = ? AND t." + column
                + " > ?" + condition + " ORDER BY t." + column + " LIMIT " + ROWS;
        String last = "";
        while (true) {
            Set<String> page = new LinkedHashSet<>();
            try (Call call = new Call(connection, select)) {
                ResultSet row = call.texts(business.id(), last).rows();
                while (row.next()) {
                    last = row.getString(1);
                    page.add(last);
                }
            }
            if (page.isEmpty()) {
                return;
            }
            work.with(List.copyOf(page));
        }
    }
}
