package io.optin.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A clock that a test moves, forwards or back. It stands still otherwise. In UTC; thread-safe.
 *
 * @since 0.1
 */
public final class SettableClock extends Clock {
    /** What all zones of one clock share. */
    private static final class Hand {
        private Instant now;

        private Hand(Instant now) {
            this.now = now;
        }

        private synchronized Instant move(UnaryOperator<Instant> to) {
            now = to.apply(now);
            return now;
        }
    }

    private final Hand hand;
    private final ZoneId zone;

    private SettableClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /**
     * A clock that stands at an instant.
     *
     * @param start where it stands
     * @return the clock
     */
    public static SettableClock at(Instant start) {
        return new SettableClock(new Hand(Objects.requireNonNull(start, "start")), ZoneOffset.UTC);
    }

    /**
     * A clock that stands at an instant.
     *
     * @param start in ISO-8601, such as {@code 2026-03-01T10:00:00Z}
     * @return the clock
     * @throws java.time.format.DateTimeParseException where it is no instant
     */
    public static SettableClock at(String start) {
        return at(Instant.parse(start));
    }

    /**
     * Puts the clock to an instant, which may be an earlier one.
     *
     * @param instant where it stands from now on
     */
    public void set(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        hand.move(now -> instant);
    }

    /**
     * Moves the clock.
     *
     * @param duration by how much; a negative one moves it back
     * @return where it stands now
     */
    public Instant advance(Duration duration) {
        return hand.move(now -> now.plus(duration));
    }

    @Override
    public Instant instant() {
        return hand.move(now -> now);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, moved by the same hand, in another zone. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(hand, other);
    }
}
