package io.optin.policy.rules;

import io.optin.consent.InformationType;
import io.optin.message.SendAttempt;
import io.optin.policy.Violation;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateState;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The category of the type is the template's own, and the one that Meta has announced for it. */
final class CategoryFitsRule extends RuleBase<SendAttempt> {
    CategoryFitsRule() {
        super(
                "OPTIN-SEND-006",
                SendAttempt.class,
                Sources.documentation("templates/template-categorization", "Category changes after approval"),
                "The template's category, current and announced, must be that of the type of information",
                "Send under a type of the template's category, with consent for that type; or have Meta review the category.");
    }

    @Override
    public void check(SendAttempt attempt, Consumer<? super Violation> report) {
        InformationType type = attempt.message().type().orElse(null);
        TemplateState template = attempt.knownTemplate().orElse(null);
        if (type == null || template == null) {
            return;
        }
        Optional<TemplateCategory> current = template.categoryAt(attempt.now());
        Optional<TemplateCategory> announced = template.announcedAt(attempt.now());
        if (differs(current, type) || differs(announced, type)) {
            report.accept(Violation.of(
                    this,
                    "template",
                    Map.of(
                            "type", type.category().name(),
                            "current", current.map(Enum::name).orElse("unknown"),
                            "announced", announced.map(Enum::name).orElse("none"))));
        }
    }

    private static boolean differs(Optional<TemplateCategory> category, InformationType type) {
        return category.filter(known -> known != type.category()).isPresent();
    }
}
