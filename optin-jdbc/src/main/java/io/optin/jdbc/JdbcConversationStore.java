package io.optin.jdbc;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.SentMessage;
import io.optin.spi.ConversationStore;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Windows and platform preferences, sender by sender, and the messages that were sent. */
final class JdbcConversationStore implements ConversationStore {
    private static final Comparator<SentMessage> BY_TIME =
            Comparator.comparing(SentMessage::at).thenComparing(SentMessage::contentHash);

    private final Home home;
    private final MaximaTable states;
    private final SentRows sent;
    private final String select;
    private final String deleteStates;

    JdbcConversationStore(Home home, Prompts prompts) {
        this.home = home;
        states = ConversationStates.table(home);
        sent = new SentRows(home, prompts);
        select = "SELECT s.contact, s.sender, s.last_message_at, s.closed_at, s.stopped_at, s.resumed_at FROM "
                + home.lookUp("contact", states.name(), "s", "s.business = ? AND s.contact = q.contact");
        deleteStates = "DELETE FROM " + states.name() + " WHERE business = ? AND contact = ?";
    }

    @Override
    public boolean observe(Business business, Sender sender, Contact contact, ConversationState fact) {
        MaximaTable.Row row = ConversationStates.row(business, sender, contact, fact);
        return home.session()
                .write("observe a conversation", connection -> home.dialect().raise(connection, states, row));
    }

    @Override
    public Map<Contact, Map<Sender, ConversationState>> states(Business business, Collection<Contact> contacts) {
        ConversationStates.Gathering found = new ConversationStates.Gathering();
        for (List<String> chunk : Home.chunks(contacts)) {
            home.session().read("read conversations", connection -> {
                try (Call call = new Call(connection, select)) {
                    ResultSet row =
                            call.list(home.dialect(), chunk).text(business.id()).rows();
                    while (row.next()) {
                        found.add(Contact.of(row.getString(1)), Sender.of(row.getString(2)), row, 3);
                    }
                    return found;
                }
            });
        }
        return found.states();
    }

    @Override
    public boolean sent(Business business, SentMessage message) {
        return home.session().write("keep a sent message", connection -> sent.insert(connection, business, message));
    }

    @Override
    public List<SentMessage> findSent(Business business, String messageId) {
        return home.session().read("find a sent message", connection -> sent.find(connection, business, messageId));
    }

    @Override
    public List<SentMessage> sentTo(Business business, Collection<Contact> contacts) {
        List<SentMessage> messages = new ArrayList<>();
        for (List<String> chunk : Home.chunks(contacts)) {
            home.session().read("read the messages to contacts", connection -> {
                sent.eachTo(connection, business, chunk, row -> messages.add(SentRows.message(row)));
                return messages;
            });
        }
        messages.sort(BY_TIME);
        return List.copyOf(messages);
    }

    @Override
    public long purgeSent(Business business, Instant before) {
        return home.session().write("purge sent messages", connection -> sent.purge(connection, business, before));
    }

    @Override
    public void erase(Business business, Contact contact) {
        home.session().write("erase a contact's conversations", connection -> {
            sent.erase(connection, business, contact);
            try (Call call = new Call(connection, deleteStates)) {
                return call.texts(business.id(), contact.value()).run();
            }
        });
    }
}
