package io.optin.jdbc;

import io.optin.contact.Contact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Where a store's tables are, how its database speaks, and in whose transactions it works.
 *
 * @param settings names of the tables
 * @param dialect how the database speaks
 * @param session whose transactions
 */
record Home(JdbcSettings settings, Dialect dialect, Session session) {
    /** How many contacts one statement asks about: a thousand, and the erasure mark of each. */
    static final int CHUNK = 2_000;

    String table(String name) {
        return settings.table(name);
    }

    /** The rows of a table that a key finds for each value {@code q} of one list parameter. */
    String lookUp(String column, String table, String alias, String condition) {
        return dialect.lookUp(dialect.listTable("q", column), table, alias, condition);
    }

    /** The texts of contacts in their order, each once, no more than a statement asks about. */
    static List<List<String>> chunks(Collection<? extends Contact> contacts) {
        return parts(contacts.stream().map(Contact::value).toList());
    }

    static List<List<String>> parts(Collection<String> texts) {
        List<String> sorted = List.copyOf(new TreeSet<>(texts));
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            parts.add(sorted.subList(from, Math.min(from + CHUNK, sorted.size())));
        }
        return parts;
    }
}
