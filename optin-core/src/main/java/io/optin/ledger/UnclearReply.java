package io.optin.ledger;

import io.optin.contact.Business;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.internal.Checks;
import io.optin.reply.Unclear;

/**
 * A reply that a human should look at. Where they find that it is an opt-out, {@code OptInLedger.optOut} records it.
 *
 * @param business whom the person wrote to
 * @param sender at which of its numbers
 * @param message what they sent; its text is personal
 * @param why what is unclear, and where in the text
 * @since 0.1
 */
public record UnclearReply(Business business, Sender sender, InboundMessage message, Unclear why) {
    /**
     * Refuses nulls.
     *
     * @param business whom the person wrote to
     * @param sender at which of its numbers
     * @param message what they sent
     * @param why what is unclear
     */
    public UnclearReply {
        Checks.present(business, "business");
        Checks.present(sender, "sender");
        Checks.present(message, "message");
        Checks.present(why, "why");
    }
}
