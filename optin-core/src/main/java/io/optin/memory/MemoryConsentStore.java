package io.optin.memory;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.consent.EventHeader;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.spi.Appended;
import io.optin.spi.ConsentStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The events of each business, in the order of their arrival, and the join of each contact's. */
final class MemoryConsentStore implements ConsentStore {
    private static final Comparator<ConsentEvent> BY_TIME = Comparator.<ConsentEvent, Instant>comparing(
                    event -> event.header().at())
            .thenComparing(event -> event.header().receivedAt());

    private final PerBusiness<Book> books = new PerBusiness<>(Book::new);

    @Override
    public Appended append(Business business, ConsentEvent event) {
        return books.in(business, book -> book.append(event));
    }

    @Override
    public boolean claim(Business business, ConsentEvent.OptOutConfirmed claim, Optional<Instant> lastOptIn) {
        return books.in(business, book -> {
            Optional<Instant> confirmed = book.state(claim.header().contact()).confirmedAt();
            if (confirmed.isPresent()
                    && lastOptIn.filter(confirmed.get()::isBefore).isEmpty()) {
                return false;
            }
            book.append(claim);
            return true;
        });
    }

    @Override
    public Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts) {
        return books.in(business, book -> {
            Map<Contact, ConsentState> found = new HashMap<>();
            contacts.forEach(contact -> {
                ConsentState state = book.states.get(contact);
                if (state != null) {
                    found.put(contact, state);
                }
            });
            return found;
        });
    }

    @Override
    public List<ConsentEvent> history(Business business, Collection<Contact> contacts) {
        return books.in(business, book -> {
            List<ConsentEvent> found = new ArrayList<>();
            new TreeSet<>(contacts).forEach(contact -> found.addAll(book.events(contact)));
            found.sort(BY_TIME);
            return List.copyOf(found);
        });
    }

    @Override
    public long compact(Business business, Instant before, Instant now) {
        return books.in(business, book -> {
            long gone = 0;
            for (Contact contact : Set.copyOf(book.events.keySet())) {
                gone += book.compact(contact, before, now);
            }
            return gone;
        });
    }

    @Override
    public void erase(Business business, Contact contact) {
        books.in(business, book -> {
            book.events(contact).forEach(book::forget);
            book.events.remove(contact);
            return Optional.ofNullable(book.states.remove(contact));
        });
    }

    /** One business. Not thread-safe by itself. */
    private static final class Book {
        private final Map<Contact, List<ConsentEvent>> events = new HashMap<>();
        private final Map<Contact, ConsentState> states = new HashMap<>();
        private final Map<String, Set<String>> hashesById = new HashMap<>();

        private List<ConsentEvent> events(Contact contact) {
            return events.getOrDefault(contact, List.of());
        }

        private ConsentState state(Contact contact) {
            return states.getOrDefault(contact, ConsentState.NONE);
        }

        private Appended append(ConsentEvent event) {
            EventHeader header = event.header();
            Set<String> hashes = hashesById.computeIfAbsent(header.id(), id -> new HashSet<>());
            boolean idWasKnown = !hashes.isEmpty();
            if (!hashes.add(event.contentHash())) {
                return Appended.REPEATED;
            }
            events.computeIfAbsent(header.contact(), contact -> new ArrayList<>())
                    .add(event);
            states.merge(header.contact(), event.effect(), ConsentState::join);
            return idWasKnown ? Appended.CONFLICTING : Appended.NEW;
        }

        private long compact(Contact contact, Instant before, Instant now) {
            List<ConsentEvent> old = events(contact).stream()
                    .filter(event -> !(event instanceof ConsentEvent.OptedOut))
                    .filter(event -> event.header().at().isBefore(before)
                            && event.header().receivedAt().isBefore(before))
                    .toList();
            if (old.isEmpty() || old.stream().allMatch(ConsentEvent.Compacted.class::isInstance)) {
                return 0;
            }
            ConsentState amount = old.stream().map(ConsentEvent::effect).reduce(ConsentState.NONE, ConsentState::join);
            Instant last = old.stream()
                    .map(event -> event.header().at())
                    .max(Comparator.naturalOrder())
                    .orElse(before);
            old.forEach(this::forget);
            events.getOrDefault(contact, List.of()).removeAll(old);
            append(ConsentEvent.Compacted.of(contact, amount, last, now));
            return old.size();
        }

        private void forget(ConsentEvent event) {
            Set<String> hashes = hashesById.getOrDefault(event.header().id(), Set.of());
            hashes.remove(event.contentHash());
            if (hashes.isEmpty()) {
                hashesById.remove(event.header().id());
            }
        }
    }
}
