package io.optin.policy;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.message.SendAttempt;
import io.optin.policy.rules.StandardRules;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViolationTest {
    private static final Rule<?> RULE = TestRule.broken("ACME-SEND-001", SendAttempt.class);
    private static final Violation VIOLATION = Violation.of(RULE, "wording", Map.of("b", "2", "a", "1"));

    @Test
    void namesItsRuleAndPlaceAndArguments() {
        assertThat(VIOLATION.rule()).isSameAs(RULE);
        assertThat(VIOLATION.ruleId()).isEqualTo(RULE.id());
        assertThat(VIOLATION.place()).isEqualTo("wording");
        assertThat(VIOLATION.arguments()).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(VIOLATION.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void explainsItselfInFull() {
        assertThat(VIOLATION.explain()).isEqualTo("""
                        [ACME-SEND-001] All is well (see House rules)
                            a: 1
                            b: 2
                            remedy: Mend it.
                            source: House rules, clause 7, https://example.com/rules (read 2026-01-02)""");
    }

    @Test
    void pointsToThePageOfAStandardRule() {
        Rule<?> standard = StandardRules.find(RuleId.of("OPTIN-SEND-004")).orElseThrow();
        assertThat(Violation.of(standard, "window", Map.of()))
                .hasToString("[OPTIN-SEND-004] " + standard.summary() + " (see docs/rules/OPTIN-SEND-004)");
    }

    @Test
    void keepsItsArguments() {
        Map<String, String> given = new HashMap<>(Map.of("a", "1"));
        Violation violation = Violation.of(RULE, "wording", given);
        given.clear();
        assertThat(violation.arguments()).containsExactly(Map.entry("a", "1"));
    }

    @Test
    void isItsContent() {
        Map<String, String> arguments = Map.of("a", "1", "b", "2");
        assertThat(VIOLATION)
                .isEqualTo(Violation.of(RULE, "wording", arguments))
                .hasSameHashCodeAs(Violation.of(RULE, "wording", arguments))
                .isNotEqualTo(Violation.of(TestRule.broken("ACME-SEND-002", SendAttempt.class), "wording", arguments))
                .isNotEqualTo(Violation.of(RULE, "form", arguments))
                .isNotEqualTo(Violation.of(RULE, "wording", Map.of()))
                .isNotEqualTo(VIOLATION.withSeverity(Severity.WARNING))
                .isNotEqualTo("a violation")
                .doesNotHaveSameHashCodeAs(Violation.of(RULE, "form", arguments));
    }

    @Test
    void anotherSeverityChangesNothingElse() {
        Violation warning = VIOLATION.withSeverity(Severity.WARNING);
        assertThat(warning.severity()).isEqualTo(Severity.WARNING);
        assertThat(warning.explain()).isEqualTo(VIOLATION.explain());
        assertThat(warning.withSeverity(Severity.ERROR)).isEqualTo(VIOLATION);
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsMissing() {
        assertRefused("rule", () -> Violation.of(null, "wording", Map.of()));
        assertRefused("place", () -> Violation.of(RULE, null, Map.of()));
        assertRefused("arguments", () -> Violation.of(RULE, "wording", null));
    }
}
