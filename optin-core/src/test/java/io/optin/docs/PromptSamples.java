package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import java.util.Set;

/** What the samples about prompts share beside the rest. */
abstract class PromptSamples extends RuleSamples {
    // region helpers
    /** The box at Acme's checkout. The words beside it are still to be said. */
    ConsentPrompt.Builder box() {
        return ConsentPrompt.builder()
                .language("en")
                .businessName("Acme")
                .control(ConsentPrompt.Control.CHECKBOX)
                .numberField(ConsentPrompt.NumberField.EDITABLE)
                .whatsappLogo(true);
    }

    /** What the default edition says of a prompt that asks for delivery updates on the website. */
    PolicyReport judge(ConsentPrompt prompt) {
        return PolicyValidator.of(Editions.STRICT)
                .validate(prompt, Channel.WEBSITE, Set.of(InformationType.SHIPPING_UPDATES));
    }
    // endregion

    static void warnsOnly(String rule, PolicyReport report) {
        assertThat(report.isCompliant()).as(report.explain()).isTrue();
        assertThat(report.violations())
                .extracting(Violation::ruleId)
                .extracting(Object::toString)
                .containsExactly(rule);
    }
}
