package io.optin.ledger;

import io.optin.internal.Checks;
import io.optin.reply.ReplyMeaning;
import io.optin.spi.Appended;
import java.util.Optional;

/**
 * What came of something that a person sent.
 *
 * @param timeRefused whether it opens no window because its time is not known, or lies too far ahead of its receipt
 * @param meaning what the words mean; where that is unclear, a human should look
 * @param optOut the opt-out that was recorded; empty where the words are none
 * @param consent the answer to a request for consent; empty where it is none
 * @since 0.1
 */
public record Reception(
        boolean timeRefused, ReplyMeaning meaning, Optional<Appended> optOut, Optional<RecordResult> consent) {
    /**
     * Refuses nulls.
     *
     * @param timeRefused whether its time lies so far ahead of its receipt that it opens no window
     * @param meaning what the words mean
     * @param optOut the opt-out that was recorded
     * @param consent the answer to a request for consent
     */
    public Reception {
        Checks.present(meaning, "meaning");
        Checks.present(optOut, "optOut");
        Checks.present(consent, "consent");
    }
}
