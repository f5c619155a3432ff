package io.optin.message;

import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.conversation.EscalationPath;
import io.optin.internal.Checks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Free-form content on its way to a person: text, media, whatever is no template. What it says is the host's affair; the
 * rules ask who wrote it, what it is for, and whether the window is open.
 *
 * @since 0.1
 */
public final class FreeFormMessage implements OutboundMessage {
    /** What a free-form message is for. */
    public enum Purpose {
        /** To talk. */
        CONVERSATION,
        /** To confirm an opt-out, once. */
        OPT_OUT_CONFIRMATION
    }

    private final Contact to;
    private final @Nullable InformationType type;
    private final boolean automated;
    private final Set<EscalationPath> escalation;
    private final Purpose purpose;

    FreeFormMessage(Contact to) {
        this(to, null, false, Set.of(), Purpose.CONVERSATION);
    }

    private FreeFormMessage(
            Contact to,
            @Nullable InformationType type,
            boolean automated,
            Set<EscalationPath> escalation,
            Purpose purpose) {
        this.to = to;
        this.type = type;
        this.automated = automated;
        this.escalation = escalation;
        this.purpose = purpose;
    }

    /**
     * The same message, of a type.
     *
     * @param newType what kind of information it carries
     * @return a new message
     */
    public FreeFormMessage ofType(InformationType newType) {
        return new FreeFormMessage(to, Checks.present(newType, "type"), automated, escalation, purpose);
    }

    /**
     * The same message, written by a machine.
     *
     * @param paths the ways to a human that it, or the conversation it belongs to, offers
     * @return a new message
     */
    public FreeFormMessage automated(EscalationPath... paths) {
        return new FreeFormMessage(to, type, true, Set.copyOf(Checks.all(List.of(paths), "escalation")), purpose);
    }

    /**
     * The same message, for a purpose.
     *
     * @param newPurpose what it is for
     * @return a new message
     */
    public FreeFormMessage withPurpose(Purpose newPurpose) {
        return new FreeFormMessage(to, type, automated, escalation, Checks.present(newPurpose, "purpose"));
    }

    @Override
    public Contact to() {
        return to;
    }

    @Override
    public Optional<InformationType> type() {
        return Optional.ofNullable(type);
    }

    /**
     * Whether a machine wrote it.
     *
     * @return false where a human did
     */
    public boolean isAutomated() {
        return automated;
    }

    /**
     * The ways to a human that it offers.
     *
     * @return an immutable set
     */
    public Set<EscalationPath> escalation() {
        return escalation;
    }

    /**
     * What it is for.
     *
     * @return the purpose
     */
    public Purpose purpose() {
        return purpose;
    }

    @Override
    public String toString() {
        return "FreeFormMessage[" + purpose + (type == null ? "" : " (" + type + ")") + (automated ? ", automated" : "")
                + " to " + to + "]";
    }
}
