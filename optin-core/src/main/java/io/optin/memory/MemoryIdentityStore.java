package io.optin.memory;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.spi.IdentityStore;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Links by either end. */
final class MemoryIdentityStore implements IdentityStore {
    private final PerBusiness<Map<Contact, Set<IdentityLink>>> books = new PerBusiness<>(HashMap::new);

    @Override
    public boolean link(Business business, IdentityLink link) {
        return books.in(business, book -> {
            book.computeIfAbsent(link.first(), end -> new HashSet<>()).add(link);
            return book.computeIfAbsent(link.second(), end -> new HashSet<>()).add(link);
        });
    }

    @Override
    public Set<IdentityLink> around(Business business, Collection<Contact> contacts) {
        return books.in(business, book -> {
            Set<IdentityLink> found = new HashSet<>();
            Deque<Contact> frontier = new ArrayDeque<>(contacts);
            while (!frontier.isEmpty()) {
                for (IdentityLink link : book.getOrDefault(frontier.pop(), Set.of())) {
                    if (found.add(link)) {
                        frontier.push(link.first());
                        frontier.push(link.second());
                    }
                }
            }
            return found;
        });
    }

    @Override
    public void erase(Business business, Contact contact) {
        books.in(business, book -> {
            Set<IdentityLink> links = book.getOrDefault(contact, Set.of());
            book.remove(contact);
            book.values().forEach(others -> others.removeAll(links));
            return links;
        });
    }
}
