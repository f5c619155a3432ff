package io.optin.spi;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import java.util.Collection;
import java.util.Set;

/**
 * Keeps which contacts are, or may be, one person.
 *
 * @since 0.1
 */
public interface IdentityStore {
    /**
     * Keeps a link.
     *
     * @param business for whom
     * @param link the link
     * @return true where this very link was not known
     */
    boolean link(Business business, IdentityLink link);

    /**
     * The links that lead to contacts, along any chain.
     *
     * @param business for whom
     * @param contacts where the chains end
     * @return every link of every chain
     */
    Set<IdentityLink> around(Business business, Collection<Contact> contacts);

    /**
     * Forgets a contact: every link with it.
     *
     * @param business for whom
     * @param contact whom
     */
    void erase(Business business, Contact contact);
}
