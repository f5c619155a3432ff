package io.optin.ledger;

import io.optin.consent.ConsentState;
import io.optin.contact.Aliases;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.spi.FactsQuery;
import io.optin.spi.FactsSnapshot;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads facts, and gathers them over aliases: refusals from everybody who may be the person, permissions only from those
 * one SAME step away. The one place where that is done.
 */
final class FactsDesk {
    private final LedgerSetup setup;

    FactsDesk(LedgerSetup setup) {
        this.setup = setup;
    }

    PersonFacts person(Contact contact) {
        return load(Set.of(contact), Set.of()).person(contact);
    }

    Loaded load(Collection<Contact> contacts, Set<TemplateKey> templates) {
        Set<Contact> asked = new HashSet<>(contacts);
        contacts.forEach(contact -> setup.markOf(contact).ifPresent(asked::add));
        return new Loaded(setup.stores().facts().load(new FactsQuery(setup.business(), asked, templates)));
    }

    /** The answer to one reading. */
    final class Loaded {
        private final FactsSnapshot snapshot;
        private final Aliases.Graph graph;

        private Loaded(FactsSnapshot snapshot) {
            this.snapshot = snapshot;
            graph = new Aliases.Graph(snapshot.links());
        }

        TemplateState template(TemplateKey key) {
            return snapshot.templates().getOrDefault(key, TemplateState.NONE);
        }

        PersonFacts person(Contact contact) {
            Aliases aliases = graph.around(contact);
            Set<Contact> wide = new TreeSet<>(aliases.wide());
            setup.markOf(contact)
                    .ifPresent(mark -> wide.addAll(graph.around(mark).wide()));
            ConsentState consent = ConsentState.NONE;
            Map<Sender, ConversationState> bySender = new HashMap<>();
            for (Contact alias : wide) {
                boolean permits = aliases.narrow().contains(alias);
                ConsentState known = snapshot.consents().getOrDefault(alias, ConsentState.NONE);
                consent = consent.join(permits ? known : known.restrictions());
                snapshot.conversations()
                        .getOrDefault(alias, Map.of())
                        .forEach((sender, state) -> bySender.merge(
                                sender, permits ? state : state.restrictions(), ConversationState::join));
            }
            return new PersonFacts(wide, aliases.narrow(), consent, bySender);
        }
    }
}
