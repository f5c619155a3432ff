package io.optin.jdbc;

import io.optin.contact.Contact;
import io.optin.error.InvalidValueException;
import java.util.Optional;

/**
 * Something in the tables that the stores did not write so.
 *
 * @param table the table, as statements have it
 * @param business whose row
 * @param contact about whom, in clear, for who must find the row; {@link #explain()} and {@code toString} mask it
 * @param row what tells the row from the contact's other ones: its scope, or a hash; no personal data
 * @param what what is so, and what should be
 * @since 0.1
 */
public record StoreDifference(String table, String business, Optional<String> contact, String row, String what) {
    /**
     * About whom, as it may be logged.
     *
     * @return masked; empty where it is about no contact
     */
    public Optional<String> maskedContact() {
        return contact.map(StoreDifference::masked);
    }

    /**
     * The difference in a sentence that may be logged.
     *
     * @return with the contact masked
     */
    public String explain() {
        return explain(maskedContact());
    }

    /**
     * The difference in a sentence for who must find the row.
     *
     * @return with the contact in clear; personal data
     */
    public String explainInClear() {
        return explain(contact);
    }

    private String explain(Optional<String> shown) {
        return table + ", business " + business
                + shown.map(text -> ", contact " + text).orElse("") + ", " + row + ": " + what;
    }

    private static String masked(String text) {
        try {
            return Contact.of(text).masked();
        } catch (InvalidValueException e) {
            return "that is none";
        }
    }

    @Override
    public String toString() {
        return explain();
    }
}
