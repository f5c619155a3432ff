package io.optin.jdbc;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.spi.FactsQuery;
import io.optin.spi.FactsReader;
import io.optin.spi.FactsSnapshot;
import io.optin.template.TemplateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Everything that a check needs, in one statement: links along any chain, and what is known of all that they lead to. */
final class JdbcFactsReader implements FactsReader {
    private static final String LINK = "l";
    private static final String CONSENT = "c";
    private static final String CONVERSATION = "v";

    /** A contact and the mark of its erasure. */
    private static final int FEW = 2;

    private final Home home;
    private final List<Question> few;
    private final Question many;

    JdbcFactsReader(Home home) {
        this.home = home;
        Dialect dialect = home.dialect();
        List<Question> questions = new ArrayList<>();
        for (int contacts = 1; contacts <= FEW; contacts++) {
            String asked = dialect.reached(dialect.fewTable("q", "contact", contacts), home.table(IdentityRows.TABLE));
            questions.add(new Question(asked + ofReached(), contacts, 0, true));
            questions.add(new Question(
                    asked + ofReached() + ofTemplates(dialect.fewTable("q", "template", 1)), contacts, 1, true));
        }
        few = List.copyOf(questions);
        many = new Question(
                dialect.reached(dialect.listTable("q", "contact"), home.table(IdentityRows.TABLE))
                        + ofReached()
                        + ofTemplates(dialect.listTable("q", "template")),
                0,
                0,
                false);
    }

    /** A statement, and what it can be asked about. */
    private record Question(String sql, int contacts, int templates, boolean ofFew) {
        private boolean fits(List<String> asked, List<String> keys) {
            return asked.size() == contacts && keys.size() == templates;
        }
    }

    private Question question(List<String> contacts, List<String> keys) {
        for (Question question : few) {
            if (question.fits(contacts, keys)) {
                return question;
            }
        }
        return many;
    }

    private String ofReached() {
        return """
                SELECT 'l', l.contact, l.other_contact, l.kind, 0, 0, 0, 0 FROM %s
                UNION ALL
                SELECT 'c', s.contact, s.scope, s.category, s.opted_in_at, s.imported_at, s.opted_out_at, s.confirmed_at
                  FROM %s
                UNION ALL
                SELECT 'v', s.contact, s.sender, '', s.last_message_at, s.closed_at, s.stopped_at, s.resumed_at FROM %s
                """.formatted(
                        ofReached(home.table(IdentityRows.TABLE), "l"),
                        ofReached(home.table(ConsentStates.TABLE), "s"),
                        ofReached(home.table(ConversationStates.TABLE), "s"));
    }

    private String ofTemplates(String keys) {
        return "UNION ALL SELECT 't', s.template, s.kind, s.item, s.seen_at, 0, 0, 0 FROM "
                + home.dialect().lookUp(keys, home.table(TemplateStates.TABLE), "s", "s.template = q.template");
    }

    private String ofReached(String table, String alias) {
        return home.dialect()
                .lookUp("reached r", table, alias, alias + ".business = ? AND " + alias + ".contact = r.contact");
    }

    @Override
    public FactsSnapshot load(FactsQuery query) {
        Found found = new Found();
        Set<TemplateKey> templates = query.templates();
        Collection<Contact> frontier = query.contacts();
        do {
            for (List<String> chunk : chunksOf(frontier)) {
                load(query.business(), chunk, templates, found);
                templates = Set.of();
            }
            frontier = found.links.unreached();
        } while (!frontier.isEmpty());
        return new FactsSnapshot(
                found.links.links(), found.consents.states(), found.conversations.states(), found.templates.states());
    }

    /** Templates may be asked about without anybody. */
    private static List<List<String>> chunksOf(Collection<Contact> contacts) {
        return contacts.isEmpty() ? List.of(List.of()) : Home.chunks(contacts);
    }

    private void load(Business business, List<String> contacts, Set<TemplateKey> templates, Found found) {
        List<String> keys =
                templates.stream().map(TemplateStates::text).sorted().toList();
        Question question = question(contacts, keys);
        home.session().read("read what a check needs", connection -> {
            try (Call call = new Call(connection, question.sql())) {
                set(call, question, contacts);
                call.texts(business.id(), business.id(), business.id(), business.id());
                set(call, question, keys);
                call.eachRow(found::add);
                return found;
            }
        });
    }

    private void set(Call call, Question question, List<String> values) throws SQLException {
        if (!question.ofFew()) {
            call.list(home.dialect(), values);
        } else if (!values.isEmpty()) {
            home.dialect().setFew(call, values);
        }
    }

    /** What was read so far. What is read twice is the same. */
    private static final class Found {
        private final IdentityRows.Gathering links = new IdentityRows.Gathering();
        private final ConsentStates.Gathering consents = new ConsentStates.Gathering();
        private final ConversationStates.Gathering conversations = new ConversationStates.Gathering();
        private final TemplateStates.Gathering templates = new TemplateStates.Gathering();

        private void add(ResultSet row) throws SQLException {
            String key = row.getString(2);
            String second = row.getString(3);
            switch (row.getString(1)) {
                case LINK -> links.add(key, second, row.getString(4));
                case CONSENT -> consents.add(Contact.of(key), ScopeText.scope(second, row.getString(4)), row, 5);
                case CONVERSATION -> conversations.add(Contact.of(key), Sender.of(second), row, 5);
                default -> templates.add(key, second, row.getString(4), row.getLong(5));
            }
        }
    }
}
