package io.optin.policy.rules;

import io.optin.consent.ConsentPrompt;
import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** The person sees which number they consent for. */
final class NumberShownRule extends WordingRuleBase {
    NumberShownRule() {
        super(
                "OPTIN-PROMPT-003",
                Sources.guide("Mandatory format: at [number]"),
                "The wording must show the person's number",
                "Show the number, masked if you like, or a field with it, which the wording calls {number}; this number or your number"
                        + " is clear only where the channel carries the number.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        if (!review.wording().isNumberShown()) {
            report.accept(Violation.of(
                            this, WORDING, Map.of("channel", review.channel().name()))
                    .at(review.wording().request())
                    .suggesting(ConsentPrompt.NUMBER_PLACEHOLDER));
        }
    }
}
