package io.optin.jdbc;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.SentMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Every sent message still has the content that its hash was made of; every window can be read. */
final class ConversationVerification {
    private final Home home;
    private final Connection connection;
    private final Findings findings;
    private final SentRows sent;
    private final String states;

    ConversationVerification(Home home, Connection connection, Findings findings) {
        this.home = home;
        this.connection = connection;
        this.findings = findings;
        sent = new SentRows(home, new Prompts(home));
        states = "SELECT s.* FROM "
                + home.lookUp(
                        "contact",
                        home.table(ConversationStates.TABLE),
                        "s",
                        "s.business = ? AND s.contact = q.contact");
    }

    void verifySent(Business business, List<String> contacts) throws SQLException {
        sent.eachTo(connection, business, contacts, row -> {
            findings.readSentMessage();
            String hash = row.getString("content_hash");
            Optional<String> content =
                    Unreadable.or(() -> SentRows.message(row)).map(SentMessage::contentHash);
            if (!content.equals(Optional.of(hash))) {
                findings.differs(
                        SentRows.TABLE, business, row.getString("contact"), "content_hash " + hash, Unreadable.CHANGED);
            }
        });
    }

    void verifyStates(Business business, List<String> contacts) throws SQLException {
        try (Call call = new Call(connection, states)) {
            ResultSet row =
                    call.list(home.dialect(), contacts).text(business.id()).rows();
            while (row.next()) {
                int firstTime = row.findColumn("last_message_at");
                String contact = row.getString("contact");
                String sender = row.getString("sender");
                if (Unreadable.or(() -> new ConversationStates.Gathering()
                                .add(Contact.of(contact), Sender.of(sender), row, firstTime))
                        .isEmpty()) {
                    findings.differs(
                            ConversationStates.TABLE, business, contact, "sender " + sender, Unreadable.FOREIGN);
                }
            }
        }
    }
}
