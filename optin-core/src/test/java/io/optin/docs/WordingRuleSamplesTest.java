package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.rules.Editions;
import io.optin.template.TemplateCategory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The samples of docs/rules: what a wording says")
class WordingRuleSamplesTest extends PromptSamples {
    @Nested
    @DisplayName("OPTIN-PROMPT-001")
    class RequiredPhrase {
        @Test
        void failing() {
            // region OPTIN-PROMPT-001-failing
            ConsentPrompt prompt = box().wording(
                            "I would like to get delivery updates from Acme via WhatsApp on {number}. I can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt);

            // not compliant: OPTIN-PROMPT-001, missing: RECEIVE, ON_WHATSAPP, AT_NUMBER
            // endregion
            breaksOnly("OPTIN-PROMPT-001", report);
            assertThat(report.errors().get(0).arguments()).containsEntry("missing", "RECEIVE, ON_WHATSAPP, AT_NUMBER");
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-001-passing
            ConsentPrompt prompt = box().wording(
                            "I would like to receive delivery updates from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-002")
    class TypesNamed {
        @Test
        void failing() {
            // region OPTIN-PROMPT-002-failing
            ConsentPrompt prompt = box().wording(
                            "I want to receive updates from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt);

            // not compliant: OPTIN-PROMPT-002, type: shipping_updates
            // endregion
            breaksOnly("OPTIN-PROMPT-002", report);
            assertThat(report.errors().get(0).arguments()).containsEntry("type", "shipping_updates");
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-002-passing
            ConsentPrompt prompt = box().wording(
                            "I want to receive delivery updates from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
        }

        @Test
        void ownType() {
            // region OPTIN-PROMPT-002-own-type
            InformationType lessons = InformationType.of(
                    "lesson_reminders",
                    TemplateCategory.UTILITY,
                    Map.of("en", List.of("lesson reminders", "reminders of lessons")));
            PolicyValidator validator =
                    PolicyValidator.of(Editions.STRICT).withTypes(InformationTypes.withOwn(List.of(lessons)));

            ConsentPrompt prompt = box().wording(
                            "I want to receive reminders of lessons from Acme on WhatsApp at {number}. I can opt out at any time.")
                    .build();
            PolicyReport report = validator.validate(prompt, Channel.WEBSITE, Set.of(lessons));

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-003")
    class NumberShown {
        @Test
        void failing() {
            // region OPTIN-PROMPT-003-failing
            ConsentPrompt prompt = box().wording(
                            "I want to receive delivery updates from Acme on WhatsApp at my number. I can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt); // a page knows no number of its own

            // not compliant: OPTIN-PROMPT-003
            // endregion
            breaksOnly("OPTIN-PROMPT-003", report);
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-003-passing
            ConsentPrompt prompt = box().wording(
                            "I want to receive delivery updates from Acme on WhatsApp at +1 415 555 2671. I can opt out at any time.")
                    .build();

            PolicyReport report = PolicyValidator.of(Editions.STRICT)
                    .validate(prompt, Channel.WEBSITE, Set.of(InformationType.SHIPPING_UPDATES), anna); // it is hers

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-007")
    class BusinessNamed {
        @Test
        void failing() {
            // region OPTIN-PROMPT-007-failing
            ConsentPrompt prompt = box().wording(
                            "I want to receive delivery updates from your shop on WhatsApp at {number}. I can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt);

            // not compliant: OPTIN-PROMPT-007
            // endregion
            breaksOnly("OPTIN-PROMPT-007", report);
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-007-passing
            ConsentPrompt prompt = box().wording(
                            "I want to receive ACME's delivery updates on WhatsApp at {number}. I can opt out at any time.")
                    .build();

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-PROMPT-008")
    class OverWhatsapp {
        @Test
        void failing() {
            // region OPTIN-PROMPT-008-failing
            ConsentPrompt prompt = box().wording("Acme may send me delivery updates. I can opt out at any time.")
                    .build();

            PolicyReport report = PolicyValidator.of(Editions.META_2020_07)
                    .validate(prompt, Channel.WEBSITE, Set.of(InformationType.SHIPPING_UPDATES));

            // not compliant: OPTIN-PROMPT-008
            // endregion
            breaksOnly("OPTIN-PROMPT-008", report);
        }

        @Test
        void passing() {
            // region OPTIN-PROMPT-008-passing
            ConsentPrompt prompt = box().wording(
                            "Acme may send me delivery updates over WhatsApp. I can opt out at any time.")
                    .build();

            PolicyReport report = PolicyValidator.of(Editions.META_2020_07)
                    .validate(prompt, Channel.WEBSITE, Set.of(InformationType.SHIPPING_UPDATES));

            // compliant
            // endregion
            breaksNothing(report);
        }
    }
}
