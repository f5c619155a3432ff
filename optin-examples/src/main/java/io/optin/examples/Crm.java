package io.optin.examples;

import io.optin.OptIn;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.OptInStatus;
import java.util.Collection;
import java.util.List;

/** A CRM that serves many businesses with one optin: each sees its own people, and a check mark beside each chat. */
public final class Crm {
    private final OptIn optIn;

    /**
     * A CRM.
     *
     * @param optIn the one instance, shared by all businesses
     */
    public Crm(OptIn optIn) {
        this.optIn = optIn;
    }

    // region chat-list
    /**
     * What a business sees beside its chats, read at once.
     *
     * @param business whose chats
     * @param sender at which of its numbers
     * @param chats with whom
     * @return a line for each chat, numbers masked
     */
    public List<String> chatList(Business business, Sender sender, Collection<Contact> chats) {
        OptInLedger ledger = optIn.forBusiness(business, sender).ledger();
        return ledger.statuses(chats).values().stream().map(Crm::line).toList();
    }

    private static String line(OptInStatus status) {
        String mark = status.isOptedIn() ? "✓" : "–";
        String reply = status.isWindowOpen() ? "reply" : "template only";
        return mark + " " + status.contact().masked() + " " + reply;
    }
    // endregion

    /**
     * Hears a message for one of the businesses.
     *
     * @param business for whom
     * @param sender at which of its numbers
     * @param message the message
     * @return true where a human should look at it
     */
    public boolean received(Business business, Sender sender, InboundMessage message) {
        return switch (optIn.forBusiness(business, sender)
                .ledger()
                .received(message)
                .meaning()
                .intent()) {
            case UNCLEAR, HELP, OPT_IN -> true;
            case OPT_OUT, DECLINED, NONE -> false;
        };
    }
}
