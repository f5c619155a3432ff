package io.optin.spi;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the consent events of contacts, and the state that is their join.
 *
 * @since 0.1
 */
public interface ConsentStore {
    /**
     * Keeps an event and joins its effect into the contact's state, both or neither.
     *
     * @param business for whom
     * @param event the event; its id is unique per business only together with its content hash
     * @return what was new
     */
    Appended append(Business business, ConsentEvent event);

    /**
     * Keeps the event that claims the one confirmation of an opt-out, unless the contact's last confirmation is as late
     * as its last opt-in or later. Of several callers at once, one wins.
     *
     * @param business for whom
     * @param claim the event
     * @param lastOptIn the person's last opt-in; empty where there is none, and then any confirmation is late enough
     * @return true for the one who won
     */
    boolean claim(Business business, ConsentEvent.OptOutConfirmed claim, Optional<Instant> lastOptIn);

    /**
     * The states of contacts.
     *
     * @param business for whom
     * @param contacts whose; the contacts as they are, aliases are the caller's affair
     * @return the state of each contact that has one
     */
    Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts);

    /**
     * The events of contacts.
     *
     * @param business for whom
     * @param contacts whose
     * @return in the order of when they happened, then of when they were received
     */
    List<ConsentEvent> history(Business business, Collection<Contact> contacts);

    /**
     * Lets the events of before a day give way, contact by contact, to one {@link ConsentEvent.Compacted} with what they
     * amount to. Opt-outs stay as they are, and no state changes.
     *
     * @param business for whom
     * @param before events that happened and were received earlier go
     * @param now the receipt of the compaction events
     * @return how many events went
     */
    long compact(Business business, Instant before, Instant now);

    /**
     * Forgets a contact: its events and its state. What must survive was appended under its mark before.
     *
     * @param business for whom
     * @param contact whom
     */
    void erase(Business business, Contact contact);
}
