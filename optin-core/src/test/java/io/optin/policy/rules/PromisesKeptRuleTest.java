package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.good;
import static io.optin.policy.rules.Prompts.place;
import static io.optin.template.TemplateCategory.MARKETING;
import static io.optin.template.TemplateCategory.UTILITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.policy.OptOutOffer;
import io.optin.policy.Violation;
import io.optin.reply.ReplyClassifier;
import io.optin.template.TemplateText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromisesKeptRuleTest {
    private static final PromisesKeptRule RULE = new PromisesKeptRule();
    private static final ReplyClassifier ENGLISH = ReplyClassifier.everyLanguage();
    private static final TemplateText BARE = TemplateText.of(UTILITY, "en_GB", "Your parcel is on its way, {{1}}.");

    private static OptOutOffer wording(String text) {
        return OptOutOffer.of(good().saying(text).prompt(), ENGLISH);
    }

    private static OptOutOffer offer(TemplateText template) {
        return OptOutOffer.of(template, ENGLISH);
    }

    private static Violation broken(String where, String word, String text) {
        return Violation.of(RULE, where, Map.of("word", word))
                .at(place(word, text))
                .suggesting("STOP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "\"Stop\"",
                "STOP ALL",
                "STOPALL",
                "UNSUBSCRIBE",
                "QUIT",
                "END",
                "REVOKE",
                "OPT OUT",
                "OPTOUT",
                "OPT-OUT",
                "REMOVE ME",
                "STOP PROMOTIONS",
                "STOP or QUIT"
            })
    void wordsThatAreUnderstood(String word) {
        assertKept(RULE, wording("Reply " + word + " to opt out."));
        assertKept(RULE, wording("To opt out, reply " + word + "."));
        assertKept(RULE, offer(BARE.withFooter("Reply " + word + " to unsubscribe")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENOUGH | Reply ENOUGH to opt out.",
                "ENOUGH | Text the word ENOUGH to unsubscribe.",
                "ENOUGH | To opt out, just send us ENOUGH.",
                "ENOUGH | You can opt out at any time by replying ENOUGH.",
                "ENOUGH | Reply STOP or ENOUGH to opt out.",
                "ENOUGH | HELP for help, ENOUGH to end.",
                "no more | To unsubscribe, reply \"no more\".",
                "CANCEL | Reply CANCEL to opt out.",
                "HELP | Reply HELP to unsubscribe."
            })
    void wordsThatAreNot(String word, String text) {
        assertFinds(RULE, wording(text), broken("wording", word, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reply CANCEL to cancel your order.",
                "Reply YES to agree. You can opt out at any time.",
                "Reply HELP for help.",
                "You can opt out in your profile.",
                "Click here to unsubscribe.",
                "Call us to opt out."
            })
    void whatPromisesNoWord(String text) {
        assertKept(RULE, wording(text));
    }

    @Test
    void eachWordAndEachPartIsAFindingInTheirOrder() {
        String wording = "Reply ENOUGH or BASTA to opt out.";
        String beside = "To unsubscribe, text CIAO.";
        assertFinds(
                RULE,
                OptOutOffer.of(good().saying(wording).instructing(beside).prompt(), ENGLISH),
                broken("wording", "ENOUGH", wording),
                broken("wording", "BASTA", wording),
                broken("optOutInstructions", "CIAO", beside));
    }

    @Test
    void whatStandsBesideTheWordingIsReadToo() {
        String beside = "Reply ENOUGH to opt out.";
        assertFinds(
                RULE,
                OptOutOffer.of(good().instructing(beside).prompt(), ENGLISH),
                broken("optOutInstructions", "ENOUGH", beside));
        assertKept(
                RULE,
                OptOutOffer.of(good().instructing("Reply STOP to opt out.").prompt(), ENGLISH));
    }

    @Test
    void everyPartOfATemplateIsRead() {
        String text = "Reply ENOUGH to opt out.";
        assertFinds(RULE, offer(TemplateText.of(MARKETING, "en", text)), broken("body", "ENOUGH", text));
        assertFinds(RULE, offer(TemplateText.of(UTILITY, "en", text)), broken("body", "ENOUGH", text));
        assertFinds(RULE, offer(BARE.withFooter(text)), broken("footer", "ENOUGH", text));
    }

    @Test
    void everyStepOfAFlowIsRead() {
        String text = "Reply ENOUGH to opt out.";
        for (boolean marketing : new boolean[] {true, false}) {
            AutomatedFlow flow = new AutomatedFlow(
                    "en",
                    List.of(
                            new Step("hello", "Hello.", List.of(), Set.of()),
                            new Step("bye", text, List.of(), Set.of())),
                    marketing);
            assertFinds(RULE, OptOutOffer.of(flow, ENGLISH), broken("steps.bye", "ENOUGH", text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stop promotions", "Unsubscribe", "Opt out", "STOP", "Shop now", "Cancel", "No, thanks"})
    void aButtonThatIsUnderstoodOrPromisesNothing(String label) {
        assertKept(RULE, offer(BARE.withButtons(label)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"How to unsubscribe", "Turn off"})
    void aButtonThatSpeaksOfOptingOutAndIsNotUnderstood(String label) {
        assertFinds(RULE, offer(BARE.withButtons("STOP", label)), broken("buttons", label, label));
        assertKept(RULE, OptOutOffer.of(BARE.withButtons("STOP", label), ENGLISH.withOptOut(label)));
    }

    @Test
    void theLabelOfAButtonIsALabelOnlyThere() {
        assertKept(RULE, offer(BARE.withButtons("Unsubscribe me", "Stop messages", "Opt out of offers")));
        assertKept(RULE, offer(BARE.withFooter("Opt out of offers")));
        assertKept(RULE, wording("Opt out of offers"));
    }

    @Test
    void aHostThatUnderstandsMoreMayPromiseMore() {
        String text = "Reply CANCEL to opt out.";
        assertFinds(RULE, wording(text), broken("wording", "CANCEL", text));
        assertKept(RULE, OptOutOffer.of(good().saying(text).prompt(), ENGLISH.withOptOut("CANCEL")));
        assertKept(RULE, OptOutOffer.of(good().saying(text).prompt(), ENGLISH.withOptOut("cancel")));
    }

    @Test
    void isSkippedInLanguagesThatAreNotKnown() {
        String text = "Reply ENOUGH to opt out.";
        AutomatedFlow flow = new AutomatedFlow("de", List.of(new Step("a", text, List.of(), Set.of())), true);
        for (OptOutOffer offer : List.of(
                OptOutOffer.of(good().in("de").saying(text).prompt(), ENGLISH),
                offer(TemplateText.of(MARKETING, "de", text).withButtons("STOP")),
                OptOutOffer.of(flow, ENGLISH))) {
            assertThat(RULE.canJudge(offer)).isFalse();
            assertKept(RULE, offer);
        }
    }
}
