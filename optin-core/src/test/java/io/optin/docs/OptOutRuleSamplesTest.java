package io.optin.docs;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.rules.Editions;
import io.optin.reply.ReplyClassifier;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateText;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The samples of docs/rules: what is said about opting out")
class OptOutRuleSamplesTest extends PromptSamples {
    @Nested
    @DisplayName("OPTIN-OPTOUT-001")
    class WayOutOffered {
        @Test
        void failing() {
            // region OPTIN-OPTOUT-001-failing
            TemplateText template = TemplateText.of(TemplateCategory.MARKETING, "en", "All shoes at half price, {{1}}!")
                    .withFooter("Acme")
                    .withButtons("Shop now");

            PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(template);

            // not compliant: OPTIN-OPTOUT-001
            // endregion
            breaksOnly("OPTIN-OPTOUT-001", report);
        }

        @Test
        void passing() {
            // region OPTIN-OPTOUT-001-passing
            TemplateText template = TemplateText.of(TemplateCategory.MARKETING, "en", "All shoes at half price, {{1}}!")
                    .withFooter("Acme")
                    .withButtons("Shop now", "Stop promotions");

            PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(template);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-OPTOUT-002")
    class PromisesKept {
        @Test
        void failing() {
            // region OPTIN-OPTOUT-002-failing
            ConsentPrompt prompt = box().wording("I want to receive delivery updates from Acme on WhatsApp at {number}."
                            + " Reply CANCEL to opt out.")
                    .build();

            PolicyReport report = judge(prompt); // who writes CANCEL may mean an order

            // not compliant: OPTIN-OPTOUT-002, word: CANCEL
            // endregion
            breaksOnly("OPTIN-OPTOUT-002", report);
        }

        @Test
        void passing() {
            // region OPTIN-OPTOUT-002-passing
            ConsentPrompt prompt = box().wording("I want to receive delivery updates from Acme on WhatsApp at {number}."
                            + " Reply STOP to opt out.")
                    .build();

            PolicyReport report = judge(prompt);

            // compliant
            // endregion
            breaksNothing(report);
        }

        @Test
        void ownWord() {
            // region OPTIN-OPTOUT-002-own-word
            ConsentPrompt prompt = box().wording("I want to receive delivery updates from Acme on WhatsApp at {number}."
                            + " Reply CANCEL to opt out.")
                    .build();

            ReplyClassifier replies = ReplyClassifier.everyLanguage().withOptOut("CANCEL");
            PolicyReport report = PolicyValidator.of(Editions.STRICT)
                    .withReplies(replies)
                    .validate(prompt, Channel.WEBSITE, Set.of(InformationType.SHIPPING_UPDATES));

            // compliant
            // endregion
            breaksNothing(report);
        }
    }
}
