package io.optin.jdbc;

import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Links as rows: each stands in the table from either end, so that it is found by the key from both. */
final class IdentityRows {
    static final String TABLE = "identity_link";
    static final List<String> COLUMNS = List.of("business", "contact", "other_contact", "kind");

    private IdentityRows() {}

    static String name(IdentityLink.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Gathers links, and knows which contacts nobody has asked about yet: a statement gives every link of each contact that it
     * reached, so who stands at the far end of a link, and at no near end, was not reached.
     */
    static final class Gathering {
        private final Set<IdentityLink> links = new HashSet<>();
        private final Set<Contact> near = new HashSet<>();
        private final Set<Contact> far = new HashSet<>();

        void add(String contact, String other, String kind) {
            Contact one = Contact.of(contact);
            Contact another = Contact.of(other);
            near.add(one);
            far.add(another);
            links.add(new IdentityLink(one, another, IdentityLink.Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
        }

        Set<Contact> unreached() {
            Set<Contact> unreached = new HashSet<>(far);
            unreached.removeAll(near);
            return unreached;
        }

        Set<IdentityLink> links() {
            return links;
        }
    }
}
