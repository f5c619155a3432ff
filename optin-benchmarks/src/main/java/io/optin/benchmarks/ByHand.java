package io.optin.benchmarks;

import io.optin.contact.Contact;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What a developer in a hurry would write for one type, one sender and one template: one prepared statement for each question
 * and each fact, on the same tables, with the least that the answers need. It follows aliases by one step, checks no wording,
 * hashes nothing, and explains nothing.
 */
final class ByHand {
    private static final long NEVER = -1_000_000_000_000_000_000L;
    private static final String BUSINESS = Population.ACME.id();
    private static final String TYPE = Population.TYPE.id();
    private static final String TEMPLATE = "en_US/shipped/10293";
    private static final String HASH = "0".repeat(64);

    private static final String FACTS = """
            SELECT 'c', w.asked, s.scope, s.opted_in_at, s.imported_at, s.opted_out_at
              FROM who w JOIN optin_consent_state s ON s.business = ? AND s.contact = w.contact
             WHERE s.scope IN ('everything', 'category:utility', 'shipping_updates')
            UNION ALL
            SELECT 'v', w.asked, s.sender, s.last_message_at, s.stopped_at, s.resumed_at
              FROM who w JOIN optin_conversation_state s ON s.business = ? AND s.contact = w.contact
            UNION ALL
            SELECT 't', s.kind, s.item, s.seen_at, 0, 0 FROM optin_template_state s WHERE s.template = ?
            """;

    private static final String ONE = """
            WITH who(asked, contact) AS (
              SELECT CAST(? AS VARCHAR), CAST(? AS VARCHAR)
              UNION ALL
              SELECT l.contact, l.other_contact FROM optin_identity_link l WHERE l.business = ? AND l.contact = ?)
            """ + FACTS;

    private static final String MANY = """
            WITH q(contact) AS (SELECT u.contact FROM unnest(?) AS u(contact)),
            who(asked, contact) AS (
              SELECT q.contact, q.contact FROM q
              UNION ALL
              SELECT l.contact, l.other_contact FROM q JOIN optin_identity_link l ON l.business = ? AND l.contact = q.contact)
            """ + FACTS;

    private static final String EVENT = "INSERT INTO optin_consent_event (business, contact, event_id, content_hash,"
            + " event_type, happened_at, received_at, reported_by, scopes, channel, action, number_source, prompt_hash,"
            + " evidence) VALUES (?, ?, ?, ?, ?, ?, ?, 'person', ?, ?, ?, ?, ?, ?)";

    private final Server.Kind kind;
    private final DataSource dataSource;

    ByHand(Server.Kind kind, DataSource dataSource) {
        this.kind = kind;
        this.dataSource = dataSource;
    }

    /** What decides about one person. */
    private static final class Facts {
        private long in = NEVER;
        private long imported = NEVER;
        private long out = NEVER;

        private void add(ResultSet row) throws SQLException {
            if (row.getString(1).equals("c")) {
                if (row.getString(3).equals(TYPE)) {
                    in = Math.max(in, row.getLong(4));
                    imported = Math.max(imported, row.getLong(5));
                }
                out = Math.max(out, row.getLong(6));
            }
        }

        private boolean allows() {
            return in > out || (imported > NEVER && out == NEVER);
        }
    }

    private static final class Template {
        private final Map<String, Long> approved = new HashMap<>();

        private void add(ResultSet row) throws SQLException {
            approved.merge(row.getString(2) + " " + row.getString(3), row.getLong(4), Math::max);
        }

        private boolean maySend() {
            return approved.containsKey("status approved")
                    && approved.containsKey("category utility")
                    && approved.size() == 3;
        }
    }

