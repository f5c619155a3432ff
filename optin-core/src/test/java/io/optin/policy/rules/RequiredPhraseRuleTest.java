package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.first;
import static io.optin.policy.rules.Prompts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.InformationType;
import io.optin.policy.Violation;
import io.optin.template.TemplateCategory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredPhraseRuleTest {
    private static final RequiredPhraseRule RULE = new RequiredPhraseRule();

    private static Violation missing(String elements) {
        return Violation.of(RULE, "wording", Map.of("missing", elements));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to receive order updates from Example on WhatsApp at {number}",
                "I agree to receiving order updates from Example on WhatsApp at {number}",
                "On WhatsApp, at {number}, I want to receive order updates from Example",
                "I want to receive order updates from Example at {number} on WhatsApp",
                "At {number} order updates from Example are what I want to receive on WhatsApp",
                "RECEIVE ORDER UPDATES FROM EXAMPLE ON WHATSAPP AT {NUMBER}",
                "I want to receive\norder updates from Example\non\nWhatsApp\r\nat\n{number}",
                "I want to receive order updates from Example, on WhatsApp; at {number}",
                "I want to receive, at no cost, order updates from Example on WhatsApp at {number}",
                "I want to receive order updates from Example on WhatsApp® at { number }",
                "I want to receive order updates from Example on WhatsApp at my mobile number {number}",
                "I want to receive order updates from Example on WhatsApp at this number",
                "I want to receive order updates from Example on WhatsApp at my mobile"
            })
    void allElementsInOneSentenceInAnyOrder(String request) {
        assertThat(RULE.canJudge(good().asking(request).review())).isTrue();
        assertKept(RULE, good().asking(request).review());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I want to get order updates from Example on WhatsApp at {number} | RECEIVE",
                "I received order updates from Example on WhatsApp at {number} | RECEIVE",
                "We receive your order and send updates on WhatsApp at {number} | RECEIVE",
                "If you no longer wish to receive order updates on WhatsApp at {number}, leave | RECEIVE",
                "I want to receive order updates from Example via WhatsApp at {number} | ON_WHATSAPP",
                "I want to receive WhatsApp order updates from Example at {number} | ON_WHATSAPP",
                "I want to receive order updates from Example on Whats App at {number} | ON_WHATSAPP",
                "I want to receive order updates from Example at {number}, and chat with you on WhatsApp | ON_WHATSAPP",
                "I want to receive order updates from Example on WhatsApp on {number} | AT_NUMBER",
                "I want to receive order updates from Example on WhatsApp: {number} | AT_NUMBER",
                "I want to receive order updates from Example on WhatsApp at my address, not {number} | AT_NUMBER",
                "I want to receive order updates from Example on WhatsApp | AT_NUMBER",
                "I want order updates from Example on WhatsApp | RECEIVE, AT_NUMBER",
                "I want to receive order updates from Example | ON_WHATSAPP, AT_NUMBER",
                "I want order updates from Example at {number} | RECEIVE, ON_WHATSAPP",
                "I want order updates from Example | RECEIVE, ON_WHATSAPP, AT_NUMBER"
            })
    void eachMissingElementIsTold(String request, String elements) {
        assertFinds(
                RULE,
                good().asking(request).review(),
                missing(elements).at(first(request)).suggesting(Prompts.SUGGESTION));
    }

    @Test
    void elementsInTwoSentencesAreMissingInTheFirstThatAsks() {
        String first = "I want to receive order updates from Example";
        assertFinds(
                RULE,
                good().asking(first + ". On WhatsApp at {number}").review(),
                missing("ON_WHATSAPP, AT_NUMBER").at(first(first)).suggesting(Prompts.SUGGESTION));
    }

    @Test
    void aWordingThatAsksNothingIsTheWholeOfIt() {
        assertFinds(
                RULE,
                good().saying("Hello.").review(),
                missing("RECEIVE, ON_WHATSAPP, AT_NUMBER").at(first("Hello.")).suggesting(Prompts.SUGGESTION));
    }

    @Test
    void aTypeWithoutAPhraseLeavesNothingToSuggest() {
        InformationType match = InformationType.of("match_results", TemplateCategory.UTILITY);
        InformationType results = InformationType.of(
                "match_results", TemplateCategory.UTILITY, Map.of("en", List.of("results", "goals")));
        Prompts hello = good().saying("Hello.");
        Violation bare = missing("RECEIVE, ON_WHATSAPP, AT_NUMBER").at(first("Hello."));
        assertFinds(RULE, hello.about(match).review(), bare);
        assertFinds(RULE, hello.about(match, InformationType.SHIPPING_UPDATES).review(), bare);
        assertFinds(
                RULE,
                hello.about(results).review(),
                bare.suggesting(Prompts.SUGGESTION.replace("shipping updates", "results")));
    }

    @Test
    void whatItSuggestsKeepsIt() {
        assertKept(RULE, good().saying(Prompts.SUGGESTION).review());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr-FR", "und", "enm"})
    void isSkippedInLanguagesThatAreNotKnown(String language) {
        assertThat(RULE.canJudge(good().in(language).review())).isFalse();
    }
}
