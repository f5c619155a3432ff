package io.optin.webhook;

import io.optin.contact.Business;
import io.optin.contact.Sender;

/**
 * For whom a webhook is: a business, and the number of it that was written to.
 *
 * @param business the business
 * @param sender its number
 * @since 0.1
 */
public record Addressee(Business business, Sender sender) {
    /**
     * Refuses nulls.
     *
     * @param business the business
     * @param sender its number
     */
    public Addressee {
        Required.present(business, "business");
        Required.present(sender, "sender");
    }
}
