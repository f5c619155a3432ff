package io.optin.ledger;

import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.conversation.ConversationWindow;
import io.optin.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where a contact stands, for people's eyes: the check mark, and what is behind it. Not a permission to send: only the
 * gate gives one.
 *
 * @param contact whom it is about
 * @param types what the person is opted in to, in the order of their ids
 * @param optedOut the opt-outs that still refuse a registered type
 * @param platformStopped whether marketing is stopped with the platform, at any sender of the business
 * @param windowClosesAt until when free-form messages may go out from this sender; empty where the window is closed
 * @since 0.1
 */
public record OptInStatus(
        Contact contact,
        Set<InformationType> types,
        Set<Scope> optedOut,
        boolean platformStopped,
        Optional<Instant> windowClosesAt) {
    /**
     * Refuses nulls.
     *
     * @param contact whom it is about
     * @param types what the person is opted in to
     * @param optedOut the opt-outs that still refuse a registered type
     * @param platformStopped whether marketing is stopped with the platform
     * @param windowClosesAt until when free-form messages may go out from this sender
     */
    public OptInStatus {
        Checks.present(contact, "contact");
        types = ConsentStatus.sorted(types, InformationType::id);
        optedOut = ConsentStatus.sorted(optedOut, Scope::id);
        Checks.present(windowClosesAt, "windowClosesAt");
    }

    /**
     * Whether the person is opted in to anything: the check mark.
     *
     * @return true where they are
     */
    public boolean isOptedIn() {
        return !types.isEmpty();
    }

    /**
     * Whether free-form messages may be answered now, at the instant of the question.
     *
     * @return true where the {@linkplain ConversationWindow window} is open
     */
    public boolean isWindowOpen() {
        return windowClosesAt.isPresent();
    }
}
