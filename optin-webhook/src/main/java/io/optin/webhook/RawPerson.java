package io.optin.webhook;

import io.optin.contact.BusinessScopedUserId;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A person as a payload names them. What is no number and no user id is taken as not told.
 *
 * @param number their phone number, if told
 * @param userId their user id, if told
 */
record RawPerson(@Nullable PhoneNumber number, @Nullable BusinessScopedUserId userId) {
    static final RawPerson NOBODY = new RawPerson(null, null);

    /**
     * A person of two texts.
     *
     * @param number digits, with or without a plus; a user id in this place is one
     * @param userId a user id
     */
    static RawPerson of(@Nullable String number, @Nullable String userId) {
        BusinessScopedUserId id = userId(userId);
        return new RawPerson(number(number), id == null ? userId(number) : id);
    }

    private static @Nullable PhoneNumber number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return PhoneNumber.ofE164(text.charAt(0) == '+' ? text : "+" + text);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private static @Nullable BusinessScopedUserId userId(@Nullable String text) {
        if (text == null || text.length() < 4 || text.charAt(2) != '.') {
            return null;
        }
        try {
            return BusinessScopedUserId.of(text);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /** The number before the user id, as consents are mostly given for numbers. */
    @Nullable
    Contact contact() {
        return number == null ? userId : number;
    }
}
