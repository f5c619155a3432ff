package io.optin.policy;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.message.SendAttempt;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReportTest {
    private static final Violation ERROR =
            TestRule.broken("ACME-SEND-001", SendAttempt.class).violation();
    private static final Violation WARNING =
            TestRule.broken("ACME-SEND-002", SendAttempt.class).violation().withSeverity(Severity.WARNING);
    private static final RuleId SKIPPED = RuleId.of("ACME-SEND-003");

    @Test
    void isCompliantWithoutErrors() {
        assertThat(new PolicyReport("house", List.of(), List.of()).isCompliant())
                .isTrue();
        assertThat(new PolicyReport("house", List.of(WARNING), List.of(SKIPPED)).isCompliant())
                .isTrue();
        assertThat(new PolicyReport("house", List.of(WARNING, ERROR), List.of()).isCompliant())
                .isFalse();
    }

    @Test
    void tellsErrorsFromWarnings() {
        PolicyReport report = new PolicyReport("house", List.of(ERROR, WARNING), List.of());
        assertThat(report.errors()).containsExactly(ERROR);
        assertThat(report.warnings()).containsExactly(WARNING);
    }

    @Test
    void explainsItselfInFull() {
        assertThat(new PolicyReport("house", List.of(ERROR, WARNING), List.of(SKIPPED)).explain())
                .isEqualTo(
                        "ERROR " + ERROR.explain() + "\nWARNING " + WARNING.explain() + "\nskipped: [ACME-SEND-003]");
        assertThat(new PolicyReport("house", List.of(), List.of()).explain())
                .isEqualTo("No findings under edition house");
        assertThat(new PolicyReport("house", List.of(), List.of(SKIPPED)).explain())
                .isEqualTo("No findings under edition house\nskipped: [ACME-SEND-003]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsMissing() {
        assertRefused("edition", () -> new PolicyReport(null, List.of(), List.of()));
        assertRefused("violations", () -> new PolicyReport("house", null, List.of()));
        assertRefused("skipped", () -> new PolicyReport("house", List.of(), null));
    }
}
