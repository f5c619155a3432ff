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

    /** Whatever the rule reports, in its order. */
    static <S> List<Violation> of(Rule<S> rule, S subject) {
        List<Violation> found = new ArrayList<>();
        rule.check(subject, found::add);
        return found;
    }
}
