package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.optin.SettableClock;
import io.optin.World;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.error.InvalidValueException;
import io.optin.policy.Severity;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompliantConsentTest {
    private static final Instant AT = World.START;
    private static final String PROOF = "[OPTIN-CONSENT-003] The channel's proof must be kept with the consent";
    private static final String NUMBER =
            "[OPTIN-CONSENT-002] The number must have been entered, edited or confirmed by the person";
    private static final String NAME = "[OPTIN-PROMPT-007] The wording must name the business (suggestion: Acme)";
    private static final String WAY_OUT = "[OPTIN-PROMPT-010] The wording or the form should mention opting out"
            + " (suggestion: You can opt out at any time by replying STOP.)";

    private final SettableClock clock = new SettableClock(AT);
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> clock)
            .buildValidatorFactory()
            .getValidator();

    record Order(@CompliantConsent @Nullable Consent consent) {}

    record Careful(
            @CompliantConsent(severity = Severity.WARNING) Consent consent) {}

    record Lenient(
            @CompliantConsent(edition = "meta-2024-11") Consent consent) {}

    record Import(@CompliantConsent @Nullable ConsentSubmission submission) {}

    record Batch(List<@CompliantConsent Consent> consents) {}

    record Unknown(@CompliantConsent(edition = "newest") Consent consent) {}

    record UnknownToo(@CompliantConsent(edition = "newest") ConsentSubmission submission) {}

    static final class Bean {
        private final Consent consent;

        Bean(Consent consent) {
            this.consent = consent;
        }

        @CompliantConsent
        public Consent getConsent() {
            return consent;
        }
    }

    interface Desk {
        void take(@CompliantConsent Consent consent);
    }

    private static Consent good() {
        return World.consent(World.ADA, AT, InformationType.SHIPPING_UPDATES);
    }

    /** Without proof, of a number that nobody gave, and asked for in nobody's name. */
    private static Consent bad() {
        return asked(CompliantPromptTest.form(
                        CompliantPromptTest.GOOD.replace(" from Acme", "").replace("{number}", "+1 415 555 2671"))
                .whatsappLogo(true)
                .build());
    }

    private static Consent asked(ConsentPrompt prompt) {
        return Consent.builder()
                .contact(World.ADA)
                .channel(Channel.WEBSITE)
                .types(InformationType.SHIPPING_UPDATES)
                .action(ConsentAction.TICKED_CHECKBOX)
                .number(NumberSource.PREFILLED)
                .prompt(prompt)
                .at(AT)
                .build();
    }

    private List<String> complaints(Object bean) {
        return Provider.complaints(validator.validate(bean));
    }

    @Test
    void nullAndWhatCompliesAreValid() {
        assertThat(complaints(new Order(null))).isEmpty();
        assertThat(complaints(new Import(null))).isEmpty();
        assertThat(complaints(new Order(good()))).isEmpty();
        assertThat(complaints(new Careful(good()))).isEmpty();
        assertThat(complaints(new Bean(good()))).isEmpty();
        assertThat(complaints(new Import(new ConsentSubmission(good(), AT)))).isEmpty();
    }

    @Test
    void findingsAreAtThePropertiesOfTheConsentAndItsPrompt() {
        assertThat(complaints(new Order(bad())))
                .containsExactly(
                        "consent.evidence: " + PROOF, "consent.number: " + NUMBER, "consent.prompt.wording: " + NAME);
        assertThat(complaints(new Bean(bad())))
                .containsExactly(
                        "consent.evidence: " + PROOF, "consent.number: " + NUMBER, "consent.prompt.wording: " + NAME);
        assertThat(complaints(new Import(new ConsentSubmission(bad(), AT))))
                .containsExactly(
                        "submission.consent.evidence: " + PROOF,
                        "submission.consent.number: " + NUMBER,
                        "submission.consent.prompt.wording: " + NAME);
    }

    @Test
    void optOutPromisesAreThePromptsToo() {
        Consent promised = asked(CompliantPromptTest.form(CompliantPromptTest.GOOD)
                .whatsappLogo(true)
                .optOutInstructions("Reply BYEBYE to opt out.")
                .build());
        assertThat(Provider.paths(validator.validate(new Order(promised))))
                .containsExactly("consent.evidence", "consent.number", "consent.prompt.optOutInstructions");
    }

    @Test
    void warningsAreViolationsWhereAskedFor() {
        assertThat(complaints(new Careful(bad())))
                .containsExactly(
                        "consent.evidence: " + PROOF,
                        "consent.number: " + NUMBER,
                        "consent.prompt.wording: " + NAME,
                        "consent.prompt.wording: " + WAY_OUT);
    }

    @Test
    void theEditionJudges() {
        assertThat(complaints(new Lenient(bad())))
                .containsExactly("consent.number: " + NUMBER, "consent.prompt.wording: " + NAME);
    }

    @Test
    void aConsentArrivesNowByTheClockOfTheProvider() {
        clock.advance(Duration.ofMinutes(-6));
        assertThat(complaints(new Order(good())))
                .containsExactly(
                        "consent.at: [OPTIN-CONSENT-005] The times of a consent must be possible: not in the future,"
                                + " and the prompt before the act");
        assertThat(complaints(new Import(new ConsentSubmission(good(), AT)))).isEmpty();
        assertThat(Provider.paths(validator.validate(new Import(new ConsentSubmission(good(), clock.instant())))))
                .containsExactly("submission.consent.at");
    }

    @Test
    void otherPlacesHaveTheirPathsToo() {
        Consent acted = World.consentOf(World.ADA, AT, InformationType.SHIPPING_UPDATES)
                .promptShownAt(AT.plusSeconds(1))
                .build();
        assertThat(Provider.paths(validator.validate(new Order(acted)))).containsExactly("consent.promptShownAt");
        Consent chatted = Consent.builder()
                .contact(World.ADA)
                .channel(Channel.WHATSAPP_CONVERSATION)
                .types(InformationType.SHIPPING_UPDATES)
                .action(ConsentAction.TICKED_CHECKBOX)
                .number(NumberSource.ENTERED)
                .prompt(World.PROMPT)
                .evidence(Evidence.of(Evidence.MESSAGE_ID, "wamid.1"))
                .at(AT)
                .build();
        assertThat(Provider.paths(validator.validate(new Order(chatted))))
                .containsExactly("consent.action", "consent.customerWroteAt");
    }

    @Test
    void worksInContainersAndOnParameters() throws Exception {
        assertThat(Provider.paths(validator.validate(new Batch(List.of(good(), bad())))))
                .containsExactly(
                        "consents[1].<list element>.evidence",
                        "consents[1].<list element>.number",
                        "consents[1].<list element>.prompt.wording");
        Desk desk = consent -> {};
        assertThat(Provider.paths(validator
                        .forExecutables()
                        .validateParameters(
                                desk, Desk.class.getDeclaredMethod("take", Consent.class), new Object[] {bad()})))
                .containsExactly("take.consent.evidence", "take.consent.number", "take.consent.prompt.wording");
    }

    @Test
    void noMessageHoldsTheNumber() {
        assertThat(bad().shownWording()).contains("+1 415 555 2671");
        for (Object bean : List.of(new Careful(bad()), new Import(new ConsentSubmission(bad(), AT)))) {
            assertThat(complaints(bean)).isNotEmpty().noneMatch(text -> text.contains("2671") || text.contains("555"));
        }
    }

    @Test
    void anUnknownEditionIsAnErrorOfTheDeclaration() {
        for (Object bean : List.of(new Unknown(good()), new UnknownToo(new ConsentSubmission(good(), AT)))) {
            assertThatExceptionOfType(ConstraintDeclarationException.class)
                    .isThrownBy(() -> complaints(bean))
                    .withMessage("@CompliantConsent: edition: expected one of [strict, guide, meta-2018, meta-2020-07,"
                            + " meta-2024-11], but found newest")
                    .withCauseInstanceOf(InvalidValueException.class);
        }
    }
}
