package io.optin.policy.rules;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentSubmission;
import io.optin.conversation.ConversationWindow;
import io.optin.policy.Violation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who is asked in a chat wrote first: request and answer lie within the window of what they wrote. */
final class AskedInConversationRule extends RuleBase<ConsentSubmission> {
    AskedInConversationRule() {
        super(
                "OPTIN-CONSENT-004",
                ConsentSubmission.class,
                Sources.guide("Opt-in during a conversation that the customer started"),
                "Consent in a conversation must be asked for and given within 24 hours of the customer's own message",
                "Say when the customer last wrote before the request and when they were asked, and ask only within the 24 hours.");
    }

    @Override
    public void check(ConsentSubmission submission, Consumer<? super Violation> report) {
        Consent consent = submission.consent();
        if (consent.channel() != Channel.WHATSAPP_CONVERSATION) {
            return;
        }
        Optional<Instant> wroteAt = consent.customerWroteAt();
        Optional<Instant> askedAt = consent.promptShownAt();
        if (wroteAt.isEmpty() || askedAt.isEmpty()) {
            String wanting = wroteAt.isEmpty() ? "customerWroteAt" : "promptShownAt";
            report.accept(Violation.of(this, wanting, Map.of("wanting", wanting)));
        } else if (!within(wroteAt.get(), askedAt.get()) || !within(wroteAt.get(), consent.at())) {
            report.accept(Violation.of(
                    this,
                    "customerWroteAt",
                    Map.of(
                            "customerWroteAt", wroteAt.get().toString(),
                            "promptShownAt", askedAt.get().toString(),
                            "at", consent.at().toString())));
        }
    }

    private static boolean within(Instant wroteAt, Instant time) {
        return !time.isBefore(wroteAt) && time.isBefore(wroteAt.plus(ConversationWindow.LENGTH));
    }
}
