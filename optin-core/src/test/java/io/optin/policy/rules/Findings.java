package io.optin.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.Rule;
import io.optin.policy.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asserts what one rule finds in a subject. */
final class Findings {
    private Findings() {}

    static <S> void assertKept(Rule<S> rule, S subject) {
        assertThat(of(rule, subject)).as(rule.id() + " of " + subject).isEmpty();
    }

    /** Asserts that the rule reports itself once, at that place with those arguments. */
    static <S> void assertBroken(Rule<S> rule, S subject, String place, Map<String, String> arguments) {
        assertThat(of(rule, subject))
                .as(rule.id() + " of " + subject)
                .containsExactly(Violation.of(rule, place, arguments));
    }

    /** Asserts that the rule reports exactly this, in this order, and that it is the rule's to judge. */
    static <S> void assertFinds(Rule<S> rule, S subject, Violation... findings) {
        assertThat(rule.canJudge(subject)).isTrue();
        List<Violation> found = of(rule, subject);
        assertThat(found)
                .as(() -> rule.id() + " of " + subject + ": "
                        + found.stream().map(Violation::explain).toList())
                .containsExactly(findings);
    }

    /** Whatever the rule reports, in its order. */
    static <S> List<Violation> of(Rule<S> rule, S subject) {
        List<Violation> found = new ArrayList<>();
        rule.check(subject, found::add);
        return found;
    }
}
