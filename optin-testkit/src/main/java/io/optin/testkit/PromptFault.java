package io.optin.testkit;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.policy.PromptReview;
import io.optin.policy.RuleId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Prompts with one fault each, for tests of what happens then: of the business "Acme", on a website, for shipping updates.
 * Under {@code strict} each breaks its rule and no other, except that {@link #NOT_OVER_WHATSAPP} cannot have the required
 * phrase either.
 *
 * @since 0.1
 */
public enum PromptFault {
    /** Says "get" for "receive". */
    NO_REQUIRED_PHRASE("001", asking("I want to get order updates from Acme on WhatsApp at {number}")),
    /** Asks for "updates" of any kind. */
    TYPE_NOT_NAMED("002", asking("I want to receive updates from Acme on WhatsApp at {number}")),
    /** Says "my number", which is not clear on a website. */
    NUMBER_NOT_SHOWN("003", asking("I want to receive order updates from Acme on WhatsApp at my number")),
    /** Shows no logo. */
    LOGO_NOT_SHOWN("004", good().with(Part.LOGO, prompt -> prompt.whatsappLogo(false))),
    /** Shows a number that cannot be changed. */
    NUMBER_FIXED("005", good().with(Part.FIELD, prompt -> prompt.numberField(NumberField.FIXED))),
    /** Starts ticked. */
    PRESELECTED("006", good().with(Part.START, prompt -> prompt.preselected(true))),
    /** Takes another act for the consent. */
    IMPLIED("006", good().with(Part.START, prompt -> prompt.impliedBy("By placing an order"))),
    /** Does not say who will write. */
    BUSINESS_NOT_NAMED("007", asking("I want to receive order updates on WhatsApp at {number}")),
    /** Says that messages come some other way. */
    NOT_OVER_WHATSAPP(
            "008", asking("I want to receive order updates from Acme by text at {number}. Chat with us on WhatsApp")),
    /** Says the opposite. */
    NEGATED("009", asking("I do not want to receive order updates from Acme on WhatsApp at {number}")),
    /** Hides an invisible character in a word. */
    DISGUISED("009", asking("I want to rec\u200Beive order updates from Acme on WhatsApp at {number}")),
    /** Says nothing of a way out, which is a warning. */
    NO_WAY_OUT(
            "010",
            good().with(
                            Part.WORDING,
                            prompt -> prompt.wording(
                                    "I want to receive order updates from Acme on WhatsApp at {number}."))),
    /** Is in a language whose words are not known; the rules that need words are skipped. */
    UNKNOWN_LANGUAGE("011", good().with(Part.LANGUAGE, prompt -> prompt.language("de")));

    /** What a prompt has, each set once. */
    private enum Part {
        WORDING,
        LANGUAGE,
        FIELD,
        LOGO,
        START
    }

    /** How each part is set. */
    private record Draft(Map<Part, Consumer<ConsentPrompt.Builder>> parts) {
        private Draft with(Part part, Consumer<ConsentPrompt.Builder> setting) {
            Map<Part, Consumer<ConsentPrompt.Builder>> changed = new EnumMap<>(parts);
            changed.put(part, setting);
            return new Draft(changed);
        }

        private ConsentPrompt prompt() {
            ConsentPrompt.Builder builder =
                    ConsentPrompt.builder().businessName(SamplePrompts.BUSINESS).control(Control.CHECKBOX);
            parts.values().forEach(setting -> setting.accept(builder));
            return builder.build();
        }
    }

    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // a prompt is immutable
    private final ConsentPrompt prompt;

    PromptFault(String number, Draft draft) {
        rule = "OPTIN-PROMPT-" + number;
        prompt = draft.prompt();
    }

    private static Draft good() {
        return new Draft(new EnumMap<>(Map.of(
                Part.WORDING,
                prompt ->
                        prompt.wording("I want to receive order updates from Acme on WhatsApp at {number}. You can opt"
                                + " out at any time."),
                Part.LANGUAGE,
                prompt -> prompt.language("en"),
                Part.FIELD,
                prompt -> prompt.numberField(NumberField.EDITABLE),
                Part.LOGO,
                prompt -> prompt.whatsappLogo(true))));
    }

    private static Draft asking(String request) {
        return good().with(Part.WORDING, prompt -> prompt.wording(request + ". You can opt out at any time."));
    }

    /**
     * Which rule it breaks.
     *
     * @return the id
     */
    public RuleId rule() {
        return RuleId.of(rule);
    }

    /**
     * The prompt.
     *
     * @return as a person would see it on a website
     */
    public ConsentPrompt prompt() {
        return prompt;
    }

    /**
     * The prompt on a website, with what it asks for.
     *
     * @return what the rules judge
     */
    public PromptReview review() {
        return PromptReview.of(prompt, Channel.WEBSITE, List.of(SamplePrompts.TYPE));
    }
}
