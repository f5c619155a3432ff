package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.first;
import static io.optin.policy.rules.Prompts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessNamedRuleTest {
    private static final BusinessNamedRule RULE = new BusinessNamedRule();

    private static String from(String name) {
        return "I want to receive order updates from " + name + " on WhatsApp at {number}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Example | EXAMPLE",
                "Example | example",
                "Example | Example®",
                "Example | \"Example\"",
                "Example | the Example team",
                "Example | Example's couriers",
                "Example | Example’s couriers",
                "Example | Exámple",
                "Example | Example Inc.",
                "Café Noir | cafe noir",
                "Cafe Noir | CAFÉ NOIR",
                "Joe's | JOES",
                "Joe | Joe's",
                "Fern & Thistle | Fern and Thistle",
                "Fern and Thistle | Fern & Thistle",
                "Fern & Thistle | Fern Thistle",
                "A.B.C. | ABC",
                "ABC | A.B.C.",
                "Sun Shop | SunShop",
                "SunShop | Sun-Shop",
                "Example Inc. | Example",
                "Example Inc. | Example, Inc.",
                "Example GmbH & Co. KG | Example",
                "Example Ltd | Example's couriers",
                "Yum! | Yum!",
                "Пекарня Юг | ПЕКАРНЯ ЮГ",
                "*** | ***"
            })
    void theNameAsPeopleWriteIt(String business, String written) {
        assertKept(RULE, good().of(business).asking(from(written)).review());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Example | Other",
                "Example | Examples",
                "Example | Exampl",
                "Example | us",
                "Example | [business name]",
                "Fern & Thistle | Thistle & Fern",
                "Fern & Thistle | Fern",
                "Example Shoes | Example",
                "Example Inc. | Inc.",
                "Inc | Example",
                "*** | **"
            })
    void withoutTheName(String business, String written) {
        String request = from(written);
        assertFinds(
                RULE,
                good().of(business).asking(request).review(),
                Violation.of(RULE, "wording", Map.of("business", business))
                        .at(first(request))
                        .suggesting(business));
    }

    @ParameterizedTest
    @ValueSource(strings = {"On", "At", "Receive", "WhatsApp"})
    void theWordsOfThePhraseNameNobody(String business) {
        String request = "I want to receive order updates on WhatsApp at {number}";
        assertFinds(
                RULE,
                good().of(business).asking(request).review(),
                Violation.of(RULE, "wording", Map.of("business", business))
                        .at(first(request))
                        .suggesting(business));
    }

    @Test
    void aNameThatIsAWordOfThePhraseMayStandElsewhere() {
        assertKept(RULE, good().of("On").asking(from("On")).review());
        assertKept(
                RULE,
                good().of("WhatsApp")
                        .asking("WhatsApp asks: " + Prompts.REQUEST)
                        .review());
    }

    @Test
    void anyPlaceOfTheWordingWillDo() {
        String request = "I want to receive order updates on WhatsApp at {number}";
        assertKept(RULE, good().saying("Example: " + request).review());
        assertKept(
                RULE, good().saying(request + ". Opt out at any time. Example").review());
    }

    @Test
    void isSkippedInLanguagesThatAreNotKnown() {
        assertThat(RULE.canJudge(good().in("de").review())).isFalse();
    }
}
