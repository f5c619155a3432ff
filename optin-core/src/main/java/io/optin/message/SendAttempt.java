package io.optin.message;

import io.optin.consent.InformationType;
import io.optin.conversation.PlatformPreference;
import io.optin.internal.Checks;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message, the facts, and the instant of the question: what the send rules judge, and all that they see.
 *
 * @param message what is to be sent
 * @param facts what is known
 * @param now when it is asked
 * @since 0.1
 */
public record SendAttempt(OutboundMessage message, ContactFacts facts, Instant now) {
    /**
     * Refuses nulls.
     *
     * @param message what is to be sent
     * @param facts what is known
     * @param now when it is asked
     */
    public SendAttempt {
        Checks.present(message, "message");
        Checks.present(facts, "facts");
        Checks.present(now, "now");
    }

    /**
     * The same attempt, were the window closed: what is allowed even so does not rest on the window.
     *
     * @return a new attempt
     */
    public SendAttempt withWindowClosed() {
        ContactFacts closed =
                new ContactFacts(facts.consent(), facts.window().closed(), facts.preferences(), facts.template());
        return new SendAttempt(message, closed, now);
    }

    /**
     * Whether the customer service window is open.
     *
     * @return true where free-form content may go out
     */
    public boolean isWindowOpen() {
        return facts.window().isOpenAt(now);
    }

    /**
     * Whether the message carries marketing: its type is marketing, or its template's current category is.
     *
     * @return true where either is
     */
    public boolean isMarketing() {
        return message.type().map(InformationType::isMarketing).orElse(false)
                || currentCategory().filter(TemplateCategory.MARKETING::equals).isPresent();
    }

    /**
     * Whether the person stopped marketing with the platform, at any sender of the business.
     *
     * @return true where they did
     */
    public boolean isStoppedOnPlatform() {
        for (PlatformPreference preference : facts.preferences()) {
            if (preference.isStopped(now)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The template that is to be sent, where it is one that somebody told us of.
     *
     * @return empty for free-form messages, and for templates that nobody spoke of
     */
    public Optional<TemplateState> knownTemplate() {
        return message instanceof TemplateMessage && facts.template().isKnown()
                ? Optional.of(facts.template())
                : Optional.empty();
    }

    /**
     * The facts for want of which no decision can be made.
     *
     * @return empty where all are there
     */
    public List<MissingFact> missing() {
        if (!(message instanceof TemplateMessage)) {
            return List.of();
        }
        if (!facts.template().isKnown()) {
            return List.of(MissingFact.TEMPLATE);
        }
        return currentCategory().isPresent() ? List.of() : List.of(MissingFact.TEMPLATE_CATEGORY);
    }

    private Optional<TemplateCategory> currentCategory() {
        return knownTemplate().flatMap(template -> template.categoryAt(now));
    }
}
