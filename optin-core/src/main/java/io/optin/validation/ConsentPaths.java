package io.optin.validation;

import io.optin.consent.ConsentSubmission;
import io.optin.policy.Violation;
import java.util.List;

/** Where a finding about a consent and its prompt belongs. */
final class ConsentPaths {
    private ConsentPaths() {}

    /** Below a consent: {@code evidence}; {@code prompt.wording} where it is about the prompt. */
    static List<String> belowConsent(Violation finding) {
        return isAboutConsent(finding) ? List.of(finding.place()) : List.of("prompt", finding.place());
    }

    /** Below a submission: {@code consent.evidence}, {@code consent.prompt.wording}. */
    static List<String> belowSubmission(Violation finding) {
        return isAboutConsent(finding)
                ? List.of("consent", finding.place())
                : List.of("consent", "prompt", finding.place());
    }

    private static boolean isAboutConsent(Violation finding) {
        return finding.rule().subject() == ConsentSubmission.class;
    }
}
