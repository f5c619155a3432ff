package io.optin.jdbc;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.SentMessage;
import io.optin.conversation.SentMessage.ConsentRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages that were sent, and what those that asked for a consent showed. */
final class SentRows {
    static final String TABLE = "sent_message";

    private static final List<String> COLUMNS = List.of(
            "business",
            "contact",
            "message_id",
            "content_hash",
            "sender",
            "sent_at",
            "types",
            "prompt_hash",
            "customer_wrote_at",
            "template");

    private final Dialect dialect;
    private final Prompts prompts;
    private final String insert;
    private final String find;
    private final String findTo;
    private final String purge;
    private final String erase;

    SentRows(Home home, Prompts prompts) {
        dialect = home.dialect();
        this.prompts = prompts;
        String table = home.table(TABLE);
        insert = dialect.insert(table, COLUMNS);
        String withPrompt = " LEFT JOIN " + home.table(Prompts.TABLE)
                + " p ON p.business = m.business AND p.prompt_hash = m.prompt_hash";
        find = "SELECT m.*, p.* FROM " + table + " m" + withPrompt
                + " WHERE m.business = ? AND m.message_id = ? ORDER BY m.sent_at, m.content_hash";
        findTo = "SELECT m.*, p.* FROM "
                + home.lookUp("contact", table, "m", "m.business = ? AND m.contact = q.contact") + withPrompt;
        purge = "DELETE FROM " + table + " WHERE business = ? AND sent_at < ?";
        erase = "DELETE FROM " + table + " WHERE business = ? AND contact = ?";
    }

    boolean insert(Connection connection, Business business, SentMessage message) throws SQLException {
        Optional<ConsentRequest> request = message.request();
        if (request.isPresent()) {
            prompts.keep(connection, business, request.get().prompt());
        }
        try (Call call = new Call(connection, insert)) {
            return call.texts(business.id(), message.to().value(), message.id(), message.contentHash())
                    .text(message.sender().number().value())
                    .time(message.at())
                    .text(request.map(asked -> ScopeText.typeLines(asked.types())))
                    .text(request.map(asked -> asked.prompt().contentHash()))
                    .time(request.flatMap(ConsentRequest::customerWroteAt))
                    .text(message.template().map(TemplateStates::text))
                    .runUnlessKnown(dialect);
        }
    }

    List<SentMessage> find(Connection connection, Business business, String messageId) throws SQLException {
        List<SentMessage> found = new ArrayList<>();
        try (Call call = new Call(connection, find)) {
            call.texts(business.id(), messageId).eachRow(row -> found.add(message(row)));
        }
        return List.copyOf(found);
    }

    /** The messages to some contacts, in no order. */
    void eachTo(Connection connection, Business business, List<String> contacts, Call.Sink sink) throws SQLException {
        try (Call call = new Call(connection, findTo)) {
            call.list(dialect, contacts).text(business.id()).eachRow(sink);
        }
    }

    static SentMessage message(ResultSet row) throws SQLException {
        return new SentMessage(
                row.getString("message_id"),
                Sender.of(row.getString("sender")),
                Contact.of(row.getString("contact")),
                Micros.instant(row.getLong("sent_at")),
                request(row),
                Call.optionalText(row, "template").map(TemplateStates::key));
    }

    private static Optional<ConsentRequest> request(ResultSet row) throws SQLException {
        Optional<String> types = Call.optionalText(row, "types");
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConsentRequest(
                        ScopeText.types(types.get()), Prompts.of(row), Call.optionalTime(row, "customer_wrote_at")));
    }

    long purge(Connection connection, Business business, Instant before) throws SQLException {
        try (Call call = new Call(connection, purge)) {
            return call.text(business.id()).time(before).run();
        }
    }

    void erase(Connection connection, Business business, Contact contact) throws SQLException {
        try (Call call = new Call(connection, erase)) {
            call.texts(business.id(), contact.value()).run();
        }
    }
}
