package io.optin.testkit;

import io.optin.policy.RuleId;
import io.optin.policy.Violation;
import java.util.Collection;
import java.util.Set;

/**
 * The rest of a sentence about something that was refused: because of what.
 *
 * @since 0.1
 */
public final class Refused {
    private final Set<String> reasons;
    private final String explanation;

    Refused(Collection<Violation> reasons, String explanation) {
        this.reasons =
                OptInAssertions.values(reasons.stream().map(Violation::ruleId).toList());
        this.explanation = explanation;
    }

    /**
     * These rules are among the reasons.
     *
     * @param rules ids such as {@code OPTIN-SEND-004}
     * @return this
     * @throws io.optin.error.InvalidValueException where one is no rule id
     */
    public Refused because(String... rules) {
        Set<String> expected = OptInAssertions.ids(rules);
        if (!reasons.containsAll(expected)) {
            throw failure("because of ", expected);
        }
        return this;
    }

    /**
     * These rules are the reasons, and there is no other.
     *
     * @param rules ids such as {@code OPTIN-SEND-004}
     * @return this
     * @throws io.optin.error.InvalidValueException where one is no rule id
     */
    public Refused onlyBecause(String... rules) {
        Set<String> expected = OptInAssertions.ids(rules);
        if (!reasons.equals(expected)) {
            throw failure("only because of ", expected);
        }
        return this;
    }

    /**
     * A rule is among the reasons.
     *
     * @param rule its id
     * @return this
     */
    public Refused because(RuleId rule) {
        return because(rule.value());
    }

    private AssertionError failure(String how, Set<String> expected) {
        return new AssertionError(
                "Expected a refusal " + how + expected + ", but the reasons are " + reasons + ":\n" + explanation);
    }
}
