package io.optin.policy.rules;

import io.optin.message.SendAttempt;
import io.optin.policy.Violation;
import io.optin.template.TemplateStatus;
import java.util.Map;
import java.util.function.Consumer;

/** Only an approved template may be sent; an unknown status is none. */
final class TemplateApprovedRule extends RuleBase<SendAttempt> {
    TemplateApprovedRule() {
        super(
                "OPTIN-SEND-005",
                SendAttempt.class,
                Sources.documentation("webhooks/reference/message_template_status_update", "Template status"),
                "The template must be approved",
                "Wait until Meta approves, reinstates or unpauses the template, or use another one.");
    }

    @Override
    public void check(SendAttempt attempt, Consumer<? super Violation> report) {
        attempt.knownTemplate().ifPresent(template -> {
            TemplateStatus status = template.statusAt(attempt.now());
            if (!status.isSendable()) {
                report.accept(Violation.of(this, "template", Map.of("status", status.name())));
            }
        });
    }
}