    boolean check(Contact contact) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setString(1, contact.value());
            statement.setString(2, contact.value());
            statement.setString(3, BUSINESS);
            statement.setString(4, contact.value());
            statement.setString(5, BUSINESS);
            statement.setString(6, BUSINESS);
            statement.setString(7, TEMPLATE);
            Facts facts = new Facts();
            Template template = new Template();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getString(1).equals("t")) {
                        template.add(row);
                    } else {
                        facts.add(row);
                    }
                }
            }
            return facts.allows() && template.maySend();
        }
    }

    /** How many of a thousand, or fewer, may be written to. */
    int screen(List<Contact> contacts) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(MANY)) {
            Array all = connection.createArrayOf(
                    "varchar", contacts.stream().map(Contact::value).toArray());
            statement.setArray(1, all);
            statement.setString(2, BUSINESS);
            statement.setString(3, BUSINESS);
            statement.setString(4, BUSINESS);
            statement.setString(5, TEMPLATE);
            Map<String, Facts> byContact = new HashMap<>();
            Template template = new Template();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getString(1).equals("t")) {
                        template.add(row);
                    } else {
                        byContact
                                .computeIfAbsent(row.getString(2), contact -> new Facts())
                                .add(row);
                    }
                }
            }
            int allowed = 0;
            for (Contact contact : contacts) {
                Facts facts = byContact.get(contact.value());
                if (facts != null && facts.allows() && template.maySend()) {
                    allowed++;
                }
            }
            return allowed;
        }
    }

    void record(String id, Contact contact, String promptHash, long micros) throws SQLException {
        write(
                new Fact(
                        id,
                        contact,
                        "consent-given/1",
                        "shipping_updates utility",
                        "opted_in_at",
                        TYPE,
                        "utility",
                        micros),
                promptHash);
    }

    void optOut(String id, Contact contact, long micros) throws SQLException {
        write(new Fact(id, contact, "opted-out/1", "everything", "opted_out_at", "everything", "", micros), "");
    }

    private record Fact(
            String id,
            Contact contact,
            String type,
            String scopes,
            String column,
            String scope,
            String category,
            long at) {
        private void setEvent(PreparedStatement statement, String promptHash) throws SQLException {
            boolean consent = !promptHash.isEmpty();
            statement.setString(1, BUSINESS);
            statement.setString(2, contact.value());
            statement.setString(3, id);
            statement.setString(4, HASH);
            statement.setString(5, type);
            statement.setLong(6, at);
            statement.setLong(7, at);
            statement.setString(8, scopes);
            statement.setString(9, consent ? "website" : null);
            statement.setString(10, consent ? "ticked_checkbox" : null);
            statement.setString(11, consent ? "entered" : null);
            statement.setString(12, consent ? promptHash : null);
            statement.setString(13, consent ? "pageUrl=https%3A%2F%2Facme.example%2Fsign-up" : "");
        }

        private String state() {
            return "INSERT INTO optin_consent_state (business, contact, scope, category, " + column + ")";
        }
    }

    private void write(Fact fact, String promptHash) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (kind == Server.Kind.POSTGRESQL) {
                inOneStatement(connection, fact, promptHash);
            } else {
                inTwoStatements(connection, fact, promptHash);
            }
        }
    }

    private static void inOneStatement(Connection connection, Fact fact, String promptHash) throws SQLException {
        String sql = "WITH e AS (" + EVENT + " ON CONFLICT DO NOTHING RETURNING business, contact) " + fact.state()
                + " SELECT e.business, e.contact, ?, ?, ? FROM e ON CONFLICT (business, contact, scope) DO UPDATE SET "
                + fact.column() + " = GREATEST(optin_consent_state." + fact.column() + ", EXCLUDED." + fact.column()
                + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            fact.setEvent(statement, promptHash);
            statement.setString(14, fact.scope());
            statement.setString(15, fact.category());
            statement.setLong(16, fact.at());
            statement.executeUpdate();
        }
    }

    private static void inTwoStatements(Connection connection, Fact fact, String promptHash) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement event = connection.prepareStatement(EVENT)) {
            fact.setEvent(event, promptHash);
            event.executeUpdate();
        }
        String merge = "MERGE INTO optin_consent_state s USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR),"
                + " CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS BIGINT))) n(business, contact, scope, category, at)"
                + " ON s.business = n.business AND s.contact = n.contact AND s.scope = n.scope"
                + " WHEN MATCHED THEN UPDATE SET " + fact.column() + " = GREATEST(s." + fact.column() + ", n.at)"
                + " WHEN NOT MATCHED THEN INSERT (business, contact, scope, category, " + fact.column()
                + ") VALUES (n.business, n.contact, n.scope, n.category, n.at)";
        try (PreparedStatement state = connection.prepareStatement(merge)) {
            state.setString(1, BUSINESS);
            state.setString(2, fact.contact().value());
            state.setString(3, fact.scope());
            state.setString(4, fact.category());
            state.setLong(5, fact.at());
            state.executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
