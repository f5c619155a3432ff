package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.error.InvalidValueException;
import io.optin.policy.Severity;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompliantPromptTest {
    static final String GOOD = "I want to receive delivery updates from Acme on WhatsApp at {number}.";
    static final ConsentPrompt COMPLIANT =
            form(GOOD + " Reply STOP to opt out.").whatsappLogo(true).build();
    static final ConsentPrompt BROKEN = form(GOOD.replace(" from Acme", ""))
            .preselected(true)
            .impliedBy("By placing your order you agree.")
            .build();

    private static final String OWN_ACT =
            "[OPTIN-PROMPT-006] Consent must be an act of its own: the control must start unselected, and no other act may"
                    + " imply consent";
    private static final String NAME = "[OPTIN-PROMPT-007] The wording must name the business (suggestion: Acme)";
    private static final String LOGO =
            "[OPTIN-PROMPT-004] WhatsApp's name must be in the wording, and its logo beside it where the channel can show"
                    + " one";
    private static final String WAY_OUT = "[OPTIN-PROMPT-010] The wording or the form should mention opting out"
            + " (suggestion: You can opt out at any time by replying STOP.)";

    /** A form without a logo. */
    static ConsentPrompt.Builder form(String wording) {
        return ConsentPrompt.builder()
                .wording(wording)
                .language("en")
                .businessName("Acme")
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE);
    }

    record Page(
            @CompliantPrompt(channel = Channel.WEBSITE, types = "shipping_updates") @Nullable
            ConsentPrompt prompt) {}

    record Careful(
            @CompliantPrompt(channel = Channel.WEBSITE, types = "shipping_updates", severity = Severity.WARNING)
            ConsentPrompt prompt) {}

    record Lenient(
            @CompliantPrompt(
                    channel = Channel.WEBSITE,
                    types = "shipping_updates",
                    edition = "meta-2024-11",
                    severity = Severity.ERROR)
            ConsentPrompt prompt) {}

    record MoreTypes(
            @CompliantPrompt(
                    channel = Channel.WEBSITE,
                    types = {"shipping_updates", "product_news"})
            ConsentPrompt prompt) {}

    record ByPhone(
            @CompliantPrompt(channel = Channel.PHONE_IVR, types = "shipping_updates")
            ConsentPrompt prompt) {}

    record Pages(List<@CompliantPrompt(channel = Channel.WEBSITE, types = "shipping_updates") ConsentPrompt> prompts) {}

    static final class Bean {
        @CompliantPrompt(channel = Channel.WEBSITE, types = "shipping_updates", edition = "meta-2020-07")
        final ConsentPrompt prompt;

        Bean(ConsentPrompt prompt) {
            this.prompt = prompt;
        }
    }

    interface Studio {
        @CompliantPrompt(channel = Channel.EMAIL, types = "shipping_updates")
        ConsentPrompt publish(
                @CompliantPrompt(channel = Channel.EMAIL, types = "shipping_updates") ConsentPrompt prompt);
    }

    /** A house constraint: the channel, the types and the edition, said once. */
    @CompliantPrompt(channel = Channel.WEBSITE, types = "shipping_updates")
    @Constraint(validatedBy = {})
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface CheckoutPrompt {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Checkout(@CheckoutPrompt ConsentPrompt prompt) {}

    record Worded(
            @CompliantPrompt(
                    channel = Channel.WEBSITE,
                    types = "shipping_updates",
                    message = "not under edition {edition}: ${1+1}")
            ConsentPrompt prompt) {}

    record UnknownEdition(
            @CompliantPrompt(channel = Channel.WEBSITE, types = "shipping_updates", edition = "Strict")
            ConsentPrompt prompt) {}

    record UnknownType(
            @CompliantPrompt(
                    channel = Channel.WEBSITE,
                    types = {"shipping_updates", "gossip"})
            ConsentPrompt prompt) {}

    record NoType(
            @CompliantPrompt(
                    channel = Channel.WEBSITE,
                    types = {})
            ConsentPrompt prompt) {}

    @Test
    void nullAndWhatCompliesAreValid() {
        assertThat(Provider.complaints(new Page(null))).isEmpty();
        assertThat(Provider.complaints(new Page(COMPLIANT))).isEmpty();
        assertThat(Provider.complaints(new Careful(COMPLIANT))).isEmpty();
    }

    @Test
    void eachFindingIsAViolationAtItsPlace() {
        assertThat(Provider.complaints(new Page(BROKEN)))
                .containsExactly(
                        "prompt.impliedBy: " + OWN_ACT,
                        "prompt.preselected: " + OWN_ACT,
                        "prompt.whatsappLogo: " + LOGO,
                        "prompt.wording: " + NAME);
    }

    @Test
    void warningsAreViolationsWhereAskedFor() {
        assertThat(Provider.complaints(new Careful(BROKEN)))
                .containsExactly(
                        "prompt.impliedBy: " + OWN_ACT,
                        "prompt.preselected: " + OWN_ACT,
                        "prompt.whatsappLogo: " + LOGO,
                        "prompt.wording: " + NAME,
                        "prompt.wording: " + WAY_OUT);
    }

    @Test
    void theEditionJudges() {
        assertThat(Provider.complaints(new Lenient(BROKEN))).containsExactly("prompt.wording: " + NAME);
        assertThat(Provider.complaints(new Bean(BROKEN))).containsExactly("prompt.wording: " + NAME);
        assertThat(Provider.complaints(new Bean(COMPLIANT))).isEmpty();
    }

    @Test
    void theChannelMatters() {
        ConsentPrompt fixed = ConsentPrompt.builder()
                .wording(GOOD.replace("{number}", "this number"))
                .language("en")
                .businessName("Acme")
                .control(Control.KEYPRESS)
                .build();
        assertThat(Provider.complaints(new ByPhone(fixed))).isEmpty();
        assertThat(Provider.paths(Provider.validator().validate(new Page(fixed))))
                .contains("prompt.numberField", "prompt.whatsappLogo", "prompt.wording");
    }

    @Test
    void theTypesMatter() {
        assertThat(Provider.complaints(new MoreTypes(COMPLIANT)))
                .singleElement()
                .asString()
                .startsWith("prompt.wording: [OPTIN-PROMPT-002] The wording must name each type of information");
    }

    @Test
    void otherPlacesHaveTheirPathsToo() {
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording("Ich will!")
                .language("xx")
                .businessName("Acme")
                .control(Control.CHECKBOX)
                .whatsappLogo(true)
                .build();
        assertThat(Provider.paths(Provider.validator().validate(new Page(prompt))))
                .containsExactly("prompt.language", "prompt.numberField");
        ConsentPrompt unkept = form(GOOD)
                .whatsappLogo(true)
                .optOutInstructions("Reply BYEBYE to opt out.")
                .build();
        assertThat(Provider.complaints(new Page(unkept)))
                .containsExactly("prompt.optOutInstructions: [OPTIN-OPTOUT-002] Every opt-out word that a text promises"
                        + " must be understood (suggestion: STOP)");
    }

    @Test
    void worksInContainers() {
        assertThat(Provider.complaints(new Pages(List.of(COMPLIANT, form(GOOD).build()))))
                .containsExactly("prompts[1].<list element>.whatsappLogo: " + LOGO);
    }

    @Test
    void worksOnParametersAndResults() throws Exception {
        Studio studio = prompt -> prompt;
        var publish = Studio.class.getDeclaredMethod("publish", ConsentPrompt.class);
        ConsentPrompt bare = form(GOOD).build();
        assertThat(Provider.complaints(Provider.executables().validateParameters(studio, publish, new Object[] {bare})))
                .containsExactly("publish.prompt.whatsappLogo: " + LOGO);
        assertThat(Provider.complaints(Provider.executables().validateReturnValue(studio, publish, bare)))
                .containsExactly("publish.<return value>.whatsappLogo: " + LOGO);
    }

    @Test
    void canBePartOfAHouseConstraint() {
        assertThat(Provider.complaints(new Checkout(COMPLIANT))).isEmpty();
        assertThat(Provider.complaints(new Checkout(form(GOOD).build())))
                .containsExactly("prompt.whatsappLogo: " + LOGO);
    }

    @Test
    void aMessageOfTheHostsStandsInsteadAtEachPlace() {
        String message = ": not under edition strict: ${1+1}";
        assertThat(Provider.complaints(new Worded(BROKEN)))
                .containsExactly(
                        "prompt.impliedBy" + message,
                        "prompt.preselected" + message,
                        "prompt.whatsappLogo" + message,
                        "prompt.wording" + message);
    }

    @Test
    void whatCannotBeJudgedByIsAnErrorOfTheDeclaration() {
        assertRefused(
                new UnknownEdition(COMPLIANT),
                "@CompliantPrompt: edition: expected one of [strict, guide, meta-2018, meta-2020-07, meta-2024-11], but found"
                        + " Strict");
        assertRefused(
                new UnknownType(COMPLIANT),
                "@CompliantPrompt: types: expected ids of the built-in types [one_time_passwords, product_news,"
                        + " promotional_content, shipping_updates, transaction_notifications], but found gossip");
        assertRefused(new NoType(COMPLIANT), "@CompliantPrompt: types: expected at least one element, but found none");
    }

    private static void assertRefused(Object bean, String message) {
        assertThatExceptionOfType(ConstraintDeclarationException.class)
                .isThrownBy(() -> Provider.complaints(bean))
                .withMessage(message)
                .withCauseInstanceOf(InvalidValueException.class);
    }
}
