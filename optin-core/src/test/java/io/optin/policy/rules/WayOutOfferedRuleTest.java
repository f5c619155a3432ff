package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.good;
import static io.optin.template.TemplateCategory.AUTHENTICATION;
import static io.optin.template.TemplateCategory.MARKETING;
import static io.optin.template.TemplateCategory.UTILITY;

import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.policy.OptOutOffer;
import io.optin.policy.Violation;
import io.optin.reply.ReplyClassifier;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayOutOfferedRuleTest {
    private static final WayOutOfferedRule RULE = new WayOutOfferedRule();
    private static final String BARE = "All shoes at half price, {{1}}.";
    private static final ReplyClassifier ENGLISH = ReplyClassifier.everyLanguage();

    private static TemplateText template(TemplateCategory category) {
        return TemplateText.of(category, "en_US", BARE);
    }

    private static OptOutOffer offer(TemplateText template) {
        return OptOutOffer.of(template, ENGLISH);
    }

    /** A flow of steps a, b, c … that say this. */
    private static OptOutOffer flow(String language, boolean marketing, String... texts) {
        List<Step> steps = IntStream.range(0, texts.length)
                .mapToObj(i -> new Step(Character.toString('a' + i), texts[i], List.of(), Set.of()))
                .toList();
        return OptOutOffer.of(new AutomatedFlow(language, steps, marketing), ENGLISH);
    }

    private static void assertNoWayOut(String place, OptOutOffer offer) {
        assertFinds(RULE, offer, Violation.of(RULE, place, Map.of()).suggesting("Stop promotions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Opt out at any time.", "Reply STOP to unsubscribe.", "HELP for help, ENOUGH to end."})
    void theTextOrTheFooterSaysHow(String wayOut) {
        assertKept(RULE, offer(TemplateText.of(MARKETING, "en", BARE + " " + wayOut)));
        assertKept(RULE, offer(template(MARKETING).withFooter(wayOut)));
        assertKept(RULE, offer(template(MARKETING).withFooter(wayOut).withButtons("Shop now")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stop promotions", "STOP", "Unsubscribe", "Opt out", "Unsubscribe me", "stop."})
    void aButtonDoesIt(String label) {
        assertKept(RULE, offer(template(MARKETING).withButtons(label)));
        assertKept(RULE, offer(template(MARKETING).withFooter("Example").withButtons("Shop now", label, "More")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Quit", "END"})
    void aWordThatNobodyCanTapIsNoWayOut(String word) {
        assertKept(RULE, offer(template(MARKETING).withButtons(word)));
        assertNoWayOut("footer", offer(template(MARKETING).withFooter(word)));
        assertNoWayOut("body", offer(TemplateText.of(MARKETING, "en", word)));
    }

    @Test
    void theFindingIsAtTheLastPart() {
        assertNoWayOut("body", offer(template(MARKETING)));
        assertNoWayOut("footer", offer(template(MARKETING).withFooter("Example")));
        assertNoWayOut("buttons", offer(template(MARKETING).withButtons("Shop now", "No, thanks")));
        assertNoWayOut(
                "buttons", offer(template(MARKETING).withFooter("Example").withButtons("Shop now")));
    }

    @ParameterizedTest
    @EnumSource
    void onlyMarketingIsAsked(TemplateCategory category) {
        if (category == MARKETING) {
            assertNoWayOut("body", offer(template(category)));
        } else {
            assertKept(RULE, offer(template(category)));
        }
    }

    @Test
    void promptsAreAskedByAnotherRule() {
        assertKept(RULE, OptOutOffer.of(good().saying(Prompts.REQUEST + ".").prompt(), ENGLISH));
    }

    @Test
    void aFlowIsAskedWhereItIsMarketing() {
        assertNoWayOut("steps.b", flow("en", true, BARE, "Here are all shoes."));
        assertNoWayOut("steps.a", flow("en", true, "STOP"));
        assertKept(RULE, flow("en", false, BARE, "Here are all shoes."));
        assertKept(RULE, flow("en", true, BARE + " Reply STOP to opt out.", "Here are all shoes."));
        assertKept(RULE, flow("en", true, BARE, "Here are all shoes. You can unsubscribe."));
    }

    @Test
    void whatIsUnderstoodIsTheHostsAffair() {
        TemplateText cancel = template(MARKETING).withButtons("Cancel");
        assertNoWayOut("buttons", offer(cancel));
        assertKept(RULE, OptOutOffer.of(cancel, ENGLISH.withOptOut("CANCEL")));
    }

    @Test
    void inLanguagesThatAreNotKnownAWordThatIsUnderstoodCounts() {
        TemplateText german = TemplateText.of(MARKETING, "de", "Alle Schuhe zum halben Preis. Nicht stoppen!");
        assertNoWayOut("body", offer(german));
        assertNoWayOut("buttons", offer(german.withButtons("Zum Laden")));
        assertKept(RULE, offer(german.withButtons("STOP")));
        assertKept(RULE, offer(german.withButtons("Abmelden")));
        assertKept(RULE, offer(german.withButtons("Zum Laden", "Stop promotions")));
        assertKept(RULE, offer(german.withFooter("Antworten Sie STOP, um sich abzumelden")));
        assertNoWayOut("footer", offer(german.withFooter("Bitte nicht stoppen „bis morgen“")));
        assertNoWayOut("footer", offer(german.withFooter("\"stoppen wir nicht, stoppen\"")));
        assertKept(RULE, flow("de", true, "Schuhe!", "Antworte „stop“."));
        assertKept(RULE, flow("de", true, "Antworte ABMELDEN."));
        assertKept(RULE, offer(TemplateText.of(MARKETING, "zh_CN", "全场半价！回复 退订 即可退订")));
        TemplateText swedish = TemplateText.of(MARKETING, "sv", "Alla skor till halva priset.");
        assertNoWayOut("buttons", offer(swedish.withButtons("Avsluta")));
        assertNoWayOut("footer", offer(swedish.withFooter("Svara AVSLUTA")));
        assertKept(RULE, OptOutOffer.of(swedish.withFooter("Svara AVSLUTA"), ENGLISH.withOptOut("avsluta")));
        assertKept(RULE, offer(TemplateText.of(UTILITY, "de", "Ihr Paket kommt.")));
        assertKept(RULE, offer(TemplateText.of(AUTHENTICATION, "de", "{{1}}")));
    }
}
