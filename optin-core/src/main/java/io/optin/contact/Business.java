package io.optin.contact;

import io.optin.internal.Checks;

/**
 * The business whom consent names: the tenant, in a system that serves many. Consent belongs to business and contact,
 * and two businesses never see each other's.
 *
 * @param id the host's stable id or the business's name, 1 to 255 characters, compared exactly
 * @since 0.1
 */
public record Business(String id) {
    /**
     * Refuses blank ids, and those longer than 255 characters.
     *
     * @param id the host's stable id or the business's name
     */
    public Business {
        Checks.text(id, "business", 255);
    }

    /**
     * The business of that id.
     *
     * @param id the host's stable id or the business's name
     * @return the business
     */
    public static Business of(String id) {
        return new Business(id);
    }
}
