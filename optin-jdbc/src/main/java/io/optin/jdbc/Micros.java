package io.optin.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Times as the tables have them: microseconds since 1970 in UTC, so that no zone of a session or a server can touch them, and
 * a number for "never" in place of NULL, so that GREATEST is a plain maximum.
 */
final class Micros {
    /** Before the year 1; what Java code and the scripts' defaults and views agree on. */
    static final long NEVER = -1_000_000_000_000_000_000L;

    private Micros() {}

    static long of(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
    }

    static long of(Optional<Instant> time) {
        return time.map(Micros::of).orElse(NEVER);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Optional<Instant> optional(long micros) {
        return micros == NEVER ? Optional.empty() : Optional.of(instant(micros));
    }

    /** For people: the number that the column has, and what it stands for. */
    static String tell(long micros) {
        return micros == NEVER ? "never" : micros + " (" + instant(micros) + ")";
    }
}
