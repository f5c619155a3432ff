package io.optin.testkit;

import io.optin.message.MissingFact;
import io.optin.policy.Decision;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/**
 * Sentences about a decision.
 *
 * @since 0.1
 */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {
    DecisionAssert(Decision actual) {
        super(actual, DecisionAssert.class);
    }

    /**
     * The message may go out.
     *
     * @return this
     */
    public DecisionAssert isAllowed() {
        expect("an allowed message", actual.isAllowed());
        return this;
    }

    /**
     * The message may go out, and time alone can change that at an instant.
     *
     * @param until the first instant at which it may be different
     * @return this
     */
    public DecisionAssert isAllowedUntil(Instant until) {
        expect(
                "a message allowed until " + until,
                actual.isAllowed() && validUntil().equals(Optional.of(until)));
        return this;
    }

    /**
     * The message may go out, and time alone does not change that.
     *
     * @return this
     */
    public DecisionAssert isAllowedWithoutEnd() {
        expect(
                "a message allowed without end",
                actual.isAllowed() && validUntil().isEmpty());
        return this;
    }

    /**
     * The message may not go out.
     *
     * @return the rest of the sentence
     */
    public Refused isDenied() {
        expect("a denied message", actual instanceof Decision.Denied);
        return new Refused(actual.violations(), actual.explain());
    }

    /**
     * It cannot be said, for want of facts.
     *
     * @param missing the facts that are wanting, all of them
     * @return this
     */
    public DecisionAssert isUndeterminedForWantOf(MissingFact... missing) {
        Set<MissingFact> expected = Set.of(missing);
        expect(
                "an undetermined decision for want of " + expected,
                actual instanceof Decision.Undetermined undetermined
                        && expected.equals(Set.copyOf(undetermined.missing())));
        return this;
    }

    private Optional<Instant> validUntil() {
        return actual instanceof Decision.Allowed allowed ? allowed.validUntil() : Optional.empty();
    }

    private void expect(String what, boolean holds) {
        isNotNull();
        if (!holds) {
            throw failure("Expected %s, but it is:%n%s", what, actual.explain());
        }
    }
}
