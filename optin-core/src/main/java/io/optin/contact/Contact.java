package io.optin.contact;

import io.optin.internal.Checks;

/**
 * A person as WhatsApp names them: by phone number or by a user id that the platform scoped to one business portfolio.
 * Since 2026 a person may be known by the user id alone.
 *
 * <p>Two contacts are equal when they have the same canonical text; whether two different contacts are one person is
 * said by {@link IdentityLink}s. {@code toString} masks; only {@link #value()} gives the contact in clear. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public sealed interface Contact extends Comparable<Contact> permits PhoneNumber, BusinessScopedUserId, ErasureMark {

    /**
     * Reads a contact as the platform or a store writes it: a phone number in E.164 with its plus, a business-scoped
     * user id, or the mark of an erased contact.
     *
     * @param text the contact in clear
     * @return the contact
     * @throws io.optin.error.InvalidValueException where the text is none of these; the text is not repeated
     */
    static Contact of(String text) {
        if (Checks.present(text, "contact").startsWith("+")) {
            return PhoneNumber.ofE164(text);
        }
        return text.startsWith(ErasureMark.PREFIX) ? ErasureMark.of(text) : BusinessScopedUserId.of(text);
    }

    /**
     * The contact in clear: personal data, never to be logged.
     *
     * @return the canonical text, which {@link #of} reads back
     */
    String value();

    /**
     * The contact for people's eyes: enough to compare two, too little to write to one.
     *
     * @return the masked text
     */
    String masked();

    @Override
    default int compareTo(Contact other) {
        return value().compareTo(other.value());
    }
}
