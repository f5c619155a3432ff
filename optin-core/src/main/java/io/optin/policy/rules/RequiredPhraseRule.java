package io.optin.policy.rules;

import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import io.optin.wording.PhraseElement;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The wording has the phrase of the guide: receive … on WhatsApp at …, all of it in one sentence. */
final class RequiredPhraseRule extends WordingRuleBase {
    RequiredPhraseRule() {
        super(
                "OPTIN-PROMPT-001",
                Sources.guide("Mandatory format: receive [type-of-information] on WhatsApp at [number]"),
                "The wording must say in one sentence: receive … on WhatsApp at …",
                "Say it with these very words, in any order: receive, on WhatsApp, at and the number.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        Set<PhraseElement> missing = review.wording().missing();
        if (!missing.isEmpty()) {
            String elements = missing.stream().map(PhraseElement::name).collect(Collectors.joining(", "));
            report.accept(finding(review, Map.of("missing", elements)));
        }
    }
}
