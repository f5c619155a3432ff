package io.optin.ledger;

import io.optin.policy.PolicyReport;
import io.optin.spi.Appended;

/**
 * What came of a consent that was submitted.
 *
 * @since 0.1
 */
public sealed interface RecordResult {
    /**
     * What the edition says of the consent.
     *
     * @return every finding
     */
    PolicyReport report();

    /**
     * Whether the consent counts.
     *
     * @return true where it was recorded, now or before
     */
    default boolean isRecorded() {
        return this instanceof Recorded;
    }

    /**
     * The consent is kept, and counts.
     *
     * @param appended whether it was new
     * @param report warnings at most
     */
    record Recorded(Appended appended, PolicyReport report) implements RecordResult {}

    /**
     * The consent does not comply: nothing was changed.
     *
     * @param report why
     */
    record Refused(PolicyReport report) implements RecordResult {}
}
