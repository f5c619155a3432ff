package io.optin.consent;

import io.optin.internal.Checks;
import io.optin.internal.Times;
import java.time.Instant;

/**
 * A consent as it arrives: what the consent rules judge. The receipt is a fact like any other, so the rules read no
 * clock.
 *
 * @param consent the consent
 * @param receivedAt when it was submitted
 * @since 0.1
 */
public record ConsentSubmission(Consent consent, Instant receivedAt) {
    /**
     * Refuses nulls.
     *
     * @param consent the consent
     * @param receivedAt when it was submitted
     */
    public ConsentSubmission {
        Checks.present(consent, "consent");
        receivedAt = Times.fact(receivedAt, "receivedAt");
    }
}
