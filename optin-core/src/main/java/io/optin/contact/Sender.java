package io.optin.contact;

import io.optin.internal.Checks;

/**
 * The business phone number that writes. Windows and platform preferences belong to sender and contact: a person who
 * wrote to one number of a business opened no window at another.
 *
 * @param number the number; only its shape is asked
 * @since 0.1
 */
public record Sender(PhoneNumber number) {
    /**
     * Refuses null.
     *
     * @param number the number
     */
    public Sender {
        Checks.present(number, "sender");
    }

    /**
     * The sender of that number.
     *
     * @param e164 a plus and 5 to 15 digits
     * @return the sender
     * @throws io.optin.error.InvalidValueException where the shape is another
     */
    public static Sender of(String e164) {
        return new Sender(PhoneNumber.ofE164(e164));
    }
}
