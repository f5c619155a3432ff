package io.optin.policy.rules;

import io.optin.message.FreeFormMessage;
import io.optin.message.SendAttempt;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** A machine that writes must show a way to a human. */
final class HumanReachableRule extends RuleBase<SendAttempt> {
    HumanReachableRule() {
        super(
                "OPTIN-SEND-007",
                SendAttempt.class,
                Sources.policy("Automation: prompt, clear and direct escalation paths"),
                "An automated reply must offer a way to a human",
                "Offer one of the six paths: an agent in the chat, a phone number, an e-mail address, web support, a store, a"
                        + " support form.");
    }

    @Override
    public void check(SendAttempt attempt, Consumer<? super Violation> report) {
        if (attempt.message() instanceof FreeFormMessage message
                && message.isAutomated()
                && message.escalation().isEmpty()) {
            report.accept(Violation.of(this, "escalation", Map.of()));
        }
    }
}
