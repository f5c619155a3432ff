package io.optin.webhook;

import io.optin.contact.Contact;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that a human at the host should see.
 *
 * @param kind what it is about
 * @param place where in the body it stands
 * @param contact whom it is about; empty where nobody, or nobody known
 * @param code the platform's error code; empty where there is none
 * @param detail a sentence in English without personal data
 * @since 0.1
 */
public record Alarm(Kind kind, Place place, Optional<Contact> contact, OptionalInt code, String detail) {

    /** What an alarm is about. */
    public enum Kind {
        /** The {@link SenderDirectory} knows nobody for this part: nothing of it was taken. */
        SENDER_UNKNOWN,
        /** A message failed and nobody knows to whom it was: report what you send to the ledger. */
        RECIPIENT_UNKNOWN,
        /** The platform says that a window is closed that was taken for open (131047). */
        WINDOW_CLOSED,
        /** The platform stops or slows down sending: see the code's {@link ErrorMeaning}. */
        SENDING_IMPAIRED,
        /** Something that permits has no time that counts: a clock is wrong, or a payload. */
        TIME_REFUSED,
        /** One user id and several numbers, or one payload that contradicts itself: nothing that permits was merged. */
        IDENTITY_COLLISION,
        /** What a template is now can only be found out by reading it: {@link TemplateList}. */
        TEMPLATE_TO_READ,
        /** What was told cannot be recorded as it is; the other parts were. */
        FACT_REFUSED
    }

    static Alarm of(Kind kind, Place place, String detail) {
        return new Alarm(kind, place, Optional.empty(), OptionalInt.empty(), detail);
    }

    static Alarm of(Kind kind, Place place, Contact contact, String detail) {
        return new Alarm(kind, place, Optional.of(contact), OptionalInt.empty(), detail);
    }
}
