package io.optin.policy;

import static io.optin.Samples.assertRefused;
import static io.optin.Samples.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentSubmission;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.OptOutPath;
import io.optin.message.SendAttempt;
import io.optin.policy.rules.Editions;
import io.optin.template.TemplateText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyValidatorTest {
    private static final RuleId HUMAN_OFFERED = RuleId.of("OPTIN-FLOW-001");
    private static final RuleId HUMAN_NEAR = RuleId.of("OPTIN-FLOW-002");
    private static final RuleId EASY_WAY_OUT = RuleId.of("OPTIN-OPTOUT-003");

    static Stream<PolicyEdition> editions() {
        return Editions.all().stream();
    }

    /** The findings in short, such as {@code WARNING FLOW-002 steps.a}. */
    private static String found(PolicyReport report) {
        return report.violations().stream()
                .map(violation -> violation.severity() + " "
                        + violation.ruleId().value().replace("OPTIN-", "") + " " + violation.place())
                .collect(Collectors.joining("; "));
    }

    private static PolicyValidator validator(String edition) {
        return PolicyValidator.of(Editions.find(edition).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    strict       | a>b b>c c>d d>e e! | ERROR FLOW-002 steps.a
                    guide        | a>b b>c c>d d>e e! | WARNING FLOW-002 steps.a
                    meta-2018    | a>b b>c c>d d>e e! | WARNING FLOW-002 steps.a
                    meta-2020-07 | a>b b>c c>d d>e e! | WARNING FLOW-002 steps.a
                    meta-2024-11 | a>b b>c c>d d>e e! | WARNING FLOW-002 steps.a
                    strict       | a!>b b c           | ERROR FLOW-002 steps.b; ERROR FLOW-002 steps.c
                    guide        | a!>b b c           | WARNING FLOW-002 steps.b; WARNING FLOW-002 steps.c
                    """)
    void aFlowIsJudgedAtTheEditionsSeverity(String edition, String flow, String expected) {
        PolicyReport report = validator(edition).validate(flow(flow));
        assertThat(report.edition()).isEqualTo(edition);
        assertThat(found(report)).isEqualTo(expected);
        assertThat(report.isCompliant()).isEqualTo(!expected.contains("ERROR"));
        assertThat(report.skipped()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aFlowWithoutAPathIsRefusedForThatAlone(PolicyEdition edition) {
        assertThat(found(PolicyValidator.of(edition).validate(flow("a>b b>c c>d d>e e"))))
                .isEqualTo("ERROR FLOW-001 steps");
    }

    @ParameterizedTest
    @MethodSource("editions")
    void whatIsFineIsFineInEveryEdition(PolicyEdition edition) {
        PolicyValidator validator = PolicyValidator.of(edition);
        for (PolicyReport report :
                List.of(validator.validate(flow("a>b b>c c>d d!")), validator.validate(new OptOutPath(2, 2, false)))) {
            assertThat(report).isEqualTo(new PolicyReport(edition.id(), List.of(), List.of()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    strict       | ERROR
                    guide        | ERROR
                    meta-2018    | WARNING
                    meta-2020-07 | WARNING
                    meta-2024-11 | WARNING
                    """)
    void aHardWayOutIsJudgedAtTheEditionsSeverity(String edition, Severity severity) {
        PolicyReport report = validator(edition).validate(new OptOutPath(3, 2, true));
        assertThat(found(report)).isEqualTo(severity + " OPTOUT-003 steps; " + severity + " OPTOUT-003 needsLogin");
        assertThat(report.isCompliant()).isEqualTo(severity == Severity.WARNING);
    }

    @Test
    void aRuleThatIsSwitchedOffIsSkippedForItsSubjectOnly() {
        PolicyValidator validator = PolicyValidator.of(
                Editions.STRICT.without(HUMAN_OFFERED).without(HUMAN_NEAR).without(EASY_WAY_OUT));
        assertThat(validator.validate(flow("a")))
                .isEqualTo(new PolicyReport("strict", List.of(), List.of(HUMAN_OFFERED, HUMAN_NEAR)));
        assertThat(validator.validate(new OptOutPath(1, 0, true)))
                .isEqualTo(new PolicyReport("strict", List.of(), List.of(EASY_WAY_OUT)));
    }

    @Test
    void theNearnessIsNotAskedInPlaceOfARuleThatIsSwitchedOff() {
        PolicyValidator validator = PolicyValidator.of(Editions.STRICT.without(HUMAN_OFFERED));
        assertThat(validator.validate(flow("a>b b")).violations()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void aSubjectIsNeeded() {
        PolicyValidator validator = PolicyValidator.of(Editions.STRICT);
        assertRefused("subject", () -> validator.validate((AutomatedFlow) null));
        assertRefused("subject", () -> validator.validate((OptOutPath) null));
        assertRefused("subject", () -> validator.validate((ConsentSubmission) null));
        assertRefused("subject", () -> validator.validate((SendAttempt) null));
        assertRefused("subject", () -> validator.validate((PromptReview) null));
        assertRefused("subject", () -> validator.validate((TemplateText) null));
    }
}
