package io.optin.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time as a payload tells it: Unix seconds, as a text or a number.
 *
 * @param at the time; null where there is none, or none that can be read
 * @param isUnreadable whether something is there that is no time
 */
record Stamp(@Nullable Instant at, boolean isUnreadable) {
    static final Stamp ABSENT = new Stamp(null, false);
    static final Stamp UNREADABLE = new Stamp(null, true);

    private static final int MOST_DIGITS = 12;
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    static Stamp of(CharSequence seconds) {
        if (seconds.isEmpty() || seconds.length() > MOST_DIGITS) {
            return UNREADABLE;
        }
        long value = 0;
        for (int i = 0; i < seconds.length(); i++) {
            char digit = seconds.charAt(i);
            if (digit < '0' || digit > '9') {
                return UNREADABLE;
            }
            value = value * 10 + (digit - '0');
        }
        return value > LAST ? UNREADABLE : new Stamp(Instant.ofEpochSecond(value), false);
    }

    Instant or(Instant other) {
        Instant told = at;
        return told == null ? other : told;
    }

    /** This stamp where it is one, else the other. What is there and cannot be read stays so. */
    Stamp orElse(Stamp other) {
        return at == null && !isUnreadable ? other : this;
    }
}
