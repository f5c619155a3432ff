package io.optin.conversation;

import io.optin.internal.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The customer service window between one sender and one contact: open on [t, t + 24 h) after the person's last message
 * or call at t, and closed at exactly t + 24 h. Derived from the last message at each question, never kept as a flag.
 *
 * <p>A message stamped up to 5 minutes after the question opens the window at once and closes it at its own t + 24 h;
 * one stamped later does not count. Where the platform said at t that the window is closed (error 131047), it stays
 * closed until a later message. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ConversationWindow {
    /** How long a message keeps the window open. */
    public static final Duration LENGTH = Duration.ofHours(24);

    /** No message known: closed. */
    public static final ConversationWindow NEVER_OPENED = new ConversationWindow(Times.NEVER, Times.NEVER);

    private final Instant lastMessageAt;
    private final Instant closedAt;

    private ConversationWindow(Instant lastMessageAt, Instant closedAt) {
        this.lastMessageAt = lastMessageAt;
        this.closedAt = closedAt;
    }

    /**
     * The window from its parts, for stores.
     *
     * @param lastMessageAt when the person last wrote or called; empty where never
     * @param closedAt when the platform last said that the window is closed; empty where never
     * @return the window
     */
    public static ConversationWindow of(Optional<Instant> lastMessageAt, Optional<Instant> closedAt) {
        return new ConversationWindow(lastMessageAt.orElse(Times.NEVER), closedAt.orElse(Times.NEVER));
    }

    /**
     * The window after one message.
     *
     * @param at when the person wrote or called, by the payload's own time
     * @return the window of this message alone
     */
    public static ConversationWindow openedAt(Instant at) {
        return new ConversationWindow(Times.fact(at, "at"), Times.NEVER);
    }

    /**
     * The window after the platform said that it is closed.
     *
     * @param at when it said so
     * @return the window of this fact alone
     */
    public static ConversationWindow closedByPlatformAt(Instant at) {
        return new ConversationWindow(Times.NEVER, Times.fact(at, "at"));
    }

    /**
     * The later of both, time by time.
     *
     * @param other another window of the same two
     * @return the join
     */
    public ConversationWindow join(ConversationWindow other) {
        return new ConversationWindow(
                Times.max(lastMessageAt, other.lastMessageAt), Times.max(closedAt, other.closedAt));
    }

    /**
     * Whether free-form messages may go out.
     *
     * @param now when it is asked
     * @return false at exactly 24 hours after the last message, and where none is known
     */
    public boolean isOpenAt(Instant now) {
        return Times.counts(lastMessageAt, now)
                && lastMessageAt.isAfter(closedAt)
                && now.isBefore(lastMessageAt.plus(LENGTH));
    }

    /**
     * The first instant at which an open window is closed.
     *
     * @param now when it is asked
     * @return empty where the window is not open
     */
    public Optional<Instant> closesAt(Instant now) {
        return isOpenAt(now) ? Optional.of(lastMessageAt.plus(LENGTH)) : Optional.empty();
    }

    /**
     * This window as if the platform had closed it just now: shut, with the last message still known.
     *
     * @return a window that is not open at any time
     */
    public ConversationWindow closed() {
        return new ConversationWindow(lastMessageAt, Times.max(closedAt, lastMessageAt));
    }

    /**
     * Whether the person wrote or called strictly after an instant, as far as counts at the time of the question.
     *
     * @param instant the instant
     * @param now when it is asked
     * @return true where they did
     */
    public boolean heardAfter(Instant instant, Instant now) {
        return Times.counting(lastMessageAt, now).isAfter(instant);
    }

    /**
     * When the person last wrote or called.
     *
     * @return empty where they never did
     */
    public Optional<Instant> lastMessageAt() {
        return Times.optional(lastMessageAt);
    }

    /**
     * When the platform last said that the window is closed.
     *
     * @return empty where it never did
     */
    public Optional<Instant> closedByPlatformAt() {
        return Times.optional(closedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConversationWindow that
                && lastMessageAt.equals(that.lastMessageAt)
                && closedAt.equals(that.closedAt);
    }

    @Override
    public int hashCode() {
        return 31 * lastMessageAt.hashCode() + closedAt.hashCode();
    }

    @Override
    public String toString() {
        return "ConversationWindow[lastMessageAt=" + lastMessageAt() + ", closedByPlatformAt=" + closedByPlatformAt()
                + "]";
    }
}
