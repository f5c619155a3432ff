package io.optin.policy;

import static io.optin.Samples.ALL_MARKETING;
import static io.optin.Samples.MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.approved;
import static io.optin.Samples.at;
import static io.optin.Samples.attempt;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.optedIn;
import static io.optin.Samples.optedOut;
import static io.optin.Samples.template;
import static io.optin.Samples.templateOf;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.optin.consent.Scope;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.PlatformPreference;
import io.optin.message.MissingFact;
import io.optin.message.SendAttempt;
import io.optin.policy.Decision.Allowed;
import io.optin.policy.Decision.Denied;
import io.optin.policy.Decision.Undetermined;
import io.optin.policy.rules.Editions;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendPolicyTest {
    private static final SendPolicy POLICY = SendPolicy.of(Editions.STRICT);
    private static final ConversationWindow WRITTEN = ConversationWindow.openedAt(hours(-1));
    private static final SendAttempt ANSWER = attempt(freeForm(), WRITTEN);
    private static final SendAttempt UPDATE =
            attempt(templateOf(UTILITY), approved(TemplateCategory.UTILITY), optedIn(UTILITY, hours(-2)));

    /** Breaks all that a template can break. */
    private static final SendAttempt HOPELESS = attempt(
            templateOf(UTILITY),
            template(TemplateStatus.PAUSED, TemplateCategory.MARKETING),
            optedOut(Scope.everything(), hours(-2)),
            PlatformPreference.stoppedAt(hours(-3)));

    private static RuleId send(int number) {
        return RuleId.of("OPTIN-SEND-00" + number);
    }

    private static List<RuleId> sends(int... numbers) {
        return IntStream.of(numbers).mapToObj(SendPolicyTest::send).toList();
    }

    private static Allowed allowed(Decision decision) {
        return assertThat(decision).asInstanceOf(type(Allowed.class)).actual();
    }

    private static Denied denied(Decision decision) {
        return assertThat(decision).asInstanceOf(type(Denied.class)).actual();
    }

    @Test
    void allowsWhatEveryRuleAllowsAndNamesThem() {
        assertThat(allowed(POLICY.decide(UPDATE)).because()).isEqualTo(sends(1, 2, 3, 4, 5, 6, 7));
        assertThat(allowed(POLICY.decide(UPDATE)).violations()).isEmpty();
        assertThat(POLICY.decide(UPDATE).skipped()).isEmpty();
    }

    @Test
    void reportsAllViolationsTogether() {
        assertThat(denied(POLICY.decide(HOPELESS)).violations())
                .extracting(Violation::ruleId)
                .isEqualTo(sends(1, 2, 3, 5, 6));
        SendAttempt freeForm = attempt(
                freeForm().ofType(MARKETING).automated(),
                optedOut(ALL_MARKETING, hours(-2)),
                PlatformPreference.stoppedAt(hours(-3)));
        assertThat(denied(POLICY.decide(freeForm)).violations())
                .extracting(Violation::ruleId)
                .isEqualTo(sends(1, 2, 3, 4, 7));
    }

    @Test
    void isUndeterminedOnlyWhereNothingDenies() {
        SendAttempt unknown = attempt(templateOf(UTILITY), optedIn(UTILITY, hours(-2)));
        assertThat(POLICY.decide(unknown))
                .isEqualTo(new Undetermined(List.of(MissingFact.TEMPLATE), List.of(), List.of()));
        assertThat(denied(POLICY.decide(attempt(templateOf(UTILITY)))).violations())
                .extracting(Violation::ruleId)
                .isEqualTo(sends(1));
    }

    @Test
    void aWarningIsReportedAndDeniesNothing() {
        SendPolicy softer = SendPolicy.of(Editions.STRICT.withSeverity(send(1), Severity.WARNING));
        SendAttempt withoutOptIn = attempt(templateOf(UTILITY), approved(TemplateCategory.UTILITY));
        Allowed allowed = allowed(softer.decide(withoutOptIn));
        assertThat(allowed.violations())
                .extracting(Violation::ruleId, Violation::severity)
                .containsExactly(tuple(send(1), Severity.WARNING));
        assertThat(softer.decide(attempt(templateOf(UTILITY))))
                .asInstanceOf(type(Undetermined.class))
                .extracting(Undetermined::violations, as(LIST))
                .hasSize(1);
        assertThat(denied(softer.decide(HOPELESS)).violations())
                .extracting(Violation::severity)
                .containsExactly(Severity.WARNING, Severity.ERROR, Severity.ERROR, Severity.ERROR, Severity.ERROR);
    }

    @Test
    void whatIsSwitchedOffShowsInEveryDecision() {
        SendPolicy less = SendPolicy.of(Editions.STRICT.without(send(7)));
        assertThat(allowed(less.decide(UPDATE)).because()).isEqualTo(sends(1, 2, 3, 4, 5, 6));
        assertThat(less.decide(UPDATE).skipped()).isEqualTo(sends(7));
        assertThat(denied(less.decide(HOPELESS)).skipped()).isEqualTo(sends(7));
        Decision undetermined = less.decide(attempt(templateOf(UTILITY), optedIn(UTILITY, hours(-2))));
        assertThat(undetermined.isAllowed()).isFalse();
        assertThat(undetermined.skipped()).isEqualTo(sends(7));
    }

    @Test
    void aFreeFormMessageIsAllowedUntilTheWindowsEnd() {
        Allowed allowed = allowed(POLICY.decide(ANSWER));
        assertThat(allowed.validUntil()).contains(hours(23));
        assertThat(POLICY.decide(at(hours(23).minusNanos(1), ANSWER)).isAllowed())
                .isTrue();
        assertThat(POLICY.decide(at(hours(23), ANSWER)).isAllowed()).isFalse();
    }

    @Test
    void aTemplateWithoutOptInIsAllowedUntilTheWindowsEnd() {
        SendAttempt update = attempt(templateOf(UTILITY), approved(TemplateCategory.UTILITY), WRITTEN);
        assertThat(allowed(POLICY.decide(update)).validUntil()).contains(hours(23));
        assertThat(POLICY.decide(at(hours(23), update)).isAllowed()).isFalse();
    }

    @Test
    void aPermissionThatDoesNotRestOnTheWindowHasNoEnd() {
        SendAttempt update =
                attempt(templateOf(UTILITY), approved(TemplateCategory.UTILITY), optedIn(UTILITY, hours(-2)), WRITTEN);
        assertThat(allowed(POLICY.decide(update)).validUntil()).isEmpty();
        assertThat(allowed(POLICY.decide(UPDATE)).validUntil()).isEmpty();
        assertThat(POLICY.decide(at(hours(100_000), UPDATE)).isAllowed()).isTrue();
    }

    @Test
    void theWindowIsNoEndWhereNobodyAsksForIt() {
        for (PolicyEdition edition :
                List.of(Editions.STRICT.without(send(4)), Editions.STRICT.withSeverity(send(4), Severity.WARNING))) {
            assertThat(allowed(SendPolicy.of(edition).decide(ANSWER)).validUntil())
                    .isEmpty();
        }
    }

    @Test
    void anEditionWithoutRulesAllowsWhatIsKnown() {
        SendPolicy lax = SendPolicy.of(PolicyEdition.named("lax"));
        assertThat(lax.decide(HOPELESS).isAllowed()).isTrue();
        assertThat(lax.decide(attempt(templateOf(UTILITY))).isAllowed()).isFalse();
        assertThat(allowed(lax.decide(at(NOW, ANSWER))).because()).isEmpty();
    }
}
