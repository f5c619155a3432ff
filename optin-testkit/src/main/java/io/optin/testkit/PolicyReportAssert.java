package io.optin.testkit;

import io.optin.policy.PolicyReport;
import io.optin.policy.Violation;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/**
 * Sentences about a report.
 *
 * @since 0.1
 */
public final class PolicyReportAssert extends AbstractAssert<PolicyReportAssert, PolicyReport> {
    PolicyReportAssert(PolicyReport actual) {
        super(actual, PolicyReportAssert.class);
    }

    /**
     * No finding is an error; warnings may be there.
     *
     * @return this
     */
    public PolicyReportAssert isCompliant() {
        expect("a compliant subject", actual.isCompliant());
        return this;
    }

    /**
     * A finding is an error.
     *
     * @return the rest of the sentence
     */
    public Refused isNotCompliant() {
        expect("a subject that does not comply", !actual.isCompliant());
        return new Refused(actual.errors(), actual.explain());
    }

    /**
     * These rules are broken as warnings, and no other is.
     *
     * @param rules their ids
     * @return this
     * @throws io.optin.error.InvalidValueException where one is no rule id
     */
    public PolicyReportAssert hasWarnings(String... rules) {
        Set<String> expected = OptInAssertions.ids(rules);
        expect("warnings of " + expected, ids(actual.warnings()).equals(expected));
        return this;
    }

    /**
     * Nothing is found, not even a warning.
     *
     * @return this
     */
    public PolicyReportAssert hasNoFindings() {
        expect("no findings", actual.violations().isEmpty());
        return this;
    }

    /**
     * These rules did not judge, and every other did.
     *
     * @param rules their ids; none where every rule judged
     * @return this
     * @throws io.optin.error.InvalidValueException where one is no rule id
     */
    public PolicyReportAssert hasSkipped(String... rules) {
        Set<String> expected = OptInAssertions.ids(rules);
        expect(
                "skipped rules " + expected,
                OptInAssertions.values(actual.skipped()).equals(expected));
        return this;
    }

    private static Set<String> ids(List<Violation> findings) {
        return OptInAssertions.values(findings.stream().map(Violation::ruleId).toList());
    }

    private void expect(String what, boolean holds) {
        isNotNull();
        if (!holds) {
            throw failure("Expected %s, but the report says:%n%s", what, actual.explain());
        }
    }
}
