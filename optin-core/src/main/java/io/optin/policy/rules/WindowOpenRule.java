package io.optin.policy.rules;

import io.optin.message.FreeFormMessage;
import io.optin.message.SendAttempt;
import io.optin.policy.Violation;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** Free-form content needs the 24-hour window; outside it only templates go out. */
final class WindowOpenRule extends RuleBase<SendAttempt> {
    WindowOpenRule() {
        super(
                "OPTIN-SEND-004",
                SendAttempt.class,
                Sources.documentation("messages/send-messages", "Customer service windows"),
                "Free-form messages must go out within 24 hours of the person's last message or call",
                "Send an approved template instead, or wait for the person to write.");
    }

    @Override
    public void check(SendAttempt attempt, Consumer<? super Violation> report) {
        if (attempt.message() instanceof FreeFormMessage && !attempt.isWindowOpen()) {
            String lastMessageAt = attempt.facts()
                    .window()
                    .lastMessageAt()
                    .map(Instant::toString)
                    .orElse("never");
            report.accept(Violation.of(this, "window", Map.of("lastMessageAt", lastMessageAt)));
        }
    }
}
