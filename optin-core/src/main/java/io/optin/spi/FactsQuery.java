package io.optin.spi;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.internal.Checks;
import io.optin.template.TemplateKey;
import java.util.Collection;
import java.util.Set;

/**
 * What a check, or a thousand, needs to know.
 *
 * @param business for whom
 * @param contacts which contacts, without aliases: the reader follows the links
 * @param templates which templates
 * @since 0.1
 */
public record FactsQuery(Business business, Set<Contact> contacts, Set<TemplateKey> templates) {
    /**
     * Refuses nulls.
     *
     * @param business for whom
     * @param contacts which contacts
     * @param templates which templates
     */
    public FactsQuery {
        Checks.present(business, "business");
        contacts = Set.copyOf(Checks.present(contacts, "contacts"));
        templates = Set.copyOf(Checks.present(templates, "templates"));
    }

    /**
     * A query without templates.
     *
     * @param business for whom
     * @param contacts which contacts
     * @return the query
     */
    public static FactsQuery of(Business business, Collection<? extends Contact> contacts) {
        return new FactsQuery(business, Set.copyOf(contacts), Set.of());
    }
}
