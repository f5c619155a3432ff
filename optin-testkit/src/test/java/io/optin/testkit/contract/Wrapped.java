package io.optin.testkit.contract;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.SentMessage;
import io.optin.memory.MemoryStores;
import io.optin.spi.Appended;
import io.optin.spi.ConsentStore;
import io.optin.spi.ConversationStore;
import io.optin.spi.FactsReader;
import io.optin.spi.IdentityStore;
import io.optin.spi.Stores;
import io.optin.spi.TemplateStore;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sound stores, behind what may break one thing about them. */
final class Wrapped {
    private static final class Sound {
        private final Stores stores = MemoryStores.create();
    }

    private Wrapped() {}

    static Stores with(ConsentStore consents) {
        Stores sound = MemoryStores.create();
        return Stores.of(consents, sound.conversations(), sound.templates(), sound.identities());
    }

    static Stores with(ConversationStore conversations) {
        Stores sound = MemoryStores.create();
        return Stores.of(sound.consents(), conversations, sound.templates(), sound.identities());
    }

    static Stores with(TemplateStore templates) {
        Stores sound = MemoryStores.create();
        return Stores.of(sound.consents(), sound.conversations(), templates, sound.identities());
    }

    static Stores with(IdentityStore identities) {
        Stores sound = MemoryStores.create();
        return Stores.of(sound.consents(), sound.conversations(), sound.templates(), identities);
    }

    static Stores with(Stores sound, FactsReader facts) {
        return new Stores(sound.consents(), sound.conversations(), sound.templates(), sound.identities(), facts);
    }

    /** Consents that are kept well. */
    static class Consents implements ConsentStore {
        final ConsentStore sound = new Sound().stores.consents();

        @Override
        public Appended append(Business business, ConsentEvent event) {
            return sound.append(business, event);
        }

        @Override
        public boolean claim(Business business, ConsentEvent.OptOutConfirmed claim, Optional<Instant> lastOptIn) {
            return sound.claim(business, claim, lastOptIn);
        }

        @Override
        public Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts) {
            return sound.states(business, contacts);
        }

        @Override
        public List<ConsentEvent> history(Business business, Collection<Contact> contacts) {
            return sound.history(business, contacts);
        }

        @Override
        public long compact(Business business, Instant before, Instant now) {
            return sound.compact(business, before, now);
        }

        @Override
        public void erase(Business business, Contact contact) {
            sound.erase(business, contact);
        }
    }

    /** Conversations that are kept well. */
    static class Conversations implements ConversationStore {
        final ConversationStore sound = new Sound().stores.conversations();

        @Override
        public boolean observe(Business business, Sender sender, Contact contact, ConversationState fact) {
            return sound.observe(business, sender, contact, fact);
        }

        @Override
        public Map<Contact, Map<Sender, ConversationState>> states(Business business, Collection<Contact> contacts) {
            return sound.states(business, contacts);
        }

        @Override
        public boolean sent(Business business, SentMessage message) {
            return sound.sent(business, message);
        }

        @Override
        public List<SentMessage> findSent(Business business, String messageId) {
            return sound.findSent(business, messageId);
        }

        @Override
        public List<SentMessage> sentTo(Business business, Collection<Contact> contacts) {
            return sound.sentTo(business, contacts);
        }

        @Override
        public long purgeSent(Business business, Instant before) {
            return sound.purgeSent(business, before);
        }

        @Override
        public void erase(Business business, Contact contact) {
            sound.erase(business, contact);
        }
    }

    /** Templates that are kept well. */
    static class Templates implements TemplateStore {
        final TemplateStore sound = new Sound().stores.templates();

        @Override
        public boolean observe(TemplateKey template, TemplateState observation) {
            return sound.observe(template, observation);
        }

        @Override
        public Map<TemplateKey, TemplateState> states(Collection<TemplateKey> templates) {
            return sound.states(templates);
        }
    }

    /** Identities that are kept well. */
    static class Identities implements IdentityStore {
        final IdentityStore sound = new Sound().stores.identities();

        @Override
        public boolean link(Business business, IdentityLink link) {
            return sound.link(business, link);
        }

        @Override
        public Set<IdentityLink> around(Business business, Collection<Contact> contacts) {
            return sound.around(business, contacts);
        }

        @Override
        public void erase(Business business, Contact contact) {
            sound.erase(business, contact);
        }
    }
}
