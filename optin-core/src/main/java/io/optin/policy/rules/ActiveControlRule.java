package io.optin.policy.rules;

import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import io.optin.wording.TextSpan;
import java.util.Map;
import java.util.function.Consumer;

/** Consent is an act of its own: nothing is selected beforehand, and no other act implies it. */
final class ActiveControlRule extends RuleBase<PromptReview> {
    ActiveControlRule() {
        super(
                "OPTIN-PROMPT-006",
                PromptReview.class,
                Sources.guide("Active opt-in: the person enters a number or selects a visual element"),
                "Consent must be an act of its own: the control must start unselected, and no other act may imply consent",
                "Start with an empty box, and ask for a tick, a tap or an answer that means nothing else.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        if (review.prompt().preselected()) {
            report.accept(Violation.of(this, "preselected", Map.of()));
        }
        if (review.prompt().impliedBy().isPresent()) {
            report.accept(Violation.of(this, "impliedBy", Map.of()));
        }
        for (TextSpan act : review.wording().implied()) {
            report.accept(Violation.of(this, WordingRuleBase.WORDING, Map.of()).at(act));
        }
    }
}
