package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertFinds;
import static io.optin.policy.rules.Findings.assertKept;
import static io.optin.policy.rules.Prompts.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.PromptReview;
import io.optin.policy.RuleId;
import io.optin.policy.Violation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageJudgedRuleTest {
    private static final LanguageJudgedRule RULE = new LanguageJudgedRule();
    private static final Prompts GERMAN = good().in("de").saying("Ich möchte Nachrichten zu meiner Bestellung.");

    private static Violation unknown(String language) {
        return Violation.of(RULE, "language", Map.of("language", language, "known", "en"));
    }

    private static PolicyReport judged(PolicyEdition edition, Prompts prompt) {
        return PolicyValidator.of(edition).validate(prompt.review());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "EN", "en-Latn-US"})
    void everyEnglishIsKnown(String language) {
        assertKept(RULE, good().in(language).review());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-CH", "fr", "enm", "und", "eng"})
    void othersAreNot(String language) {
        assertFinds(RULE, good().in(language).review(), unknown(language));
    }

    @Test
    void whatNeedsTheWordsIsSkippedThen() {
        PolicyReport report = judged(Editions.STRICT, GERMAN);
        assertThat(report.violations()).containsExactly(unknown("de"));
        assertThat(report.skipped())
                .extracting(RuleId::value)
                .containsExactly(
                        "OPTIN-OPTOUT-002",
                        "OPTIN-PROMPT-001",
                        "OPTIN-PROMPT-002",
                        "OPTIN-PROMPT-003",
                        "OPTIN-PROMPT-007",
                        "OPTIN-PROMPT-008",
                        "OPTIN-PROMPT-010");
        assertThat(judged(Editions.STRICT, good()).skipped()).isEmpty();
    }

    @Test
    void aHostThatHasItReadSwitchesTheRuleOff() {
        PolicyReport report = judged(Editions.STRICT.without(RULE.id()), GERMAN);
        assertThat(report.violations()).isEmpty();
        assertThat(report.skipped()).hasSize(8).contains(RULE.id());
    }

    @Test
    void theRulesThatAreSkippedAreThoseThatSayThatTheyCannotJudge() {
        PromptReview review = GERMAN.review();
        assertThat(Editions.STRICT.judge(PromptReview.class, review).skipped())
                .isEqualTo(StandardRules.all().stream()
                        .filter(rule -> rule instanceof WordingRuleBase words && !words.canJudge(review))
                        .map(rule -> rule.id())
                        .toList());
    }
}
