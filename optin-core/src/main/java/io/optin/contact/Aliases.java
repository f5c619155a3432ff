package io.optin.contact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who a contact may be: the wide circle, to which refusals reach along any chain of links, and the narrow one, whose
 * permissions count: the contact and those one SAME step away. A user id that was seen with two numbers is contested, as a
 * new number gets a new id: nobody can say whose it is, so no permission crosses between it and any number.
 *
 * @param wide all contacts that may be the same person, the contact included, in the order of their text
 * @param narrow the contact and its direct, uncontested SAME neighbours, in the order of their text
 * @since 0.1
 */
public record Aliases(Set<Contact> wide, Set<Contact> narrow) {

    /**
     * The circles of one contact.
     *
     * @param contact whom it is about
     * @param links any links; those that do not reach the contact do not matter
     * @return its circles
     */
    public static Aliases of(Contact contact, Collection<IdentityLink> links) {
        return links.isEmpty() ? new Aliases(Set.of(contact), Set.of(contact)) : new Graph(links).around(contact);
    }

    /** Links by either end, built once where many contacts are asked about. */
    public static final class Graph {
        private final Map<Contact, List<IdentityLink>> byEnd = new HashMap<>();

        /**
         * A graph of links.
         *
         * @param links the links
         */
        public Graph(Collection<IdentityLink> links) {
            for (IdentityLink link : links) {
                byEnd.computeIfAbsent(link.first(), end -> new ArrayList<>()).add(link);
                byEnd.computeIfAbsent(link.second(), end -> new ArrayList<>()).add(link);
            }
        }

        /**
         * The circles of one contact. Costs as much as its wide circle has links.
         *
         * @param contact whom it is about
         * @return its circles
         */
        public Aliases around(Contact contact) {
            Set<Contact> wide = new TreeSet<>(Set.of(contact));
            Set<Contact> narrow = new TreeSet<>(Set.of(contact));
            Deque<Contact> frontier = new ArrayDeque<>(wide);
            while (!frontier.isEmpty()) {
                Contact reached = frontier.pop();
                for (IdentityLink link : byEnd.getOrDefault(reached, List.of())) {
                    Contact next = link.first().equals(reached) ? link.second() : link.first();
                    if (reached.equals(contact) && link.kind() == IdentityLink.Kind.SAME && !isContested(link)) {
                        narrow.add(next);
                    }
                    if (wide.add(next)) {
                        frontier.push(next);
                    }
                }
            }
            return new Aliases(wide, narrow);
        }

        private static boolean isSpelledAs(IdentityLink other, IdentityLink link) {
            return other.equals(link)
                    || ((PhoneNumber) other.first()).possibleAliases().contains(link.first());
        }

        /**
         * Whether a link joins a number and a user id that was seen with another number too. The other spelling of an
         * Argentine number is no other one.
         *
         * @param link a link of this graph, or one that may join it
         * @return true where no permission may cross it
         */
        public boolean isContested(IdentityLink link) {
            return link.userId().isPresent()
                    && byEnd.getOrDefault(link.userId().get(), List.of()).stream()
                            .anyMatch(other -> other.userId().isPresent() && !isSpelledAs(other, link));
        }
    }

    /**
     * Keeps the sets as they are; they must not change afterwards.
     *
     * @param wide all contacts that may be the same person
     * @param narrow the contact and its direct SAME neighbours
     */
    public Aliases {
        wide = Collections.unmodifiableSet(wide);
        narrow = Collections.unmodifiableSet(narrow);
    }
}
