package io.optin.ledger;

import io.optin.consent.ConsentEvent;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.SentMessage;
import java.util.Map;

/**
 * One thing that is held about a person, for their right of access ({@link OptInLedger#export}). Its {@link #fields()} are
 * the whole of it in clear; its {@code toString} masks.
 *
 * @since 0.1
 */
public sealed interface HeldFact {
    /**
     * Under which of the person's contacts it is held.
     *
     * @return a contact, or the mark of one that was erased
     */
    Contact contact();

    /**
     * Everything in it as names and texts, for a table, JSON or a letter. Times are ISO 8601 in UTC.
     *
     * @return in an order that reads well, {@code kind} and {@code contact} first; personal data
     */
    Map<String, String> fields();

    /**
     * Something that happened to the person's consent, with its frozen evidence.
     *
     * @param event what happened
     */
    record Event(ConsentEvent event) implements HeldFact {
        @Override
        public Contact contact() {
            return event.header().contact();
        }

        @Override
        public Map<String, String> fields() {
            return HeldFields.of(event);
        }
    }

    /**
     * When the person last wrote to a sender, and what they told the platform about it.
     *
     * @param contact under which contact
     * @param sender which number of the business
     * @param state the latest time of each
     */
    record Conversation(Contact contact, Sender sender, ConversationState state) implements HeldFact {
        @Override
        public Map<String, String> fields() {
            return HeldFields.of(contact, sender, state);
        }
    }

    /**
     * A message that was sent to the person.
     *
     * @param message that it was sent, and what consent it asked for; never its text
     */
    record Sent(SentMessage message) implements HeldFact {
        @Override
        public Contact contact() {
            return message.to();
        }

        @Override
        public Map<String, String> fields() {
            return HeldFields.of(message);
        }
    }

    /**
     * That another contact is the person too, or may be.
     *
     * @param contact under which contact
     * @param other the other one; {@link #fields()} tells it in clear only where it is the same person
     * @param kind how sure that is
     */
    record Alias(Contact contact, Contact other, IdentityLink.Kind kind) implements HeldFact {
        @Override
        public Map<String, String> fields() {
            return HeldFields.of(contact, other, kind);
        }
    }
}
