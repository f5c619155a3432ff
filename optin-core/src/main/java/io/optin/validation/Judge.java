package io.optin.validation;

import io.optin.consent.ConsentSubmission;
import io.optin.error.InvalidValueException;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import java.util.List;

/** An edition, and the least weight of a finding that matters. */
record Judge(PolicyValidator validator, Severity least) {
    static Judge of(String edition, Severity least) {
        PolicyEdition found = Editions.find(edition)
                .orElseThrow(() -> new InvalidValueException(
                        "edition",
                        "one of "
                                + Editions.all().stream().map(PolicyEdition::id).toList(),
                        edition));
        return new Judge(PolicyValidator.of(found), least);
    }

    List<Violation> judge(ConsentSubmission submission) {
        return weighty(validator.validate(submission));
    }

    /** The findings that weigh enough. */
    List<Violation> weighty(PolicyReport report) {
        return report.violations().stream()
                .filter(finding -> finding.severity().compareTo(least) <= 0)
                .toList();
    }
}
