package io.optin.policy.rules;

import static io.optin.consent.InformationType.ONE_TIME_PASSWORDS;
import static io.optin.consent.InformationType.PROMOTIONAL_CONTENT;
import static io.optin.consent.InformationType.SHIPPING_UPDATES;
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

class TypesNamedRuleTest {
    private static final TypesNamedRule RULE = new TypesNamedRule();
    private static final InformationType UNNAMED = InformationType.of("match_results", TemplateCategory.UTILITY);
    private static final InformationType MATCHES = InformationType.of(
            "match_results",
            TemplateCategory.UTILITY,
            Map.of("en-GB", List.of("match results", "final scores"), "de", List.of("Spielstände")));

    private static String receive(String what) {
        return "I want to receive " + what + " from Example on WhatsApp at {number}";
    }

    private static Violation unnamed(String type, String request) {
        return Violation.of(RULE, "wording", Map.of("type", type)).at(first(request));
    }

    private static InformationType type(String id) {
        return InformationType.builtIn().stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "order updates, shipping_updates",
        "delivery and shipping updates, shipping_updates",
        "tracking information, shipping_updates",
        "updates about my order, shipping_updates",
        "transaction notifications, transaction_notifications",
        "payment notifications, transaction_notifications",
        "account alerts, transaction_notifications",
        "receipts, transaction_notifications",
        "OTPs, one_time_passwords",
        "one-time passwords, one_time_passwords",
        "verification codes, one_time_passwords",
        "login and security codes, one_time_passwords",
        "offers, promotional_content",
        "deals and discounts, promotional_content",
        "promotions, promotional_content",
        "marketing messages, promotional_content",
        "the newsletter, product_news",
        "product news, product_news",
        "news about new arrivals, product_news"
    })
    void aUsualNameNamesItsTypeAndNoOther(String name, String named) {
        for (InformationType type : InformationType.builtIn()) {
            Prompts prompt = good().asking(receive(name)).about(type);
            if (type.id().equals(named)) {
                assertKept(RULE, prompt.review());
            } else {
                assertThat(Findings.of(RULE, prompt.review())).as(type.id()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "shipping_updates, shipping updates",
        "transaction_notifications, transaction notifications",
        "one_time_passwords, one-time passwords",
        "promotional_content, promotional offers",
        "product_news, product news"
    })
    void whatNamesNoTypeIsToldWhatWould(String id, String name) {
        for (String vague : List.of("updates", "messages", "information", "notifications and alerts")) {
            assertFinds(
                    RULE,
                    good().asking(receive(vague)).about(type(id)).review(),
                    unnamed(id, receive(vague)).suggesting(name));
        }
        assertKept(RULE, good().asking(receive(name)).about(type(id)).review());
    }

    @Test
    void eachUnnamedTypeIsAFindingInTheOrderOfTheIds() {
        Prompts all = good().about(SHIPPING_UPDATES, PROMOTIONAL_CONTENT, ONE_TIME_PASSWORDS);
        assertKept(RULE, all.asking(receive("order updates, offers and OTPs")).review());
        assertFinds(
                RULE,
                all.review(),
                unnamed("one_time_passwords", Prompts.REQUEST).suggesting("one-time passwords"),
                unnamed("promotional_content", Prompts.REQUEST).suggesting("promotional offers"));
    }

    @Test
    void whatIsNamedAndNotAskedForIsNobodysConcern() {
        assertKept(RULE, good().asking(receive("order updates and offers")).review());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We send order updates",
                "These are: order updates",
                "Order updates come on WhatsApp, not by e-mail",
                "I also want to receive order updates on WhatsApp at {number}"
            })
    void anotherSentenceAboutTheMessagesMayNameIt(String sentence) {
        assertKept(RULE, good().asking(receive("messages") + ". " + sentence).review());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We never send order updates",
                "You can opt out of order updates",
                "We send order updates by SMS",
                "Messages come without order updates"
            })
    void whatIsRuledOutOrComesInAnotherWayIsNotNamed(String sentence) {
        assertFinds(
                RULE,
                good().asking(receive("messages") + ". " + sentence).review(),
                unnamed("shipping_updates", receive("messages")).suggesting("shipping updates"));
    }

    @Test
    void aNoBeforeTheNameRulesItOut() {
        String request = receive("offers, no order updates,");
        assertKept(RULE, good().asking(request).about(PROMOTIONAL_CONTENT).review());
        assertFinds(
                RULE,
                good().asking(request).review(),
                unnamed("shipping_updates", request).suggesting("shipping updates"));
    }

    @Test
    void aWordOfTheBusinessNameNamesNoType() {
        String request = "I want to receive updates from Special Offers on WhatsApp at {number}";
        assertFinds(
                RULE,
                good().of("Special Offers")
                        .asking(request)
                        .about(PROMOTIONAL_CONTENT)
                        .review(),
                unnamed("promotional_content", request).suggesting("promotional offers"));
    }

    @Test
    void aHostsTypeIsNamedByItsOwnPhrases() {
        assertKept(RULE, good().asking(receive("match results")).about(MATCHES).review());
        assertKept(RULE, good().asking(receive("FINAL-SCORES")).about(MATCHES).review());
        assertFinds(
                RULE,
                good().asking(receive("Spielstände")).about(MATCHES).review(),
                unnamed("match_results", receive("Spielstände")).suggesting("match results"));
    }

    @Test
    void aHostsTypeWithoutPhrasesInTheLanguageIsNeverNamed() {
        InformationType german =
                InformationType.of("match_results", TemplateCategory.UTILITY, Map.of("de", List.of("match results")));
        for (InformationType type : List.of(UNNAMED, german)) {
            assertFinds(
                    RULE,
                    good().asking(receive("match results")).about(type).review(),
                    unnamed("match_results", receive("match results")));
        }
    }

    @Test
    void isSkippedInLanguagesThatAreNotKnown() {
        assertThat(RULE.canJudge(good().in("de").review())).isFalse();
    }
}
