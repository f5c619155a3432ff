package io.optin.policy.rules;

import io.optin.conversation.AutomatedFlow;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** Somewhere an automated flow shows a way to a human. */
final class HumanOfferedRule extends RuleBase<AutomatedFlow> {
    HumanOfferedRule() {
        super(
                "OPTIN-FLOW-001",
                AutomatedFlow.class,
                Sources.policy("Automation: prompt, clear and direct escalation paths"),
                "An automated flow must offer a way to a human",
                "Offer one of the six paths in a step: an agent in the chat, a phone number, an e-mail address, web support, a store, a"
                        + " support form.");
    }

    @Override
    public void check(AutomatedFlow flow, Consumer<? super Violation> report) {
        if (flow.steps().stream().allMatch(step -> step.escalation().isEmpty())) {
            report.accept(Violation.of(this, "steps", Map.of()));
        }
    }
}
