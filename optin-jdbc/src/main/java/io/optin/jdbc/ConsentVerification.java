package io.optin.jdbc;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every event still has the content that its hash was made of, and every state is the fold of its events. */
final class ConsentVerification {
    /** How often a contact is read anew to whom others write meanwhile. */
    private static final int ATTEMPTS = 10;

    private final Home home;
    private final Connection connection;
    private final Findings findings;
    private final ConsentRows rows;
    private final MaximaTable table;
    private final String select;

    ConsentVerification(Home home, Connection connection, Findings findings) {
        this.home = home;
        this.connection = connection;
        this.findings = findings;
        rows = new ConsentRows(home, new Prompts(home));
        table = ConsentStates.table(home);
        select = "SELECT s.* FROM "
                + home.lookUp("contact", table.name(), "s", "s.business = ? AND s.contact = q.contact");
    }

    /** The condition for states {@code t} of which no event tells. */
    String withoutEvents() {
        return " AND NOT EXISTS (SELECT 1 FROM " + home.table(ConsentRows.TABLE)
                + " e WHERE e.business = t.business AND e.contact = t.contact)";
    }

    /** What the events of a contact say. */
    private static final class Told {
        private final Set<String> hashes = new TreeSet<>();
        private final Set<String> changed = new TreeSet<>();
        private ConsentState state = ConsentState.NONE;

        private void add(String hash, Optional<ConsentEvent> event) {
            hashes.add(hash);
            if (event.filter(read -> read.contentHash().equals(hash)).isEmpty()) {
                changed.add(hash);
            }
            state = state.join(event.map(ConsentEvent::effect).orElse(ConsentState.NONE));
        }
    }

    void verify(Business business, List<String> contacts) throws SQLException {
        findings.readContacts(contacts.size());
        Map<String, Told> told = events(business, contacts);
        Map<String, Map<String, MaximaTable.Row>> kept = states(business, contacts);
        for (String contact : contacts) {
            Told ofContact = told.getOrDefault(contact, new Told());
            findings.readEvents(ofContact.hashes.size());
            for (String hash : ofContact.changed) {
                findings.differs(ConsentRows.TABLE, business, contact, "content_hash " + hash, Unreadable.CHANGED);
            }
            if (ofContact.changed.isEmpty()) {
                compare(business, contact, ofContact, kept.getOrDefault(contact, Map.of()), ATTEMPTS);
            }
        }
    }

    private Map<String, Told> events(Business business, List<String> contacts) throws SQLException {
        Map<String, Told> told = new HashMap<>();
        rows.each(
                connection,
                business,
                contacts,
                row -> told.computeIfAbsent(row.getString("contact"), contact -> new Told())
                        .add(row.getString("content_hash"), Unreadable.or(() -> ConsentRows.event(row))));
        return told;
    }

    private Map<String, Map<String, MaximaTable.Row>> states(Business business, List<String> contacts)
            throws SQLException {
        Map<String, Map<String, MaximaTable.Row>> kept = new HashMap<>();
        try (Call call = new Call(connection, select)) {
            call.list(home.dialect(), contacts).text(business.id()).eachRow(row -> {
                MaximaTable.Row state = table.row(row);
                kept.computeIfAbsent(row.getString("contact"), contact -> new TreeMap<>())
                        .put(row.getString("scope"), state);
            });
        }
        return kept;
    }

    /** Events and states are read one after the other: a difference counts where no event came or went meanwhile. */
    private void compare(Business business, String contact, Told told, Map<String, MaximaTable.Row> kept, int attempts)
            throws SQLException {
        Map<String, String> differences = differences(business, contact, told.state, kept);
        if (differences.isEmpty()) {
            return;
        }
        Told again = events(business, List.of(contact)).getOrDefault(contact, new Told());
        if (attempts > 1 && !again.hashes.equals(told.hashes)) {
            Map<String, MaximaTable.Row> anew =
                    states(business, List.of(contact)).getOrDefault(contact, Map.of());
            compare(business, contact, again, anew, attempts - 1);
        } else {
            differences.forEach(
                    (scope, what) -> findings.differs(ConsentStates.TABLE, business, contact, "scope " + scope, what));
        }
    }

    private Map<String, String> differences(
            Business business, String contact, ConsentState state, Map<String, MaximaTable.Row> kept) {
        Map<String, MaximaTable.Row> expected = new TreeMap<>();
        for (MaximaTable.Row row : ConsentStates.rows(business.id(), Contact.of(contact), state)) {
            expected.put(row.keys().get(2), row);
        }
        Set<String> scopes = new TreeSet<>(expected.keySet());
        scopes.addAll(kept.keySet());
        Map<String, String> differences = new TreeMap<>();
        for (String scope : scopes) {
            String what =
                    table.difference(Optional.ofNullable(kept.get(scope)), Optional.ofNullable(expected.get(scope)));
            if (!what.isEmpty()) {
                differences.put(scope, what);
            }
        }
        return differences;
    }
}
