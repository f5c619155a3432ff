package io.optin.ledger;

import io.optin.contact.Aliases;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.conversation.ConversationState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.PlatformPreference;
import io.optin.internal.Times;
import io.optin.spi.Appended;
import io.optin.spi.FactsQuery;
import io.optin.spi.IdentityStore;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the platform: preferences, closed windows, identities. */
final class PlatformDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OptInLedger.class);

    private final LedgerSetup setup;
    private final ConsentDesk consents;

    PlatformDesk(LedgerSetup setup, ConsentDesk consents) {
        this.setup = setup;
        this.consents = consents;
    }

    boolean preference(Contact contact, PlatformChoice choice, Instant at) {
        Instant now = setup.clock().instant();
        if (choice == PlatformChoice.STOP) {
            consents.linkAliases(contact);
            observe(contact, ConversationState.of(PlatformPreference.stoppedAt(Times.min(at, now))));
            LOG.info("{} stopped marketing of {} on the platform", contact, setup.business());
            return true;
        }
        if (!Times.counts(at, now)) {
            LOG.warn("{} of {} at {} refused: stamped ahead of its receipt", choice, contact, setup.business());
            return false;
        }
        if (choice == PlatformChoice.RESUME) {
            observe(contact, ConversationState.of(PlatformPreference.resumedAt(at)));
        } else {
            consents.signedUp(contact, at);
        }
        return true;
    }

    void windowClosed(Contact contact, Instant at) {
        Instant closedAt = Times.min(at, setup.clock().instant());
        observe(contact, ConversationState.of(ConversationWindow.closedByPlatformAt(closedAt)));
        LOG.warn("the platform says that the window of {} with {} is closed", contact, setup.sender());
    }

    private void observe(Contact contact, ConversationState fact) {
        setup.stores().conversations().observe(setup.business(), setup.sender(), contact, fact);
    }

    Appended identitySeen(IdentityLink link) {
        linkMark(link.first());
        linkMark(link.second());
        consents.linkAliases(link.first());
        consents.linkAliases(link.second());
        IdentityStore identities = setup.stores().identities();
        boolean isNew = identities.link(setup.business(), link);
        if (link.kind() == IdentityLink.Kind.SAME && isContested(link, identities)) {
            LOG.warn("{} of {} was seen with two numbers: nothing that permits crosses", link, setup.business());
            return Appended.CONFLICTING;
        }
        return isNew ? Appended.NEW : Appended.REPEATED;
    }

    private boolean isContested(IdentityLink link, IdentityStore identities) {
        Set<Contact> ends = Set.of(link.first(), link.second());
        return new Aliases.Graph(identities.around(setup.business(), ends)).isContested(link);
    }

    /** Who was erased and comes back under another name is still refused what the mark refuses. */
    private void linkMark(Contact contact) {
        setup.markOf(contact)
                .filter(mark -> !setup.stores()
                        .facts()
                        .load(FactsQuery.of(setup.business(), Set.of(mark)))
                        .isEmpty())
                .ifPresent(
                        mark -> setup.stores().identities().link(setup.business(), IdentityLink.maybe(contact, mark)));
    }
}
