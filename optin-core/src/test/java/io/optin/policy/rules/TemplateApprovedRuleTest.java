package io.optin.policy.rules;

import static io.optin.Samples.TEMPLATE;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.attempt;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.template;
import static io.optin.Samples.templateOf;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateApprovedRuleTest {
    private static final TemplateApprovedRule RULE = new TemplateApprovedRule();

    private static TemplateState seen(TemplateStatus status, Instant at) {
        return TemplateState.observed(
                MessageTemplate.builder(TEMPLATE).status(status).build(), at, at);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnApprovedTemplateIsSendable(TemplateStatus status) {
        TemplateState template = template(status, TemplateCategory.UTILITY);
        if (status == TemplateStatus.APPROVED) {
            assertKept(RULE, attempt(templateOf(UTILITY), template));
        } else {
            assertBroken(RULE, attempt(templateOf(UTILITY), template), "template", Map.of("status", status.name()));
        }
        assertKept(RULE, attempt(freeForm(), template));
    }

    @Test
    void aTemplateThatNobodySpokeOfIsWantingAndNoFinding() {
        assertKept(RULE, attempt(templateOf(UTILITY)));
    }

    @Test
    void aTemplateOfUnknownStatusIsNotApproved() {
        TemplateState categoryOnly = TemplateState.observed(
                MessageTemplate.builder(TEMPLATE)
                        .category(TemplateCategory.UTILITY)
                        .build(),
                hours(-1),
                hours(-1));
        assertBroken(RULE, attempt(templateOf(UTILITY), categoryOnly), "template", Map.of("status", "UNKNOWN"));
    }

    @Test
    void theLatestStatusCountsAndAtOneInstantTheLeastSendable() {
        TemplateState approved = seen(TemplateStatus.APPROVED, hours(-2));
        assertKept(RULE, attempt(templateOf(UTILITY), seen(TemplateStatus.PAUSED, hours(-3)), approved));
        for (Instant at : new Instant[] {hours(-2), hours(-1)}) {
            assertBroken(
                    RULE,
                    attempt(templateOf(UTILITY), approved, seen(TemplateStatus.PAUSED, at)),
                    "template",
                    Map.of("status", "PAUSED"));
        }
    }
}
