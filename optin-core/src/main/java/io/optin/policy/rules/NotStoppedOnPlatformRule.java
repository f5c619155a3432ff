package io.optin.policy.rules;

import io.optin.message.SendAttempt;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** Who stopped marketing with WhatsApp itself gets none, from no sender of the business. */
final class NotStoppedOnPlatformRule extends RuleBase<SendAttempt> {
    NotStoppedOnPlatformRule() {
        super(
                "OPTIN-SEND-003",
                SendAttempt.class,
                Sources.documentation(
                        "templates/marketing-templates", "Offers and announcements: user preferences, error 131050"),
                "The person must not have stopped marketing on the platform",
                "Send no marketing to this person, from no number of the business. Only the person can resume it, in WhatsApp.");
    }

    @Override
    public void check(SendAttempt attempt, Consumer<? super Violation> report) {
        if (attempt.isMarketing() && attempt.isStoppedOnPlatform()) {
            report.accept(Violation.of(this, "preference", Map.of()));
        }
    }
}
