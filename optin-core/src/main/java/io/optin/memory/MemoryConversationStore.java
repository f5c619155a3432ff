package io.optin.memory;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.SentMessage;
import io.optin.spi.ConversationStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** States by contact and sender, and sent messages by id. */
final class MemoryConversationStore implements ConversationStore {
    private static final Comparator<SentMessage> BY_TIME =
            Comparator.comparing(SentMessage::at).thenComparing(SentMessage::contentHash);

    private final PerBusiness<Book> books = new PerBusiness<>(Book::new);

    @Override
    public boolean observe(Business business, Sender sender, Contact contact, ConversationState fact) {
        return books.in(business, book -> {
            Map<Sender, ConversationState> bySender = book.states.computeIfAbsent(contact, key -> new HashMap<>());
            ConversationState before = bySender.getOrDefault(sender, ConversationState.NONE);
            ConversationState after = before.join(fact);
            bySender.put(sender, after);
            return !after.equals(before);
        });
    }

    @Override
    public Map<Contact, Map<Sender, ConversationState>> states(Business business, Collection<Contact> contacts) {
        return books.in(business, book -> {
            Map<Contact, Map<Sender, ConversationState>> found = new HashMap<>();
            contacts.forEach(contact -> {
                Map<Sender, ConversationState> bySender = book.states.get(contact);
                if (bySender != null) {
                    found.put(contact, Map.copyOf(bySender));
                }
            });
            return found;
        });
    }

    @Override
    public boolean sent(Business business, SentMessage message) {
        return books.in(
                business,
                book -> book.sent
                        .computeIfAbsent(message.id(), id -> new LinkedHashSet<>())
                        .add(message));
    }

    @Override
    public List<SentMessage> findSent(Business business, String messageId) {
        return books.in(
                business,
                book -> book.sent.getOrDefault(messageId, Set.of()).stream()
                        .sorted(BY_TIME)
                        .toList());
    }

    @Override
    public List<SentMessage> sentTo(Business business, Collection<Contact> contacts) {
        Set<Contact> asked = Set.copyOf(contacts);
        return books.in(
                business,
                book -> book.sent.values().stream()
                        .flatMap(Set::stream)
                        .filter(message -> asked.contains(message.to()))
                        .sorted(BY_TIME)
                        .toList());
    }

    @Override
    public long purgeSent(Business business, Instant before) {
        return books.in(business, book -> book.forget(message -> message.at().isBefore(before)));
    }

    @Override
    public void erase(Business business, Contact contact) {
        books.in(business, book -> {
            book.states.remove(contact);
            return book.forget(message -> message.to().equals(contact));
        });
    }

    /** One business. Not thread-safe by itself. */
    private static final class Book {
        private final Map<Contact, Map<Sender, ConversationState>> states = new HashMap<>();
        private final Map<String, Set<SentMessage>> sent = new HashMap<>();

        private long forget(Predicate<SentMessage> test) {
            long gone = 0;
            for (Set<SentMessage> messages : sent.values()) {
                int before = messages.size();
                messages.removeIf(test);
                gone += before - messages.size();
            }
            sent.values().removeIf(Set::isEmpty);
            return gone;
        }
    }
}
