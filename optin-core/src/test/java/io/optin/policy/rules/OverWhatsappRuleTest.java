package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.first;
import static io.optin.policy.rules.Prompts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.InformationType;
import io.optin.policy.Violation;
import io.optin.template.TemplateCategory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverWhatsappRuleTest {
    private static final OverWhatsappRule RULE = new OverWhatsappRule();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to receive order updates from Example on WhatsApp at {number}",
                "I want to receive order updates from Example via WhatsApp",
                "Get order updates from Example over WhatsApp",
                "Example may contact me through WhatsApp",
                "Send me offers by WhatsApp",
                "Order updates on my WhatsApp, please",
                "I want to receive WhatsApp messages from Example",
                "Example may send me WhatsApp notifications",
                "I agree. Example sends its updates on WhatsApp"
            })
    void inWhateverWords(String wording) {
        assertKept(RULE, good().saying(wording).review());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to receive order updates from Example at {number}",
                "I want to receive order updates from Example by e-mail",
                "I want to receive order updates from Example, a friend of WhatsApp",
                "I want to receive order updates from Example, and to chat with you on WhatsApp",
                "Example is on WhatsApp",
                "Yes"
            })
    void reachedThereOrNotAtAll(String wording) {
        assertFinds(
                RULE,
                good().saying(wording).review(),
                Violation.of(RULE, "wording", Map.of()).at(first(wording)).suggesting(Prompts.SUGGESTION));
    }

    @Test
    void chattingOnWhatsappInAnotherSentenceSaysNothingAboutMessages() {
        String request = "I want to receive order updates from Example at {number}";
        assertFinds(
                RULE,
                good().saying(request + ". Chat with us on WhatsApp.").review(),
                Violation.of(RULE, "wording", Map.of()).at(first(request)).suggesting(Prompts.SUGGESTION));
    }

    @Test
    void aTypeWithoutAPhraseLeavesNothingToSuggest() {
        assertFinds(
                RULE,
                good().saying("Yes")
                        .about(InformationType.of("match_results", TemplateCategory.UTILITY))
                        .review(),
                Violation.of(RULE, "wording", Map.of()).at(first("Yes")));
    }

    @Test
    void isSkippedInLanguagesThatAreNotKnown() {
        assertThat(RULE.canJudge(good().in("de").review())).isFalse();
    }
}
