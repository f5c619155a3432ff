package io.optin.examples;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.spi.Appended;
import io.optin.spi.ConsentStore;
import io.optin.spi.Stores;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another store of consents, before whose appending something happens: it fails, or waits for somebody. */
record HookedConsents(ConsentStore store, Runnable beforeAppending) implements ConsentStore {

    /** These stores, with something happening before a consent or an opt-out is appended. */
    static Stores in(Stores stores, Runnable beforeAppending) {
        return Stores.of(
                new HookedConsents(stores.consents(), beforeAppending),
                stores.conversations(),
                stores.templates(),
                stores.identities());
    }

    @Override
    public Appended append(Business business, ConsentEvent event) {
        beforeAppending.run();
        return store.append(business, event);
    }

    @Override
    public boolean claim(Business business, ConsentEvent.OptOutConfirmed claim, Optional<Instant> lastOptIn) {
        return store.claim(business, claim, lastOptIn);
    }

    @Override
    public Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts) {
        return store.states(business, contacts);
    }

    @Override
    public List<ConsentEvent> history(Business business, Collection<Contact> contacts) {
        return store.history(business, contacts);
    }

    @Override
    public long compact(Business business, Instant before, Instant now) {
        return store.compact(business, before, now);
    }

    @Override
    public void erase(Business business, Contact contact) {
        store.erase(business, contact);
    }
}
