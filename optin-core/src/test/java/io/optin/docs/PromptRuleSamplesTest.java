package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.RuleId;
import io.optin.policy.rules.Editions;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The samples of docs/rules: how a prompt asks")
class PromptRuleSamplesTest extends PromptSamples {
    @Nested
    @DisplayName("OPTIN-PROMPT-004")
    class WhatsappShown {
        @Test
        void failing() {
            // region OPTIN-PROMPT-004-failing
            ConsentPrompt prompt = ConsentPrompt.builder()
                    .wording(
                            "I want to receive delivery updates from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .language("en")
                    .businessName("Acme")
                    .control(ConsentPrompt.Control.CHECKBOX)
                    .numberField(ConsentPrompt.NumberField.EDITABLE)
                    .whatsappLogo(false)
                    .build();

            PolicyReport report = judge(prompt);

            // not compliant: OPTIN-PROMPT-004, at whatsappLogo
            // endregion
            breaksOnly("OPTIN-PROMPT-004", report);
            assertThat(report.errors().get(0).place()).isEqualTo("whatsappLogo");
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-004-passing
            ConsentPrompt prompt = ConsentPrompt.builder()
                    .wording(
                            "I want to receive delivery updates from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .language("en")
                    .businessName("Acme")
                    .control(ConsentPrompt.Control.CHECKBOX)
                    .numberField(ConsentPrompt.NumberField.EDITABLE)
                    .whatsappLogo(true)
                    .build();

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-005")
    class NumberControlled {
        @Test
        void failing() {
            // region OPTIN-PROMPT-005-failing
            ConsentPrompt prompt = ConsentPrompt.builder()
                    .wording(
                            "I want to receive delivery updates from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .language("en")
                    .businessName("Acme")
                    .control(ConsentPrompt.Control.CHECKBOX)
                    .numberField(ConsentPrompt.NumberField.FIXED) // the number of the account, which cannot be changed
                    .whatsappLogo(true)
                    .build();

            PolicyReport report = judge(prompt);

            // not compliant: OPTIN-PROMPT-005
            // endregion
            breaksOnly("OPTIN-PROMPT-005", report);
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-005-passing
            ConsentPrompt prompt = ConsentPrompt.builder()
                    .wording(
                            "I want to receive delivery updates from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .language("en")
                    .businessName("Acme")
                    .control(ConsentPrompt.Control.CHECKBOX)
                    .numberField(ConsentPrompt.NumberField.EDITABLE) // the same number, in a field that can be changed
                    .whatsappLogo(true)
                    .build();

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-006")
    class ActiveControl {
        @Test
        void failing() {
            // region OPTIN-PROMPT-006-failing
            ConsentPrompt prompt = box().wording(
                            "By placing your order, you agree to receive delivery updates from Acme on WhatsApp at {number}."
                                    + " You can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt);

            // not compliant: OPTIN-PROMPT-006, at "By placing"
            // endregion
            breaksOnly("OPTIN-PROMPT-006", report);
            assertThat(report.errors().get(0).span())
                    .hasValueSatisfying(
                            span -> assertThat(span.in(prompt.wording())).isEqualTo("By placing"));
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-006-passing
            ConsentPrompt prompt = box().wording(
                            "By ticking this box, you agree to receive delivery updates from Acme on WhatsApp at {number}."
                                    + " You can opt out at any time.")
                    .build(); // a box that starts empty

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-009")
    class PlainWords {
        @Test
        void failing() {
            // region OPTIN-PROMPT-009-failing
            ConsentPrompt prompt = box().wording("Tick here if you do not want to receive delivery updates from Acme"
                            + " on WhatsApp at {number}. You can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt);

            // not compliant: OPTIN-PROMPT-009, found: NEGATED, at "not"
            // endregion
            breaksOnly("OPTIN-PROMPT-009", report);
            assertThat(report.errors().get(0).arguments()).containsEntry("found", "NEGATED");
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-009-passing
            ConsentPrompt prompt = box().wording("Tick here if you want to receive delivery updates from Acme"
                            + " on WhatsApp at {number}. If you no longer wish to receive them, reply STOP.")
                    .build();

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-010")
    class WayOutMentioned {
        @Test
        void failing() {
            // region OPTIN-PROMPT-010-failing
            ConsentPrompt prompt = box().wording(
                            "I want to receive delivery updates from Acme on WhatsApp at {number}.")
                    .build();

            PolicyReport report = judge(prompt);

            // compliant, with a warning: OPTIN-PROMPT-010
            // endregion
            warnsOnly("OPTIN-PROMPT-010", report);
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-010-passing
            ConsentPrompt prompt = box().wording(
                            "I want to receive delivery updates from Acme on WhatsApp at {number}.")
                    .optOutInstructions("Reply STOP to any message to opt out.") // below the box
                    .build();

            PolicyReport report = judge(prompt);

            // compliant, without a warning
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-011")
    class LanguageJudged {
        @Test
        void failing() {
            // region OPTIN-PROMPT-011-failing
            ConsentPrompt prompt = ConsentPrompt.builder()
                    .wording(
                            "Acme darf mir Liefermeldungen auf WhatsApp an {number} senden. Ich kann mich jederzeit abmelden.")
                    .language("de")
                    .businessName("Acme")
                    .control(ConsentPrompt.Control.CHECKBOX)
                    .numberField(ConsentPrompt.NumberField.EDITABLE)
                    .whatsappLogo(true)
                    .build();

            PolicyReport report = judge(prompt);

            // not compliant: OPTIN-PROMPT-011; report.skipped() lists the rules that need the words
            // endregion
            breaksOnly("OPTIN-PROMPT-011", report);
            assertThat(report.skipped()).hasSize(7);
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-011-passing
            ConsentPrompt prompt = ConsentPrompt.builder()
                    .wording(
                            "I want to receive delivery updates from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .language("en-GB")
                    .businessName("Acme")
                    .control(ConsentPrompt.Control.CHECKBOX)
                    .numberField(ConsentPrompt.NumberField.EDITABLE)
                    .whatsappLogo(true)
                    .build();

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
            assertThat(report.skipped()).isEmpty();
        }

        @Test
        void byHand() {
            // region OPTIN-PROMPT-011-by-hand
            ConsentPrompt prompt = ConsentPrompt.builder()
                    .wording(
                            "Acme darf mir Liefermeldungen auf WhatsApp an {number} senden. Ich kann mich jederzeit abmelden.")
                    .language("de") // Greta read it, and it is fine
                    .businessName("Acme")
                    .control(ConsentPrompt.Control.CHECKBOX)
                    .numberField(ConsentPrompt.NumberField.EDITABLE)
                    .whatsappLogo(true)
                    .build();

            PolicyEdition edition =
                    Editions.STRICT.without(RuleId.of("OPTIN-PROMPT-011")).renamed("acme-de");
            PolicyReport report = PolicyValidator.of(edition)
                    .validate(prompt, Channel.WEBSITE, Set.of(InformationType.SHIPPING_UPDATES));

            // compliant; report.skipped() lists OPTIN-PROMPT-011 as well
            // endregion
            breaksNothing(report);
            assertThat(report.skipped()).hasSize(8).contains(RuleId.of("OPTIN-PROMPT-011"));
        }
    }
}
