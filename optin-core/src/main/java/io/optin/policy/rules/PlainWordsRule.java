package io.optin.policy.rules;

import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import io.optin.wording.Doubt;
import java.util.Map;
import java.util.function.Consumer;

/** The wording means what it seems to say, to a person and to a machine alike. */
final class PlainWordsRule extends RuleBase<PromptReview> {
    PlainWordsRule() {
        super(
                "OPTIN-PROMPT-009",
                PromptReview.class,
                Sources.documentation("getting-opt-in", "Opt-in: clearly state that the person opts in"),
                "The wording must mean what it seems to say: not negated, hidden, disguised, unfinished, or somebody else's consent",
                "Ask for a plain yes from the person themselves, in plain letters, with every placeholder filled in.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        for (Doubt doubt : review.wording().doubts()) {
            report.accept(Violation.of(
                            this,
                            WordingRuleBase.WORDING,
                            Map.of("found", doubt.kind().name()))
                    .at(doubt.span()));
        }
    }
}
