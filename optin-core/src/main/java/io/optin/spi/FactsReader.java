package io.optin.spi;

import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import java.util.HashSet;
import java.util.Set;

/**
 * Gathers all that a check needs. Composed of the other stores by default; a store that holds everything can do it in
 * one statement.
 *
 * @since 0.1
 */
public interface FactsReader {
    /**
     * Reads what the query asks for.
     *
     * @param query contacts and templates
     * @return what is held about them and their aliases
     */
    FactsSnapshot load(FactsQuery query);

    /**
     * A reader that asks one store after the other.
     *
     * @param consents where consents are
     * @param conversations where windows are
     * @param templates where templates are
     * @param identities where links are
     * @return the reader
     */
    static FactsReader composedOf(
            ConsentStore consents, ConversationStore conversations, TemplateStore templates, IdentityStore identities) {
        return query -> {
            Set<IdentityLink> links = identities.around(query.business(), query.contacts());
            Set<Contact> everyone = new HashSet<>(query.contacts());
            for (IdentityLink link : links) {
                everyone.add(link.first());
                everyone.add(link.second());
            }
            return new FactsSnapshot(
                    links,
                    consents.states(query.business(), everyone),
                    conversations.states(query.business(), everyone),
                    templates.states(query.templates()));
        };
    }
}
