package io.optin.spi;

import io.optin.consent.ConsentState;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import java.util.Map;
import java.util.Set;

/**
 * What stores hold about the contacts of a {@link FactsQuery}, their aliases along any chain included. Raw: who an alias
 * is for whom is worked out above the stores.
 *
 * @param links the links that lead to the contacts
 * @param consents the consent state of each contact and alias that has one
 * @param conversations the conversation states of each contact and alias that has any
 * @param templates the state of each template that has one
 * @since 0.1
 */
public record FactsSnapshot(
        Set<IdentityLink> links,
        Map<Contact, ConsentState> consents,
        Map<Contact, Map<Sender, ConversationState>> conversations,
        Map<TemplateKey, TemplateState> templates) {
    /**
     * Whether nothing at all is held.
     *
     * @return true where no part holds anything
     */
    public boolean isEmpty() {
        return links.isEmpty() && consents.isEmpty() && conversations.isEmpty() && templates.isEmpty();
    }
}
