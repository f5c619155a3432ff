package io.optin.testkit;

import io.optin.consent.ConsentPrompt;
import io.optin.ledger.OptInStatus;
import io.optin.ledger.RecordResult;
import io.optin.policy.Decision;
import io.optin.policy.PolicyReport;
import io.optin.policy.PromptReview;
import io.optin.policy.RuleId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AssertJ assertions that read as sentences; a failure tells the whole explanation. To be imported statically, beside
 * AssertJ's own.
 *
 * @since 0.1
 */
public final class OptInAssertions {
    private OptInAssertions() {}

    /**
     * Begins a sentence about a decision.
     *
     * @param actual of a gate
     * @return the assertion
     */
    public static DecisionAssert assertThat(Decision actual) {
        return new DecisionAssert(actual);
    }

    /**
     * Begins a sentence about a report.
     *
     * @param actual of a validator
     * @return the assertion
     */
    public static PolicyReportAssert assertThat(PolicyReport actual) {
        return new PolicyReportAssert(actual);
    }

    /**
     * Begins a sentence about a prompt: as on a website, which asks for most, and for the built-in types that the wording
     * names, unless told with {@link PromptAssert#on} and {@link PromptAssert#askingFor}.
     *
     * @param actual what the person sees
     * @return the assertion
     */
    public static PromptAssert assertThat(ConsentPrompt actual) {
        return new PromptAssert(actual);
    }

    /**
     * Begins a sentence about a prompt on its channel, with what it asks for.
     *
     * @param actual the prompt
     * @return the assertion
     */
    public static PromptAssert assertThat(PromptReview actual) {
        return new PromptAssert(actual.prompt()).on(actual.channel()).askingFor(actual.types());
    }

    /**
     * Begins a sentence about where a contact stands.
     *
     * @param actual of a ledger
     * @return the assertion
     */
    public static OptInStatusAssert assertThat(OptInStatus actual) {
        return new OptInStatusAssert(actual);
    }

    /**
     * Begins a sentence about what came of a consent.
     *
     * @param actual of a ledger
     * @return the assertion
     */
    public static RecordResultAssert assertThat(RecordResult actual) {
        return new RecordResultAssert(actual);
    }

    /** In the order of the ids; what is no rule id is refused. */
    static Set<String> ids(String... rules) {
        return Stream.of(rules).map(RuleId::of).map(RuleId::value).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> values(Collection<RuleId> rules) {
        return rules.stream().map(RuleId::value).collect(Collectors.toCollection(TreeSet::new));
    }
}
