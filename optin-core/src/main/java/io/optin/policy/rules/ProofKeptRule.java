package io.optin.policy.rules;

import io.optin.consent.Channel;
import io.optin.consent.ConsentSubmission;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;

/** Something proves the consent that the channel leaves behind: a page, a call, a document. */
final class ProofKeptRule extends RuleBase<ConsentSubmission> {
    ProofKeptRule() {
        super(
                "OPTIN-CONSENT-003",
                ConsentSubmission.class,
                Sources.policy("Opt-in: compliance is the business's to show"),
                "The channel's proof must be kept with the consent",
                "Keep one of the channel's proofs with the consent, such as the address of the page or the id of the call.");
    }

    @Override
    public void check(ConsentSubmission submission, Consumer<? super Violation> report) {
        Channel channel = submission.consent().channel();
        if (channel.proofs().stream()
                .noneMatch(proof -> submission.consent().evidence().get(proof).isPresent())) {
            report.accept(Violation.of(
                    this, "evidence", Map.of("channel", channel.name(), "expected", "any of " + channel.proofs())));
        }
    }
}
