package io.optin.policy.rules;

import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** The wording says whose messages they are. */
final class BusinessNamedRule extends WordingRuleBase {
    BusinessNamedRule() {
        super(
                "OPTIN-PROMPT-007",
                Sources.documentation("getting-opt-in", "Opt-in: clearly state the business's name"),
                "The wording must name the business",
                "Put the name under which people know the business into the wording.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        if (review.wording().business().isEmpty()) {
            String name = review.prompt().businessName();
            report.accept(Violation.of(this, WORDING, Map.of("business", name))
                    .at(review.wording().request())
                    .suggesting(name));
        }
    }
}
