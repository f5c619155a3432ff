package io.optin.policy.rules;

import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** The wording says, in whatever words, that the messages come over WhatsApp. */
final class OverWhatsappRule extends WordingRuleBase {
    OverWhatsappRule() {
        super(
                "OPTIN-PROMPT-008",
                Sources.policyHistory("Opt-in: state that the person opts in to messages over WhatsApp"),
                "The wording must say that the messages come over WhatsApp",
                "Say that the messages come on, over or through WhatsApp; that you can be reached there is something else.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        if (!review.wording().saysOverWhatsapp()) {
            report.accept(finding(review, Map.of()));
        }
    }
}
