package io.optin.consent;

import io.optin.contact.Contact;
import io.optin.internal.Checks;
import io.optin.internal.Times;
import java.time.Instant;

/**
 * What every event carries.
 *
 * @param id the host's or the platform's id of the fact, 1 to 255 characters, compared exactly
 * @param contact whom it is about
 * @param at when it happened, as it was stamped
 * @param receivedAt when optin heard of it
 * @since 0.1
 */
public record EventHeader(String id, Contact contact, Instant at, Instant receivedAt) {
    /** The longest id. */
    public static final int MAX_ID = 255;

    /**
     * Refuses nulls, blank ids, and those longer than 255 characters.
     *
     * @param id the host's or the platform's id of the fact
     * @param contact whom it is about
     * @param at when it happened
     * @param receivedAt when optin heard of it
     */
    public EventHeader {
        Checks.text(id, "id", MAX_ID);
        Checks.present(contact, "contact");
        at = Times.fact(at, "at");
        receivedAt = Times.fact(receivedAt, "receivedAt");
    }

    /**
     * An id for a fact that came without one: it follows from the content, so that telling it twice is telling it once.
     *
     * @param kind what kind of fact
     * @param contentHash the hash of its content
     * @return the id
     */
    public static String derivedId(String kind, String contentHash) {
        return kind + ":" + contentHash.substring(0, 32);
    }

    /** Leaves the id out: the platform's ids of messages hold the number, thinly veiled. */
    @Override
    public String toString() {
        return "EventHeader[" + contact + ", at=" + at + ", receivedAt=" + receivedAt + "]";
    }
}
