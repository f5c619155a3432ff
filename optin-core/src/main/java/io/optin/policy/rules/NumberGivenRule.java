package io.optin.policy.rules;

import io.optin.consent.Consent;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.NumberSource;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** The number is the person's own word: typed, changed, confirmed, or carried by the channel. */
final class NumberGivenRule extends RuleBase<ConsentSubmission> {
    NumberGivenRule() {
        super(
                "OPTIN-CONSENT-002",
                ConsentSubmission.class,
                Sources.policy("Opt-in: the person gave the number"),
                "The number must have been entered, edited or confirmed by the person",
                "Let the person type the number, or show it in a field that they can change and have them confirm it.");
    }

    @Override
    public void check(ConsentSubmission submission, Consumer<? super Violation> report) {
        Consent consent = submission.consent();
        if (consent.number() == NumberSource.PREFILLED && !consent.channel().carriesNumber()) {
            report.accept(Violation.of(this, "number", Map.of()));
        }
    }
}
