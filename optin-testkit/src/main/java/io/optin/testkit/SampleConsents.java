package io.optin.testkit;

import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.Evidence;
import io.optin.consent.NumberSource;
import io.optin.contact.Contact;
import java.time.Duration;
import java.time.Instant;

/**
 * Consents that comply, to the prompts of {@link SamplePrompts}. For consents that do not, see {@link ConsentFault}.
 *
 * @since 0.1
 */
public final class SampleConsents {
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private SampleConsents() {}

    /**
     * A consent that every edition takes that accepts its channel.
     *
     * @param channel where the person acted
     * @param contact who acted
     * @param at when; what a channel asks to have happened before, happened within the two minutes before
     * @return the consent
     */
    public static Consent good(Channel channel, Contact contact, Instant at) {
        return good(channel, contact, at, Actor.PERSON);
    }

    /**
     * The same consent, reported by somebody.
     *
     * @param channel where the person acted
     * @param contact who acted
     * @param at when
     * @param by who reports it; an import never lifts a person's opt-out
     * @return the consent
     */
    public static Consent good(Channel channel, Contact contact, Instant at, Actor by) {
        return draft(channel, contact, at)
                .action(action(channel))
                .number(channel.carriesNumber() ? NumberSource.CONFIRMED : NumberSource.ENTERED)
                .evidence(proof(channel))
                .by(by)
                .build();
    }

    /** All but act, number and evidence. */
    static Consent.Builder draft(Channel channel, Contact contact, Instant at) {
        Consent.Builder consent = Consent.builder()
                .contact(contact)
                .channel(channel)
                .types(SamplePrompts.TYPE)
                .prompt(SamplePrompts.good(channel))
                .at(at);
        return channel == Channel.WHATSAPP_CONVERSATION
                ? consent.promptShownAt(at.minus(BEFORE))
                        .customerWroteAt(at.minus(BEFORE).minus(BEFORE))
                : consent;
    }

    static ConsentAction action(Channel channel) {
        return switch (channel) {
            case WEBSITE, EMAIL -> ConsentAction.TICKED_CHECKBOX;
            case LANDING_PAGE -> ConsentAction.ENTERED_NUMBER;
            case IN_APP_POPUP -> ConsentAction.TAPPED_BUTTON;
            case CLICK_TO_WHATSAPP_AD -> ConsentAction.SENT_MESSAGE;
            case PHONE_IVR -> ConsentAction.PRESSED_KEY;
            case SMS, WHATSAPP_CONVERSATION -> ConsentAction.REPLIED;
            case OFFLINE -> ConsentAction.SIGNED;
        };
    }

    /** One of the proofs that the channel asks for. */
    static Evidence proof(Channel channel) {
        return Evidence.of(channel.proofs().stream().sorted().findFirst().orElseThrow(), "sample");
    }
}
