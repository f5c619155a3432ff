package io.optin.policy;

import io.optin.consent.ConsentPrompt;
import io.optin.conversation.AutomatedFlow;
import io.optin.internal.Checks;
import io.optin.reply.Intent;
import io.optin.reply.ReplyClassifier;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateText;
import io.optin.wording.OptOutReading;
import java.util.ArrayList;
import java.util.List;

/**
 * What a prompt, a template or a flow tells people about opting out, beside the words that the host understands: what the
 * rules about opt-outs judge. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class OptOutOffer {
    /**
     * One text.
     *
     * @param place which part of the artefact it is
     * @param text the text
     * @param isButton whether a tap sends it as a message
     * @param reading what it says about opting out
     */
    public record Part(String place, String text, boolean isButton, OptOutReading reading) {
        /**
         * Refuses nulls.
         *
         * @param place which part of the artefact it is
         * @param text the text
         * @param isButton whether a tap sends it as a message
         * @param reading what it says about opting out
         */
        public Part {
            Checks.present(place, "part.place");
            Checks.present(text, "part.text");
            Checks.present(reading, "part.reading");
        }

        /** Leaves the text out. */
        @Override
        public String toString() {
            return "Part[" + place + "]";
        }
    }

    private final boolean marketing;
    private final ReplyClassifier replies;
    private final List<Part> parts = new ArrayList<>();

    private OptOutOffer(boolean marketing, ReplyClassifier replies) {
        this.marketing = marketing;
        this.replies = Checks.present(replies, "replies");
    }

    /**
     * What a prompt says, in its wording and beside it.
     *
     * @param prompt the prompt
     * @param replies what the host understands
     * @return what the rules judge
     */
    public static OptOutOffer of(ConsentPrompt prompt, ReplyClassifier replies) {
        OptOutOffer offer = new OptOutOffer(false, replies);
        offer.add("wording", prompt.wording(), prompt.language(), false);
        prompt.optOutInstructions().ifPresent(text -> offer.add("optOutInstructions", text, prompt.language(), false));
        return offer;
    }

    /**
     * What a template says.
     *
     * @param template the template's text
     * @param replies what the host understands
     * @return what the rules judge
     */
    public static OptOutOffer of(TemplateText template, ReplyClassifier replies) {
        OptOutOffer offer = new OptOutOffer(template.category() == TemplateCategory.MARKETING, replies);
        offer.add("body", template.body(), template.language(), false);
        template.footer().ifPresent(text -> offer.add("footer", text, template.language(), false));
        template.buttons().forEach(label -> offer.add("buttons", label, template.language(), true));
        return offer;
    }

    /**
     * What a flow says, in all its steps.
     *
     * @param flow the flow
     * @param replies what the host understands
     * @return what the rules judge
     */
    public static OptOutOffer of(AutomatedFlow flow, ReplyClassifier replies) {
        OptOutOffer offer = new OptOutOffer(flow.marketing(), replies);
        flow.steps().forEach(step -> offer.add("steps." + step.id(), step.text(), flow.language(), false));
        return offer;
    }

    private void add(String place, String text, String language, boolean isButton) {
        parts.add(new Part(place, text, isButton, OptOutReading.of(text, language)));
    }

    /**
     * Whether it is marketing, which must offer a way out.
     *
     * @return true for marketing templates and flows
     */
    public boolean isMarketing() {
        return marketing;
    }

    /**
     * The texts.
     *
     * @return in their order
     */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /**
     * Whether the host would take a message for an opt-out.
     *
     * @param text a whole message
     * @return true where it is recorded as one
     */
    public boolean understands(String text) {
        return replies.classify(text, false).intent() == Intent.OPT_OUT;
    }

    /** Leaves the texts out. */
    @Override
    public String toString() {
        return "OptOutOffer" + parts;
    }
}
