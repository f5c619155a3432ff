package io.optin.policy.rules;

import io.optin.consent.Consent;
import io.optin.consent.ConsentSubmission;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** The person did something themselves, of a kind that counts where they were asked. */
final class ActCountsRule extends RuleBase<ConsentSubmission> {
    ActCountsRule() {
        super(
                "OPTIN-CONSENT-001",
                ConsentSubmission.class,
                Sources.guide("Active opt-in: the person enters a number or selects a visual element"),
                "The person must have acted, in a way that counts on this channel",
                "Have the person act in one of the ways that the channel offers, such as ticking a box that starts empty.");
    }

    @Override
    public void check(ConsentSubmission submission, Consumer<? super Violation> report) {
        Consent consent = submission.consent();
        if (!consent.channel().actions().contains(consent.action())) {
            report.accept(Violation.of(
                    this,
                    "action",
                    Map.of(
                            "channel", consent.channel().name(),
                            "action", consent.action().name(),
                            "expected", consent.channel().actions().toString())));
        }
    }
}
