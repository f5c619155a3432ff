package io.optin.policy.rules;

import io.optin.consent.Channel;
import io.optin.policy.PromptReview;
import io.optin.policy.Violation;
import io.optin.wording.WordingReading;
import java.util.Map;
import java.util.function.Consumer;

/** WhatsApp is there by name, and by its logo where the channel can show one. */
final class WhatsappShownRule extends RuleBase<PromptReview> {
    WhatsappShownRule() {
        super(
                "OPTIN-PROMPT-004",
                PromptReview.class,
                Sources.guide("Mandatory format: together with the WhatsApp logo and name"),
                "WhatsApp's name must be in the wording, and its logo beside it where the channel can show one",
                "Write WhatsApp in full, and show its logo beside the control.");
    }

    @Override
    public void check(PromptReview review, Consumer<? super Violation> report) {
        WordingReading wording = review.wording();
        if (wording.isJudged() && !wording.isWhatsappNamed()) {
            report.accept(Violation.of(this, WordingRuleBase.WORDING, Map.of())
                    .at(wording.request())
                    .suggesting("WhatsApp"));
        }
        if (review.channel().logo() == Channel.Logo.ASKED && !review.prompt().whatsappLogo()) {
            report.accept(Violation.of(
                    this, "whatsappLogo", Map.of("channel", review.channel().name())));
        }
    }
}
