package io.optin.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.policy.PromptReview;
import io.optin.wording.TextSpan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A prompt in which no rule finds anything, to be changed in one thing.
 *
 * @param knobs what the prompt is built with
 * @param channel where it is shown
 * @param types what it asks for
 * @param contact to whom it is shown, where that is known
 */
record Prompts(
        Map<String, UnaryOperator<ConsentPrompt.Builder>> knobs,
        Channel channel,
        List<InformationType> types,
        Optional<Contact> contact) {
    /** The sentence that asks, as its place in the wording is told: without its full stop. */
    static final String REQUEST = "I want to receive order updates from Example on WhatsApp at {number}";

    static final String WAY_OUT = "You can opt out at any time.";

    /** What optin would write. */
    static final String SUGGESTION = "I agree to receive shipping updates from Example on WhatsApp at {number}."
            + " You can opt out at any time by replying STOP.";

    static Prompts good() {
        return new Prompts(Map.of(), Channel.WEBSITE, List.of(InformationType.SHIPPING_UPDATES), Optional.empty())
                .saying(REQUEST + ". " + WAY_OUT)
                .in("en")
                .of("Example")
                .control(Control.CHECKBOX)
                .field(NumberField.EDITABLE)
                .logo(true);
    }

    private Prompts with(String knob, UnaryOperator<ConsentPrompt.Builder> setting) {
        Map<String, UnaryOperator<ConsentPrompt.Builder>> other = new LinkedHashMap<>(knobs);
        other.put(knob, setting);
        return new Prompts(other, channel, types, contact);
    }

    /** With another wording. */
    Prompts saying(String wording) {
        return with("wording", builder -> builder.wording(wording));
    }

    /** With another sentence that asks, given without its full stop, and the way out as it was. */
    Prompts asking(String request) {
        return saying(request + ". " + WAY_OUT);
    }

    Prompts in(String language) {
        return with("language", builder -> builder.language(language));
    }

    Prompts of(String business) {
        return with("businessName", builder -> builder.businessName(business));
    }

    Prompts control(Control control) {
        return with("control", builder -> builder.control(control));
    }

    Prompts field(NumberField field) {
        return with("numberField", builder -> builder.numberField(field));
    }

    Prompts logo(boolean shown) {
        return with("whatsappLogo", builder -> builder.whatsappLogo(shown));
    }

    Prompts preselected() {
        return with("preselected", builder -> builder.preselected(true));
    }

    Prompts impliedBy(String act) {
        return with("impliedBy", builder -> builder.impliedBy(act));
    }

    Prompts instructing(String optOut) {
        return with("optOutInstructions", builder -> builder.optOutInstructions(optOut));
    }

    Prompts on(Channel other) {
        return new Prompts(knobs, other, types, contact);
    }

    Prompts about(InformationType... others) {
        return new Prompts(knobs, channel, List.of(others), contact);
    }

    Prompts to(Contact person) {
        return new Prompts(knobs, channel, types, Optional.of(person));
    }

    ConsentPrompt prompt() {
        ConsentPrompt.Builder builder = ConsentPrompt.builder();
        for (UnaryOperator<ConsentPrompt.Builder> knob : knobs.values()) {
            builder = knob.apply(builder);
        }
        return builder.build();
    }

    PromptReview review() {
        return contact.map(person -> PromptReview.of(prompt(), channel, types, person))
                .orElseGet(() -> PromptReview.of(prompt(), channel, types));
    }

    /** Where a part stands in a text that holds it once. */
    static TextSpan place(String part, String text) {
        int start = text.indexOf(part);
        assertThat(start).as(part).isNotNegative().isEqualTo(text.lastIndexOf(part));
        return new TextSpan(start, start + part.length());
    }

    /** From the first character on. */
    static TextSpan first(String part) {
        return new TextSpan(0, part.length());
    }
}
