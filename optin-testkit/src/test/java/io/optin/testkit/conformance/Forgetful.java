package io.optin.testkit.conformance;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.SentMessage;
import io.optin.memory.MemoryStores;
import io.optin.spi.ConversationStore;
import io.optin.spi.Stores;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Stores that lose every window. */
final class Forgetful implements ConversationStore {
    private final ConversationStore kept;

    private Forgetful(ConversationStore kept) {
        this.kept = kept;
    }

    static Stores stores() {
        Stores good = MemoryStores.create();
        return Stores.of(good.consents(), new Forgetful(good.conversations()), good.templates(), good.identities());
    }

    @Override
    public boolean observe(Business business, Sender sender, Contact contact, ConversationState state) {
        return true;
    }

    @Override
    public Map<Contact, Map<Sender, ConversationState>> states(Business business, Collection<Contact> contacts) {
        return kept.states(business, contacts);
    }

    @Override
    public boolean sent(Business business, SentMessage message) {
        return kept.sent(business, message);
    }

    @Override
    public List<SentMessage> findSent(Business business, String id) {
        return kept.findSent(business, id);
    }

    @Override
    public List<SentMessage> sentTo(Business business, Collection<Contact> contacts) {
        return kept.sentTo(business, contacts);
    }

    @Override
    public long purgeSent(Business business, Instant before) {
        return kept.purgeSent(business, before);
    }

    @Override
    public void erase(Business business, Contact contact) {
        kept.erase(business, contact);
    }
}
