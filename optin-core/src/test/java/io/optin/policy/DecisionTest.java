package io.optin.policy;

import static io.optin.Samples.NOW;
import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.message.MissingFact;
import io.optin.message.SendAttempt;
import io.optin.policy.Decision.Allowed;
import io.optin.policy.Decision.Denied;
import io.optin.policy.Decision.Undetermined;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTest {
    private static final Violation ERROR =
            TestRule.broken("ACME-SEND-001", SendAttempt.class).violation();
    private static final Violation WARNING =
            TestRule.broken("ACME-SEND-002", SendAttempt.class).violation().withSeverity(Severity.WARNING);
    private static final RuleId RULE = RuleId.of("ACME-SEND-003");
    private static final Allowed ALLOWED = new Allowed(List.of(RULE), List.of(), List.of(), Optional.empty());
    private static final Denied DENIED = new Denied(List.of(ERROR), List.of());
    private static final Undetermined UNDETERMINED =
            new Undetermined(List.of(MissingFact.TEMPLATE), List.of(), List.of());

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(ALLOWED, "allowed", true),
                Arguments.of(DENIED, "denied", false),
                Arguments.of(UNDETERMINED, "undetermined", false));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void takesOneOfThreeWaysAndOnlyOneIsAYes(Decision decision, String way, boolean allowed) {
        String taken = decision.fold(yes -> "allowed", no -> "denied", wanting -> "undetermined");
        assertThat(taken).isEqualTo(way);
        assertThat(decision.isAllowed()).isEqualTo(allowed);
    }

    @Test
    void handsItselfToTheWayTaken() {
        assertThat(Stream.of(ALLOWED, DENIED, UNDETERMINED)
                        .map(decision -> decision.<Object>fold(yes -> yes, no -> no, wanting -> wanting)))
                .containsExactly(ALLOWED, DENIED, UNDETERMINED);
    }

    @Test
    void refusesADenialWithoutAnErrorAndAWantWithoutAFact() {
        assertRefused("violations", () -> new Denied(List.of(), List.of()));
        assertRefused("violations", () -> new Denied(List.of(WARNING), List.of()));
        assertRefused("missing", () -> new Undetermined(List.of(), List.of(WARNING), List.of()));
    }

    @Test
    void refusesAnErrorInWhatIsNoDenial() {
        List<Violation> both = List.of(WARNING, ERROR);

        assertRefused("violations", () -> new Allowed(List.of(), both, List.of(), Optional.empty()));
        assertRefused("violations", () -> new Undetermined(List.of(MissingFact.TEMPLATE), both, List.of()));
    }

    @Test
    void explainsItselfInFull() {
        List<Violation> both = List.of(ERROR, WARNING);
        assertThat(ALLOWED.explain()).isEqualTo("allowed");
        assertThat(new Allowed(List.of(), List.of(WARNING), List.of(RULE), Optional.of(NOW)).explain())
                .isEqualTo(
                        "allowed until 2026-03-01T12:00:00Z\n  " + WARNING.explain() + "\n  skipped: [ACME-SEND-003]");
        assertThat(new Denied(both, List.of(RULE)).explain())
                .isEqualTo(
                        "denied\n  " + ERROR.explain() + "\n  " + WARNING.explain() + "\n  skipped: [ACME-SEND-003]");
        assertThat(new Undetermined(List.of(MissingFact.TEMPLATE), List.of(WARNING), List.of()).explain())
                .isEqualTo("undetermined: tell optin of [TEMPLATE]\n  " + WARNING.explain());
    }

    @Test
    void keepsWhatItWasMadeOf() {
        List<Violation> given = new ArrayList<>(List.of(ERROR));
        Denied denied = new Denied(given, List.of());
        given.clear();
        assertThat(denied.violations()).containsExactly(ERROR);
    }
}
