package io.optin.policy;

import static io.optin.Samples.assertRefused;
import static io.optin.Samples.consent;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.Samples;
import io.optin.consent.ConsentSubmission;
import io.optin.message.SendAttempt;
import io.optin.policy.rules.Editions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyEditionTest {
    private static final TestRule<SendAttempt> FIRST = TestRule.broken("ACME-SEND-001", SendAttempt.class);
    private static final TestRule<SendAttempt> SECOND = TestRule.broken("ACME-SEND-002", SendAttempt.class);
    private static final TestRule<SendAttempt> KEPT = TestRule.kept("ACME-SEND-003", SendAttempt.class);
    private static final TestRule<ConsentSubmission> OTHER =
            TestRule.broken("ACME-CONSENT-001", ConsentSubmission.class);
    private static final PolicyEdition EDITION = PolicyEdition.named("house")
            .with(SECOND, Severity.WARNING)
            .with(KEPT, Severity.ERROR)
            .with(OTHER, Severity.ERROR)
            .with(FIRST, Severity.ERROR);
    private static final SendAttempt ATTEMPT = Samples.attempt(Samples.freeForm());
    private static final ConsentSubmission SUBMISSION = new ConsentSubmission(consent(), Samples.NOW);

    private static PolicyReport judged(PolicyEdition edition) {
        return edition.judge(SendAttempt.class, ATTEMPT);
    }

    @Test
    void listsItsRulesInTheOrderOfTheirIds() {
        assertThat(EDITION.rules()).isEqualTo(List.of(OTHER, FIRST, SECOND, KEPT));
        assertThat(PolicyEdition.named("empty").rules()).isEmpty();
        assertThat(EDITION).hasToString("PolicyEdition[house, 4 rules]");
    }

    @Test
    void judgesEachSubjectByTheRulesForItAtTheirSeverity() {
        assertThat(judged(EDITION).edition()).isEqualTo("house");
        assertThat(judged(EDITION).violations())
                .containsExactly(FIRST.violation(), SECOND.violation().withSeverity(Severity.WARNING));
        assertThat(EDITION.judge(ConsentSubmission.class, SUBMISSION).violations())
                .containsExactly(OTHER.violation());
        assertThat(EDITION.judge(String.class, "of no rule").violations()).isEmpty();
    }

    @Test
    void aValidatorJudgesByItsEdition() {
        PolicyValidator validator = PolicyValidator.of(EDITION);
        assertThat(validator.validate(ATTEMPT)).isEqualTo(judged(EDITION));
        assertThat(validator.validate(SUBMISSION)).isEqualTo(EDITION.judge(ConsentSubmission.class, SUBMISSION));
    }

    @Test
    void aRuleThatIsSwitchedOffIsReportedAsSkipped() {
        PolicyEdition less = EDITION.without(FIRST.id()).without(OTHER.id());
        assertThat(judged(less).errors()).isEmpty();
        assertThat(judged(less).skipped()).containsExactly(FIRST.id());
        assertThat(less.judge(ConsentSubmission.class, SUBMISSION).skipped()).containsExactly(OTHER.id());
        assertThat(less.severityOf(FIRST.id())).isEmpty();
        assertThat(less.rules()).isEqualTo(EDITION.rules());
        assertThat(judged(EDITION).skipped()).isEmpty();
    }

    @Test
    void aSeverityCanBeChangedAndARuleThatIsOffStaysOff() {
        PolicyEdition softer = EDITION.withSeverity(FIRST.id(), Severity.WARNING);
        assertThat(softer.severityOf(FIRST.id())).contains(Severity.WARNING);
        assertThat(judged(softer).isCompliant()).isTrue();
        assertThat(judged(softer).warnings()).hasSize(2);
        assertThat(EDITION.severityOf(FIRST.id())).contains(Severity.ERROR);
        assertThat(EDITION.without(FIRST.id())
                        .withSeverity(FIRST.id(), Severity.WARNING)
                        .severityOf(FIRST.id()))
                .isEmpty();
    }

    @Test
    void anotherNameChangesNothingElse() {
        PolicyEdition renamed = EDITION.without(FIRST.id()).renamed("ours");
        assertThat(renamed.id()).isEqualTo("ours");
        assertThat(judged(renamed))
                .isEqualTo(new PolicyReport(
                        "ours", judged(EDITION.without(FIRST.id())).violations(), List.of(FIRST.id())));
        assertThat(EDITION.id()).isEqualTo("house");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aNameIsNoBlank(String name) {
        assertRefused("edition", () -> PolicyEdition.named(name));
        assertRefused("edition", () -> EDITION.renamed(name));
        assertRefused("edition", () -> PolicyEdition.named("x".repeat(101)));
        assertThat(PolicyEdition.named("x".repeat(100)).id()).hasSize(100);
    }

    @Test
    void anIdIsThereOnce() {
        assertRefused("rule.id", () -> EDITION.with(TestRule.kept("ACME-SEND-001", String.class), Severity.ERROR));
        assertRefused("rule.id", () -> EDITION.without(FIRST.id()).with(FIRST, Severity.ERROR));
    }

    @Test
    void aHostsRuleLeavesOurIdsAlone() {
        assertRefused(
                "rule.id", () -> EDITION.with(TestRule.kept("OPTIN-SEND-099", SendAttempt.class), Severity.ERROR));
        Rule<?> ours = Editions.STRICT.rules().get(0);
        assertThat(EDITION.with(ours, Severity.WARNING).severityOf(ours.id())).contains(Severity.WARNING);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        RuleId unknown = RuleId.of("ACME-SEND-099");
        assertRefused("rule.id", () -> EDITION.without(unknown));
        assertRefused("rule.id", () -> EDITION.withSeverity(unknown, Severity.ERROR));
        assertThat(EDITION.severityOf(unknown)).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsMissing() {
        assertRefused("rule", () -> EDITION.with(null, Severity.ERROR));
        assertRefused("severity", () -> EDITION.with(TestRule.kept("ACME-SEND-009", String.class), null));
        assertRefused("severity", () -> EDITION.withSeverity(FIRST.id(), null));
        assertRefused("rule.id", () -> EDITION.without(null));
        assertRefused("rule.id", () -> EDITION.severityOf(null));
        assertRefused("subject", () -> EDITION.judge(SendAttempt.class, null));
        assertRefused("edition", () -> PolicyValidator.of(null));
        assertRefused("edition", () -> SendPolicy.of(null));
    }
}
