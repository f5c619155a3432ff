package io.optin.policy.rules;

import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import io.optin.wording.ConsentWording;
import java.util.Map;
import java.util.function.Consumer;

/** What cannot be read cannot be said to comply. */
final class LanguageJudgedRule extends RuleBase<PromptReview> {
    LanguageJudgedRule() {
        super(
                "OPTIN-PROMPT-011",
                PromptReview.class,
                Sources.guide("Clear messaging, in words that can be checked"),
                "The wording must be in a language that optin can judge",
                "Have somebody who reads the language judge it, and switch this rule off for it; or ask in a language that is known.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        if (!review.wording().isJudged()) {
            report.accept(Violation.of(
                    this,
                    "language",
                    Map.of(
                            "language",
                            review.prompt().language(),
                            "known",
                            String.join(", ", ConsentWording.languages()))));
        }
    }
}
