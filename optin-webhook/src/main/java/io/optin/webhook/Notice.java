package io.optin.webhook;

import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.conversation.InboundMessage;
import io.optin.ledger.PlatformChoice;
import io.optin.template.MessageTemplate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a part of a body means, before anybody is told. */
sealed interface Notice {
    /** Where that part stands. */
    Place place();

    /** A person wrote, tapped or called. */
    record Said(Place place, InboundMessage message) implements Notice {}

    /** Two contacts are, or may be, one person. */
    record Linked(Place place, IdentityLink link) implements Notice {}

    /** A person told the platform something about marketing. */
    record Preferred(Place place, Contact contact, PlatformChoice choice, Instant at) implements Notice {}

    /** A message of the business's failed. */
    record Failed(
            Place place,
            @Nullable String messageId,
            @Nullable Contact recipient,
            int code,
            Instant at) implements Notice {}

    /** Meta says something of a template. */
    record Described(Place place, MessageTemplate template, Instant at) implements Notice {}

    /** Nothing that optin uses. */
    record Passed(Ignored ignored) implements Notice {
        @Override
        public Place place() {
            return ignored.place();
        }
    }

    /** Nothing that can be read. */
    record Broken(Unreadable unreadable) implements Notice {
        @Override
        public Place place() {
            return unreadable.place();
        }
    }

    /** Something that a human should see. */
    record Alarming(Alarm alarm) implements Notice {
        @Override
        public Place place() {
            return alarm.place();
        }
    }
}
