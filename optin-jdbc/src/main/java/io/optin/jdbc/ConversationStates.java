package io.optin.jdbc;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.PlatformPreference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known between a sender and a contact, as one row of maxima. */
final class ConversationStates {
    static final String TABLE = "conversation_state";

    private ConversationStates() {}

    static MaximaTable table(Home home) {
        return MaximaTable.of(
                home.dialect(),
                home.table(TABLE),
                List.of("business", "contact", "sender"),
                List.of(),
                List.of("last_message_at", "closed_at", "stopped_at", "resumed_at"));
    }

    static MaximaTable.Row row(Business business, Sender sender, Contact contact, ConversationState state) {
        return new MaximaTable.Row(
                List.of(business.id(), contact.value(), sender.number().value()),
                List.of(),
                List.of(
                        Micros.of(state.window().lastMessageAt()),
                        Micros.of(state.window().closedByPlatformAt()),
                        Micros.of(state.preference().lastStop()),
                        Micros.of(state.preference().lastResume())));
    }

    /** Gathers rows into states. */
    static final class Gathering {
        private final Map<Contact, Map<Sender, ConversationState>> states = new HashMap<>();

        /** Takes one row, whose times stand from a column on. */
        Gathering add(Contact contact, Sender sender, ResultSet row, int firstTime) throws SQLException {
            ConversationState state = new ConversationState(
                    ConversationWindow.of(
                            Micros.optional(row.getLong(firstTime)), Micros.optional(row.getLong(firstTime + 1))),
                    PlatformPreference.of(
                            Micros.optional(row.getLong(firstTime + 2)), Micros.optional(row.getLong(firstTime + 3))));
            states.computeIfAbsent(contact, key -> new HashMap<>()).put(sender, state);
            return this;
        }

        Map<Contact, Map<Sender, ConversationState>> states() {
            return states;
        }
    }
}
