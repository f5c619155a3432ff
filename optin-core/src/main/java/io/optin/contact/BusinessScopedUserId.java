package io.optin.contact;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;

/**
 * A WhatsApp user as one business portfolio sees them: two letters for the country, a dot, and up to 128 letters and
 * digits, such as {@code US.13491208655302741918}. Used whole and never rewritten: case counts. The platform makes a new
 * one when the person's number changes.
 *
 * @since 0.1
 */
public final class BusinessScopedUserId implements Contact {
    private static final int SCOPE = 3;
    private static final int MOST_SIGNS = 128;

    private final String value;

    private BusinessScopedUserId(String value) {
        this.value = value;
    }

    /**
     * Reads a user id.
     *
     * @param text the id as the platform gave it
     * @return the contact
     * @throws InvalidValueException where the text has another shape
     */
    public static BusinessScopedUserId of(String text) {
        if (!isOne(Checks.present(text, "contact"))) {
            throw new InvalidValueException(
                    "contact",
                    "a phone number in E.164 (+ and 5 to 15 digits) or a user id (two capitals, a dot, up to 128"
                            + " letters and digits)",
                    "text of another shape, " + text.length() + " characters long");
        }
        return new BusinessScopedUserId(text);
    }

    /** By hand, as the platform tells one with each message. */
    private static boolean isOne(String text) {
        if (text.length() <= SCOPE
                || text.length() > SCOPE + MOST_SIGNS
                || !isCapital(text.charAt(0))
                || !isCapital(text.charAt(1))
                || text.charAt(2) != '.') {
            return false;
        }
        for (int i = SCOPE; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!isCapital(sign) && (sign < 'a' || sign > 'z') && (sign < '0' || sign > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapital(char sign) {
        return sign >= 'A' && sign <= 'Z';
    }

    /**
     * The country of the user, which is the only geography where no phone number is known.
     *
     * @return an ISO 3166 alpha-2 code
     */
    public String region() {
        return value.substring(0, 2);
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public String masked() {
        return Masks.mask(value, 3);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessScopedUserId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
