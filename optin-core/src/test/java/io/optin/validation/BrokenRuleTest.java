package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.RuleId;
import io.optin.policy.rules.StandardRules;
import org.junit.jupiter.api.Test;

class BrokenRuleTest {
    @Test
    void tellsTheRuleOfAViolation() {
        assertThat(Provider.validator()
                        .validate(new CompliantPromptTest.Page(CompliantPromptTest.form(CompliantPromptTest.GOOD)
                                .build())))
                .singleElement()
                .satisfies(violation -> assertThat(BrokenRule.of(violation))
                        .isPresent()
                        .isEqualTo(StandardRules.find(RuleId.of("OPTIN-PROMPT-004"))));
    }

    @Test
    void tellsNoneWhereNoneIsNamed() {
        assertThat(Provider.validator().validate(new CompliantPromptTest.Worded(CompliantPromptTest.BROKEN)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(BrokenRule.of(violation)).isEmpty());
        assertThat(Provider.validator().validate(new WhatsAppNumberTest.Form("hello")))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(BrokenRule.of(violation)).isEmpty());
    }
}
