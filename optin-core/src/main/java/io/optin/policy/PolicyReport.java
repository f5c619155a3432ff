package io.optin.policy;

import io.optin.internal.Checks;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every finding of an edition about one subject.
 *
 * @param edition the id of the edition that judged
 * @param violations the findings, in the order of their rules
 * @param skipped the rules that the host switched off, or that could not judge this subject
 * @since 0.1
 */
public record PolicyReport(String edition, List<Violation> violations, List<RuleId> skipped) {
    /**
     * Refuses nulls.
     *
     * @param edition the id of the edition that judged
     * @param violations the findings
     * @param skipped the rules that the host switched off
     */
    public PolicyReport {
        Checks.present(edition, "edition");
        violations = Checks.all(violations, "violations");
        skipped = Checks.all(skipped, "skipped");
    }

    /**
     * Whether nothing is wrong; warnings may be there.
     *
     * @return true where no finding is an error
     */
    public boolean isCompliant() {
        return errors().isEmpty();
    }

    /**
     * What does not comply.
     *
     * @return the findings that are errors
     */
    public List<Violation> errors() {
        return of(Severity.ERROR);
    }

    /**
     * What could be better.
     *
     * @return the findings that are warnings
     */
    public List<Violation> warnings() {
        return of(Severity.WARNING);
    }

    /** Both reports as one; this one's findings come first. */
    PolicyReport and(PolicyReport more) {
        return new PolicyReport(
                edition,
                Stream.concat(violations.stream(), more.violations.stream()).toList(),
                Stream.concat(skipped.stream(), more.skipped.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private List<Violation> of(Severity severity) {
        return violations.stream()
                .filter(violation -> violation.severity() == severity)
                .toList();
    }

    /**
     * All findings in full, for people.
     *
     * @return several lines of English
     */
    public String explain() {
        String found = violations.isEmpty()
                ? "No findings under edition " + edition
                : violations.stream()
                        .map(violation -> violation.severity() + " " + violation.explain())
                        .collect(Collectors.joining("\n"));
        return skipped.isEmpty() ? found : found + "\nskipped: " + skipped;
    }
}
