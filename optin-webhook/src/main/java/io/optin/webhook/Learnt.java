package io.optin.webhook;

import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.conversation.InboundMessage;
import io.optin.ledger.PlatformChoice;
import io.optin.ledger.Reception;
import io.optin.spi.Appended;
import io.optin.template.MessageTemplate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A fact that a body told, and that is stored now. Told again it is the same fact.
 *
 * @since 0.1
 */
public sealed interface Learnt {
    /**
     * Where in the body it stands.
     *
     * @return the place
     */
    Place place();

    /**
     * A person wrote, tapped or called.
     *
     * @param place where in the body it stands
     * @param to for whom
     * @param message what came
     * @param reception what came of it: an opt-out, a consent; where its meaning is unclear, a human should look
     */
    record Message(Place place, Addressee to, InboundMessage message, Reception reception) implements Learnt {}

    /**
     * Two contacts are, or may be, one person.
     *
     * @param place where in the body it stands
     * @param to for whom
     * @param link the link
     * @param appended whether it was new
     */
    record Link(Place place, Addressee to, IdentityLink link, Appended appended) implements Learnt {}

    /**
     * A person told the platform something about marketing.
     *
     * @param place where in the body it stands
     * @param to for whom
     * @param contact who
     * @param choice what
     * @param at when
     */
    record Preference(Place place, Addressee to, Contact contact, PlatformChoice choice, Instant at)
            implements Learnt {}

    /**
     * A message of the business's failed. What the code says of the person, the window or the template is stored.
     *
     * @param place where in the body it stands
     * @param to for whom
     * @param messageId the platform's id of the message; empty where none is told. Personal: it holds the number, thinly
     *     veiled
     * @param recipients to whom the message was; empty where nobody knows
     * @param meaning what the code means
     * @param at when
     */
    record Failure(
            Place place,
            Addressee to,
            Optional<String> messageId,
            Set<Contact> recipients,
            ErrorMeaning meaning,
            Instant at)
            implements Learnt {
        /**
         * Copies what may be changed outside.
         *
         * @param place where in the body it stands
         * @param to for whom
         * @param messageId the platform's id of the message
         * @param recipients to whom the message was
         * @param meaning what the code means
         * @param at when
         */
        public Failure {
            recipients = Set.copyOf(recipients);
        }

        /** Leaves the id out. */
        @Override
        public String toString() {
            return "Failure[" + place + ", " + to + ", recipients=" + recipients + ", " + meaning + ", at=" + at + "]";
        }
    }

    /**
     * Meta says something of a template.
     *
     * @param place where in the body it stands
     * @param template what it says
     * @param at when it was so
     * @param isNew whether that was new
     */
    record Template(Place place, MessageTemplate template, Instant at, boolean isNew) implements Learnt {}
}
