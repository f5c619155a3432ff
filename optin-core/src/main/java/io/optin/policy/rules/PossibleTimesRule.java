package io.optin.policy.rules;

import io.optin.consent.Consent;
import io.optin.consent.ConsentSubmission;
import io.optin.internal.Times;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** A consent is not from the future, and its prompt was not shown after the act. */
final class PossibleTimesRule extends RuleBase<ConsentSubmission> {
    PossibleTimesRule() {
        super(
                "OPTIN-CONSENT-005",
                ConsentSubmission.class,
                Sources.policy("Opt-in: compliance is the business's to show"),
                "The times of a consent must be possible: not in the future, and the prompt before the act",
                "Stamp the act with a clock that agrees with the server's to within five minutes, and the prompt before it.");
    }

    @Override
    public void check(ConsentSubmission submission, Consumer<? super Violation> report) {
        Consent consent = submission.consent();
        if (!Times.counts(consent.at(), submission.receivedAt())) {
            report.accept(Violation.of(
                    this,
                    "at",
                    Map.of(
                            "at", consent.at().toString(),
                            "receivedAt", submission.receivedAt().toString())));
        } else if (consent.promptShownAt().filter(consent.at()::isBefore).isPresent()) {
            report.accept(Violation.of(
                    this,
                    "promptShownAt",
                    Map.of(
                            "at", consent.at().toString(),
                            "promptShownAt",
                                    consent.promptShownAt()
                                            .map(Object::toString)
                                            .orElse(""))));
        }
    }
}
