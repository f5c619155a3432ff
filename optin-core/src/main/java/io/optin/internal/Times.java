package io.optin.internal;

import io.optin.error.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as optin keeps them: to the microsecond, with a value that means "never", so that a join is a plain max. */
public final class Times {
    /** Earlier than every instant that a fact can carry. */
    public static final Instant NEVER = Instant.MIN;

    /** How far ahead of its receipt, or of a question, a permissive fact may be stamped: clocks disagree that much. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    /** Refuses null and years outside 1 to 9999, and cuts to the microsecond. */
    public static Instant fact(@Nullable Instant value, String field) {
        Instant time = Checks.present(value, field);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new InvalidValueException(field, "a time in the years 1 to 9999", time.toString());
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    public static Instant max(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    public static Instant min(Instant a, Instant b) {
        return a.isAfter(b) ? b : a;
    }

    /** Whether a permissive fact of that time may count in an answer given at {@code now}; NEVER does not. */
    public static boolean counts(Instant fact, Instant now) {
        long ahead = fact.getEpochSecond() - now.getEpochSecond() - TOLERANCE.toSeconds();
        return !fact.equals(NEVER) && (ahead < 0 || (ahead == 0 && fact.getNano() <= now.getNano()));
    }

    /** That time where it counts at {@code now}, and NEVER where it does not. */
    public static Instant counting(Instant fact, Instant now) {
        return counts(fact, now) ? fact : NEVER;
    }

    public static Optional<Instant> optional(Instant time) {
        return time.equals(NEVER) ? Optional.empty() : Optional.of(time);
    }
}
