package io.optin.policy.rules;

import io.optin.consent.InformationType;
import io.optin.message.SendAttempt;
import io.optin.message.TemplateMessage;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** Marketing always, and any other template outside the window, needs an opt-in or import for its type. */
final class OptInGivenRule extends RuleBase<SendAttempt> {
    OptInGivenRule() {
        super(
                "OPTIN-SEND-001",
                SendAttempt.class,
                Sources.policy("Opt-in: the person gave the number and agreed to receive subsequent messages"),
                "The person must have opted in to this type of information",
                "Ask the person to opt in to this type of information and record their consent; or answer inside the window with"
                        + " content that is not marketing.");
    }

    @Override
    public void check(SendAttempt attempt, Consumer<? super Violation> report) {
        boolean asked =
                attempt.isMarketing() || (attempt.message() instanceof TemplateMessage && !attempt.isWindowOpen());
        InformationType type = attempt.message().type().orElse(null);
        if (asked && type != null && !attempt.facts().consent().wasGiven(type, attempt.now())) {
            report.accept(Violation.of(this, "consent", Map.of("type", type.id())));
        }
    }
}
