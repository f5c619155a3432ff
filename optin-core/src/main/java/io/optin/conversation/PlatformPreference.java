package io.optin.conversation;

import io.optin.internal.Times;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person told WhatsApp itself about marketing from one sender. An authority of its own: a typed opt-in does not
 * lift a stop, and a resume does not lift a typed STOP. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PlatformPreference {
    /** Nothing known. */
    public static final PlatformPreference NONE = new PlatformPreference(Times.NEVER, Times.NEVER);

    private final Instant stoppedAt;
    private final Instant resumedAt;

    private PlatformPreference(Instant stoppedAt, Instant resumedAt) {
        this.stoppedAt = stoppedAt;
        this.resumedAt = resumedAt;
    }

    /**
     * The preference from its parts, for stores.
     *
     * @param stoppedAt the latest stop; empty where none
     * @param resumedAt the latest resume; empty where none
     * @return the preference
     */
    public static PlatformPreference of(Optional<Instant> stoppedAt, Optional<Instant> resumedAt) {
        return new PlatformPreference(stoppedAt.orElse(Times.NEVER), resumedAt.orElse(Times.NEVER));
    }

    /**
     * The preference after a stop.
     *
     * @param at when the person stopped marketing
     * @return the preference of this fact alone
     */
    public static PlatformPreference stoppedAt(Instant at) {
        return new PlatformPreference(Times.fact(at, "at"), Times.NEVER);
    }

    /**
     * The preference after a resume.
     *
     * @param at when the person allowed marketing again
     * @return the preference of this fact alone
     */
    public static PlatformPreference resumedAt(Instant at) {
        return new PlatformPreference(Times.NEVER, Times.fact(at, "at"));
    }

    /**
     * The later of both, time by time.
     *
     * @param other another preference of the same two
     * @return the join
     */
    public PlatformPreference join(PlatformPreference other) {
        return new PlatformPreference(Times.max(stoppedAt, other.stoppedAt), Times.max(resumedAt, other.resumedAt));
    }

    /**
     * What reaches every alias: the stop.
     *
     * @return the preference without its resume
     */
    public PlatformPreference restrictions() {
        return new PlatformPreference(stoppedAt, Times.NEVER);
    }

    /**
     * Whether marketing is stopped: a stop is known, and no later resume.
     *
     * @param now when it is asked; a resume stamped more than 5 minutes after it does not count
     * @return true where it is, also where both are of one instant
     */
    public boolean isStopped(Instant now) {
        return !stoppedAt.equals(Times.NEVER) && !Times.counting(resumedAt, now).isAfter(stoppedAt);
    }

    /**
     * The latest stop.
     *
     * @return empty where there is none
     */
    public Optional<Instant> lastStop() {
        return Times.optional(stoppedAt);
    }

    /**
     * The latest resume.
     *
     * @return empty where there is none
     */
    public Optional<Instant> lastResume() {
        return Times.optional(resumedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlatformPreference that
                && stoppedAt.equals(that.stoppedAt)
                && resumedAt.equals(that.resumedAt);
    }

    @Override
    public int hashCode() {
        return 31 * stoppedAt.hashCode() + resumedAt.hashCode();
    }

    @Override
    public String toString() {
        return "PlatformPreference[lastStop=" + lastStop() + ", lastResume=" + lastResume() + "]";
    }
}
