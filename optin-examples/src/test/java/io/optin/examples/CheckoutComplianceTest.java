package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.RuleId;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests to copy: what a shop shows and says complies, and a change of words that breaks a rule breaks the build. */
class CheckoutComplianceTest {
    // region tests
    private final PolicyValidator validator = PolicyValidator.of(Editions.STRICT);

    @Test
    void theCheckoutComplies() {
        assertComplies(validator.validate(Shop.CHECKOUT, Channel.WEBSITE, Shop.CHECKOUT_TYPES));
    }

    @Test
    void theBotComplies() {
        assertComplies(validator.validate(Shop.BOT));
    }

    @Test
    void theSpringSaleComplies() {
        assertComplies(validator.validate(Shop.SPRING_SALE));
    }

    @Test
    void theWayOutComplies() {
        assertComplies(validator.validate(Shop.WAY_OUT));
    }

    private static void assertComplies(PolicyReport report) {
        assertThat(report.isCompliant()).withFailMessage(report::explain).isTrue();
        assertThat(report.skipped()).as("rules that could not judge").isEmpty();
    }
    // endregion

    // region editions
    static List<PolicyEdition> editions() {
        return Editions.all();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theCheckoutCompliesWithEveryEdition(PolicyEdition edition) {
        assertComplies(PolicyValidator.of(edition).validate(Shop.CHECKOUT, Channel.WEBSITE, Shop.CHECKOUT_TYPES));
    }
    // endregion

    // region caught
    @Test
    void aBadWordingIsCaught() {
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording("I want to receive news from Acme via WhatsApp at {number}. Reply STOP to opt out.")
                .language("en")
                .businessName("Acme")
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();

        PolicyReport report = validator.validate(prompt, Channel.WEBSITE, Shop.CHECKOUT_TYPES);

        assertThat(report.errors())
                .extracting(Violation::ruleId)
                .containsExactly(
                        RuleId.of("OPTIN-PROMPT-001"), // "via", where "on" is asked for
                        RuleId.of("OPTIN-PROMPT-002")); // news is no shipping update
    }
    // endregion
}
