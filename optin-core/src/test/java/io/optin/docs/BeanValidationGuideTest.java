package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.World;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.policy.Rule;
import io.optin.policy.Severity;
import io.optin.validation.BrokenRule;
import io.optin.validation.CompliantConsent;
import io.optin.validation.CompliantPrompt;
import io.optin.validation.ConsentWording;
import io.optin.validation.WhatsAppNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The samples of the page on Bean Validation. */
class BeanValidationGuideTest {
    // region sign-up
    record SignUp(
            @WhatsAppNumber(region = "US") String number,
            @CompliantConsent Consent consent) {}
    // endregion

    // region wording
    record Campaign(
            @ConsentWording(
                    channel = Channel.WEBSITE,
                    types = {"shipping_updates", "promotional_content"},
                    business = "Acme",
                    severity = Severity.WARNING)
            String wording) {}
    // endregion

    // region house
    @CompliantPrompt(channel = Channel.WEBSITE, types = "shipping_updates", edition = "meta-2024-11")
    @Constraint(validatedBy = {})
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface CheckoutPrompt {
        String message() default "not used: the parts speak for themselves";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Checkout(@CheckoutPrompt ConsentPrompt prompt) {}
    // endregion

    private static final ConsentPrompt NAMELESS = ConsentPrompt.builder()
            .wording("I want to receive delivery updates on WhatsApp at {number}.")
            .language("en")
            .businessName("Acme")
            .control(Control.CHECKBOX)
            .numberField(NumberField.EDITABLE)
            .whatsappLogo(true)
            .build();

    @Test
    void aSignUpTellsWhatIsWrong() {
        Consent consent = World.consent(World.ADA, World.START, InformationType.SHIPPING_UPDATES);
        Consent nameless = Consent.builder()
                .contact(World.ADA)
                .channel(consent.channel())
                .types(consent.types())
                .action(consent.action())
                .number(consent.number())
                .prompt(NAMELESS)
                .evidence(consent.evidence())
                .at(consent.at())
                .build();
        assertThat(complaints(new SignUp("(415) 555-2671", consent))).isEmpty();
        assertThat(complaints(new SignUp("hello", nameless)))
                .containsExactlyInAnyOrder(
                        "number: must be a phone number, and does not read as one",
                        "consent.prompt.wording: [OPTIN-PROMPT-007] The wording must name the business"
                                + " (suggestion: Acme)");
    }

    private static List<String> complaints(SignUp signUp) {
        List<String> complaints = new ArrayList<>();
        // region validate
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        Set<ConstraintViolation<SignUp>> violations = validator.validate(signUp);
        violations.forEach(violation -> complaints.add(violation.getPropertyPath() + ": " + violation.getMessage()));
        // endregion
        return complaints;
    }

    @Test
    void aCampaignIsWordedWell() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        assertThat(validator.validate(new Campaign(World.PROMPT.wording()))).isEmpty();
        assertThat(validator.validate(new Campaign("Get offers!"))).isNotEmpty();
    }

    @Test
    void aProgramFindsTheRule() {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        ConstraintViolation<Checkout> violation =
                validator.validate(new Checkout(NAMELESS)).iterator().next();
        // region rule
        Optional<Rule<?>> rule = BrokenRule.of(violation);
        String hint = rule.map(Rule::remedy).orElse("");
        // endregion
        assertThat(hint).isEqualTo("Put the name under which people know the business into the wording.");
    }
}
