package io.optin.policy.rules;

import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import io.optin.wording.ConsentWording;
import java.util.Map;
import java.util.function.Consumer;

/** People are told that they can opt out again. */
final class WayOutMentionedRule extends WordingRuleBase {
    WayOutMentionedRule() {
        super(
                "OPTIN-PROMPT-010",
                Sources.documentation("getting-opt-in", "Best practices: clear instructions for opting out"),
                "The wording or the form should mention opting out",
                "Say how to opt out, in the wording or beside it.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        if (review.wording().optOut().isEmpty()
                && review.prompt().optOutInstructions().isEmpty()) {
            Violation finding = Violation.of(this, WORDING, Map.of());
            report.accept(ConsentWording.wayOut(review.prompt().language())
                    .map(finding::suggesting)
                    .orElse(finding));
        }
    }
}
