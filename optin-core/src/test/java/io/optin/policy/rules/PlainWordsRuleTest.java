package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.good;
import static io.optin.policy.rules.Prompts.place;

import io.optin.policy.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsRuleTest {
    private static final PlainWordsRule RULE = new PlainWordsRule();
    private static final String RECEIVE = "receive order updates from Example on WhatsApp at {number}";

    private static Violation found(String kind, String part, String wording) {
        return Violation.of(RULE, "wording", Map.of("found", kind)).at(place(part, wording));
    }

    private static void assertFound(String kind, String part, String wording) {
        assertFinds(RULE, good().saying(wording).review(), found(kind, part, wording));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to " + RECEIVE + ". If you no longer wish to receive them, reply STOP.",
                "I want to " + RECEIVE + ". To stop receiving them, reply STOP.",
                "Don't miss a thing: I want to " + RECEIVE + ".",
                "I want to " + RECEIVE + ", not by e-mail.",
                "I want to " + RECEIVE + ". We do not share your number.",
                "I want to " + RECEIVE + ". This is not a condition of purchase.",
                "I want to " + RECEIVE + " [see our terms].",
                "I want to " + RECEIVE + " 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👩‍🚀 ❤️."
            })
    void plainWordsStayPlain(String wording) {
        assertKept(RULE, good().saying(wording).review());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not | I do not want to",
                "don't | I don't want to",
                "never | I never want to",
                "refuse | I refuse to",
                "no longer | I no longer want to",
                "nor | I neither want nor wish to"
            })
    void negated(String no, String beginning) {
        assertFound("NEGATED", no, beginning + " " + RECEIVE + ".");
    }

    @Test
    void unlessThePersonObjects() {
        assertFound("UNLESS_OBJECTED", "unless", "I want to " + RECEIVE + " unless I say otherwise.");
        assertFound("UNLESS_OBJECTED", "unchecking", "I want to " + RECEIVE + "; say no by unchecking the box.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On behalf of | On behalf of my guest, I agree to",
                "customer agrees | I confirm that the customer agrees to",
                "they have agreed | I confirm that they have agreed to"
            })
    void somebodyElse(String who, String beginning) {
        assertFound("SOMEBODY_ELSE", who, beginning + " " + RECEIVE + ".");
    }

    @Test
    void disguised() {
        String hidden = "I want to " + RECEIVE.replace("receive", "rec\u200Beive") + ".";
        assertFound("DISGUISED", "rec\u200Beive", hidden);
        String lookAlike = "I want to " + RECEIVE.replace("WhatsApp", "Wh\u0430tsApp") + ".";
        assertFound("DISGUISED", "Wh\u0430tsApp", lookAlike);
        assertFound("DISGUISED", "\u202E", "I want to " + RECEIVE + ". \u202EOpt out at any time.");
        assertFound("DISGUISED", "r\u0336eceive", "I want to " + RECEIVE.replace("receive", "r\u0336eceive") + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[first name]", "{{name}}", "%first_name%", "<your name>", "{name}", "${name}"})
    void leftToFillIn(String placeholder) {
        assertFound("LEFT_TO_FILL_IN", placeholder, "I, " + placeholder + ", want to " + RECEIVE + ".");
    }

    /** Each finding says one thing: what is wanting there is another rule's finding already. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to receive order updates from [business name] on WhatsApp at {number}",
                "I want to receive [type of information] from Example on WhatsApp at {number}",
                "I want to receive order updates from Example on WhatsApp at [number]"
            })
    void whatIsFoundWantingByItsOwnRuleIsLeftToIt(String request) {
        assertKept(RULE, good().asking(request).review());
    }

    @Test
    void whatIsWantingNowhereElseIsFound() {
        assertFound("LEFT_TO_FILL_IN", "[company]", "[company]: I want to " + RECEIVE + ".");
        assertFound("LEFT_TO_FILL_IN", "[number]", "[number]: I want to " + RECEIVE + ".");
        assertFound("LEFT_TO_FILL_IN", "[type]", "[type]: I want to " + RECEIVE + ".");
    }

    @Test
    void everyOneIsFoundInTheOrderOfTheirPlaces() {
        String wording = "[name], the customer agreed, and I do not want to rec\u200Beive order updates from Example on"
                + " WhatsApp at {number} unless I say otherwise.";
        assertFinds(
                RULE,
                good().saying(wording).review(),
                found("LEFT_TO_FILL_IN", "[name]", wording),
                found("SOMEBODY_ELSE", "customer agreed", wording),
                found("NEGATED", "not", wording),
                found("DISGUISED", "rec\u200Beive", wording),
                found("UNLESS_OBJECTED", "unless", wording));
    }

    @Test
    void inLanguagesThatAreNotKnownOnlyTheFormIsJudged() {
        String wording =
                "Ich mo\u0308\u200Bchte nicht, {{name}}. I do not want to receive unless they agreed. [number]";
        assertFinds(
                RULE,
                good().in("de").saying(wording).review(),
                found("DISGUISED", "mo\u0308\u200Bchte", wording),
                found("LEFT_TO_FILL_IN", "{{name}}", wording));
    }
}
