package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayOutMentionedRuleTest {
    private static final WayOutMentionedRule RULE = new WayOutMentionedRule();
    private static final Violation SILENT =
            Violation.of(RULE, "wording", Map.of()).suggesting("You can opt out at any time by replying STOP.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can opt out at any time",
                "Unsubscribe whenever you want",
                "Reply STOP to opt out",
                "I may withdraw my consent",
                "Text STOP to end",
                "Stop these messages in your account",
                "To no longer receive them, or be removed, write to us"
            })
    void theWordingMentionsIt(String wayOut) {
        assertKept(RULE, good().saying(Prompts.REQUEST + ". " + wayOut + ".").review());
        assertKept(RULE, good().saying(wayOut + ". " + Prompts.REQUEST + ".").review());
    }

    @Test
    void theFormMentionsItBesideTheWording() {
        Prompts without = good().saying(Prompts.REQUEST + ".");
        assertFinds(RULE, without.review(), SILENT);
        assertKept(RULE, without.instructing("Antworte STOP.").review());
        assertKept(RULE, good().instructing("Reply STOP to opt out.").review());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to receive order updates from Example on WhatsApp at {number}, non-stop",
                "I opt in to receive order updates from Example on WhatsApp at {number}",
                "I want to receive order updates from Example on WhatsApp at {number}. Stop by our shop",
                "Yes"
            })
    void nothingMentionsIt(String wording) {
        assertFinds(RULE, good().saying(wording).review(), SILENT);
    }

    @Test
    void isSkippedInLanguagesThatAreNotKnown() {
        assertThat(RULE.canJudge(good().in("de").review())).isFalse();
    }
}
