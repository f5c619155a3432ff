package io.optin.policy.rules;

import io.optin.consent.InformationType;
import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import io.optin.wording.ConsentWording;
import java.util.Map;
import java.util.function.Consumer;

/** The wording names each type of information that is asked for. */
final class TypesNamedRule extends WordingRuleBase {
    TypesNamedRule() {
        super(
                "OPTIN-PROMPT-002",
                Sources.guide("Clear messaging: the kind of information is named"),
                "The wording must name each type of information that it asks for",
                "Name it by a usual name, such as order updates or special offers; updates or messages alone name none.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        for (InformationType type : review.wording().unnamedTypes()) {
            Violation finding = Violation.of(this, WORDING, Map.of("type", type.id()))
                    .at(review.wording().request());
            report.accept(ConsentWording.nameOf(type, review.prompt().language())
                    .map(finding::suggesting)
                    .orElse(finding));
        }
    }
}
