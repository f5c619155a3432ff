package io.optin.policy.rules;

import io.optin.consent.ConsentState;
import io.optin.message.FreeFormMessage;
import io.optin.message.FreeFormMessage.Purpose;
import io.optin.message.OutboundMessage;
import io.optin.message.SendAttempt;
import io.optin.policy.Violation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An opt-out that covers the message stands until the person opts in again; a person who writes may be answered. */
final class NotOptedOutRule extends RuleBase<SendAttempt> {
    NotOptedOutRule() {
        super(
                "OPTIN-SEND-002",
                SendAttempt.class,
                Sources.policy("Opt-out: respect all requests, on or off WhatsApp"),
                "The person must not have opted out of this message",
                "Do not send it. Only a later opt-in that the person gives themselves lifts an opt-out; where they write first, they"
                        + " may be answered.");
    }

    @Override
    public void check(SendAttempt attempt, Consumer<? super Violation> report) {
        boolean broken = isConfirmation(attempt.message())
                ? !attempt.facts().consent().awaitsConfirmation(attempt.now())
                : isCovered(attempt) && !mayAnswer(attempt);
        if (broken) {
            report.accept(Violation.of(
                    this,
                    "consent",
                    Map.of("optedOutAt", optOut(attempt).map(Instant::toString).orElse("never"))));
        }
    }

    private static boolean isConfirmation(OutboundMessage message) {
        return message instanceof FreeFormMessage freeForm && freeForm.purpose() == Purpose.OPT_OUT_CONFIRMATION;
    }

    /** Whether an opt-out stands against the type; content of no type stands against one from everything. */
    private static boolean isCovered(SendAttempt attempt) {
        ConsentState consent = attempt.facts().consent();
        return attempt.message()
                .type()
                .map(type -> consent.isOptedOut(type, attempt.now()))
                .orElseGet(() -> consent.isSilenced(attempt.now()));
    }

    /** Whether the person wrote after their opt-out, and the message is of a kind that may answer. */
    private static boolean mayAnswer(SendAttempt attempt) {
        return attempt.message() instanceof FreeFormMessage
                && !attempt.isMarketing()
                && optOut(attempt)
                        .filter(time -> attempt.facts().window().heardAfter(time, attempt.now()))
                        .isPresent();
    }

    private static Optional<Instant> optOut(SendAttempt attempt) {
        ConsentState consent = attempt.facts().consent();
        return attempt.message().type().map(consent::latestOptOut).orElseGet(consent::latestOptOutFromEverything);
    }
}
