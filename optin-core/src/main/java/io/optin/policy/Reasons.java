package io.optin.policy;

import io.optin.error.InvalidValueException;
import java.util.List;
import java.util.stream.Collectors;

/** What findings make of a verdict, and how they stand below it. */
final class Reasons {
    private Reasons() {}

    static boolean deny(List<Violation> violations) {
        for (Violation violation : violations) {
            if (violation.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    static List<Violation> warnings(List<Violation> violations) {
        if (deny(violations)) {
            throw new InvalidValueException("violations", "warnings alone", "an error, which denies");
        }
        return List.copyOf(violations);
    }

    static String below(List<Violation> violations, List<RuleId> skipped) {
        String reasons = violations.stream()
                .map(violation -> "\n  " + violation.explain())
                .collect(Collectors.joining());
        return skipped.isEmpty() ? reasons : reasons + "\n  skipped: " + skipped;
    }
}
