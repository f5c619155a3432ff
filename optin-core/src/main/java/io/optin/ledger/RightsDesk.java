package io.optin.ledger;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.consent.EventHeader;
import io.optin.consent.OptOut;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.ErasureMark;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.error.InvalidValueException;
import io.optin.internal.Times;
import io.optin.spi.Stores;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happened, what was so then, and the right to be forgotten. */
final class RightsDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OptInLedger.class);

    private final LedgerSetup setup;
    private final FactsDesk facts;
    private final ConsentDesk consents;

    RightsDesk(LedgerSetup setup, FactsDesk facts, ConsentDesk consents) {
        this.setup = setup;
        this.facts = facts;
        this.consents = consents;
    }

    List<ConsentEvent> history(Contact contact) {
        return setup.stores()
                .consents()
                .history(setup.business(), facts.person(contact).wide());
    }

    /** Each part is read when the stream comes to it. */
    Stream<HeldFact> export(Contact contact) {
        Stores stores = setup.stores();
        Business business = setup.business();
        Set<Contact> person = new TreeSet<>(facts.person(contact).narrow());
        List.copyOf(person).forEach(alias -> setup.markOf(alias).ifPresent(person::add));
        return Stream.<Supplier<Stream<HeldFact>>>of(
                        () -> stores.identities().around(business, person).stream()
                                .sorted(Comparator.comparing(IdentityLink::first)
                                        .thenComparing(IdentityLink::second))
                                .flatMap(link -> aliases(link, person)),
                        () -> stores.consents().history(business, person).stream()
                                .map(HeldFact.Event::new),
                        () -> new TreeMap<>(stores.conversations().states(business, person))
                                .entrySet().stream().flatMap(RightsDesk::conversations),
                        () -> stores.conversations().sentTo(business, person).stream()
                                .map(HeldFact.Sent::new))
                .flatMap(Supplier::get);
    }

    /** The chain goes on beyond the person's own links; what lies there is about others. */
    private static Stream<HeldFact> aliases(IdentityLink link, Set<Contact> person) {
        Stream.Builder<HeldFact> found = Stream.builder();
        if (person.contains(link.first())) {
            found.add(new HeldFact.Alias(link.first(), link.second(), link.kind()));
        } else if (person.contains(link.second())) {
            found.add(new HeldFact.Alias(link.second(), link.first(), link.kind()));
        }
        return found.build();
    }

    private static Stream<HeldFact> conversations(Map.Entry<Contact, Map<Sender, ConversationState>> held) {
        return held.getValue().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().number()))
                .map(entry -> new HeldFact.Conversation(held.getKey(), entry.getKey(), entry.getValue()));
    }

    ConsentStatus statusAt(Contact contact, Instant instant) {
        PersonFacts person = facts.person(contact);
        ConsentState state = ConsentState.NONE;
        for (ConsentEvent event : setup.stores().consents().history(setup.business(), person.wide())) {
            ConsentState effect = event instanceof ConsentEvent.Compacted
                    ? event.effect().permissionsUntil(instant)
                    : event.effect().asOf(instant);
            boolean permits = person.narrow().contains(event.header().contact());
            state = state.join(permits ? effect : effect.restrictions());
        }
        return ConsentStatus.of(state, setup.types(), instant);
    }

    /**
     * Leaves a mark of everybody who may be the person, with all that refuses them and a refusal of everything, before
     * anything is forgotten: who is interrupted here begins again, and nothing is lost.
     */
    void erase(Contact contact) {
        consents.linkAliases(contact);
        Instant now = setup.clock().instant();
        PersonFacts person = facts.person(contact);
        ConsentState remains = person.consent().restrictions().join(everythingRefusedAt(contact, now));
        for (Contact alias : person.wide()) {
            ErasureMark mark = setup.markOf(alias)
                    .orElseThrow(() ->
                            new InvalidValueException("erasureKey", "OptIn.builder().erasureKey(…) to be set", "none"));
            leave(mark, remains, person, now);
        }
        Stores stores = setup.stores();
        for (Contact alias : person.narrow()) {
            stores.consents().erase(setup.business(), alias);
            stores.conversations().erase(setup.business(), alias);
            stores.identities().erase(setup.business(), alias);
        }
        LOG.info("a contact and {} aliases of {} were erased", person.narrow().size() - 1, setup.business());
    }

    /** Nobody asked for this opt-out, so nobody is sent its confirmation either: it counts as confirmed. */
    private static ConsentState everythingRefusedAt(Contact contact, Instant now) {
        EventHeader header = new EventHeader("erased", contact, now, now);
        return new ConsentEvent.OptedOut(header, OptOut.ofEverything(contact, now))
                .effect()
                .join(new ConsentEvent.OptOutConfirmed(header).effect());
    }

    private void leave(ErasureMark mark, ConsentState remains, PersonFacts person, Instant now) {
        setup.stores().consents().append(setup.business(), ConsentEvent.Compacted.of(mark, remains, now, now));
        person.bySender().forEach((sender, state) -> {
            if (state.preference().isStopped(now)) {
                setup.stores().conversations().observe(setup.business(), sender, mark, state.restrictions());
            }
        });
    }

    long purge(Instant before) {
        Instant day = Times.fact(before, "before");
        long gone = setup.stores()
                .consents()
                .compact(setup.business(), day, setup.clock().instant());
        return gone + setup.stores().conversations().purgeSent(setup.business(), day);
    }
}
