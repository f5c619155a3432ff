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

class ActiveControlRuleTest {
    private static final ActiveControlRule RULE = new ActiveControlRule();
    private static final Violation PRESELECTED = Violation.of(RULE, "preselected", Map.of());
    private static final Violation IMPLIED = Violation.of(RULE, "impliedBy", Map.of());
    private static final String AGREE = "you agree to receive order updates from Example on WhatsApp at {number}";

    private static Violation implied(String act, String wording) {
        return Violation.of(RULE, "wording", Map.of()).at(place(act, wording));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By ticking this box",
                "By checking this box",
                "By tapping Yes",
                "By replying YES",
                "By entering your number",
                "By signing below",
                "By saying yes"
            })
    void theActThatIsAskedForImpliesNothingElse(String act) {
        assertKept(RULE, good().asking(act + ", " + AGREE).review());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By continuing",
                "By placing",
                "By checking out",
                "By clicking Place Order",
                "By tapping Continue",
                "By signing up",
                "By entering this site",
                "By shopping",
                "By buying"
            })
    void anyOtherActImpliesConsent(String act) {
        String wording = act + " with us, " + AGREE + ". " + Prompts.WAY_OUT;
        assertFinds(RULE, good().saying(wording).review(), implied(act, wording));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If you continue | If you continue, you will receive order updates from Example on WhatsApp at {number}",
                "Continuing means | Continuing means you wish to receive order updates from Example on WhatsApp at {number}",
                "deemed | You are deemed willing to receive order updates from Example on WhatsApp at {number}"
            })
    void saidInOtherWords(String act, String request) {
        String wording = request + ". " + Prompts.WAY_OUT;
        assertFinds(RULE, good().saying(wording).review(), implied(act, wording));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By placing your order you accept our terms. " + Prompts.REQUEST,
                Prompts.REQUEST + ". By continuing you accept our terms",
                Prompts.REQUEST + " and can opt out by clicking the link in any message"
            })
    void whatImpliesSomethingElseIsNobodysConcern(String request) {
        assertKept(RULE, good().asking(request).review());
    }

    @Test
    void theControlStartsSelected() {
        assertFinds(RULE, good().preselected().review(), PRESELECTED);
    }

    @Test
    void theFormSaysThatAnotherActImpliesIt() {
        assertFinds(RULE, good().impliedBy("By placing your order you agree").review(), IMPLIED);
    }

    @Test
    void allThreeAreFoundAndOfTheWordingTheFirstActOfASentence() {
        String wording = "By continuing, or by placing your order, " + AGREE + ". " + Prompts.WAY_OUT;
        assertFinds(
                RULE,
                good().saying(wording).impliedBy("Ordering").preselected().review(),
                PRESELECTED,
                IMPLIED,
                implied("By continuing", wording));
    }

    @Test
    void inLanguagesThatAreNotKnownOnlyTheWordsAreLeftOut() {
        Prompts german = good().in("de").saying("By continuing, " + AGREE);
        assertKept(RULE, german.review());
        assertFinds(RULE, german.preselected().impliedBy("Durch Bestellen").review(), PRESELECTED, IMPLIED);
    }
}
