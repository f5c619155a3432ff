package io.optin.policy.rules;

import io.optin.policy.Citation;
import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import java.util.Map;

/** A rule about the words of a prompt, which it can judge in the languages whose words are known. */
abstract class WordingRuleBase extends RuleBase<PromptReview> {
    /** The place of its findings. */
    static final String WORDING = "wording";

    WordingRuleBase(String id, Citation citation, String summary, String remedy) {
        super(id, PromptReview.class, citation, summary, remedy);
    }

    @Override
    public final boolean canJudge(PromptReview review) {
        return review.wording().isJudged();
    }

    /** A finding about the sentence that asks, with a wording that would comply. */
    final Violation finding(PromptReview review, Map<String, String> arguments) {
        Violation finding =
                Violation.of(this, WORDING, arguments).at(review.wording().request());
        return review.compliantWording().map(finding::suggesting).orElse(finding);
    }
}
