package io.optin.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * An immutable vector of maxima: the latest time of each kind of fact. Joining two of them takes the later time per key,
 * so facts may arrive late, twice and in any order.
 *
 * @param <K> what the times are kept for
 */
public final class Maxima<K> {
    private static final Maxima<?> NONE = new Maxima<>(Map.of());

    private final Map<K, Instant> times;

    private Maxima(Map<K, Instant> times) {
        this.times = times;
    }

    @SuppressWarnings("unchecked") // holds nothing
    public static <K> Maxima<K> none() {
        return (Maxima<K>) NONE;
    }

    public static <K> Maxima<K> of(Map<K, Instant> times) {
        return times.isEmpty() ? none() : new Maxima<>(Map.copyOf(times));
    }

    /** The latest time for that key, or {@link Times#NEVER}. */
    public Instant at(K key) {
        return times.getOrDefault(key, Times.NEVER);
    }

    /** The latest time of all keys, or {@link Times#NEVER}. */
    public Instant latest() {
        Instant latest = Times.NEVER;
        for (Instant time : times.values()) {
            latest = Times.max(latest, time);
        }
        return latest;
    }

    public Maxima<K> join(Maxima<K> other) {
        if (other.times.isEmpty()) {
            return this;
        }
        if (times.isEmpty()) {
            return other;
        }
        Map<K, Instant> joined = new HashMap<>(times);
        other.times.forEach((key, time) -> joined.merge(key, time, Times::max));
        return of(joined);
    }

    /** Only the entries that the test lets pass. */
    public Maxima<K> only(BiPredicate<K, Instant> test) {
        Map<K, Instant> kept = new HashMap<>();
        times.forEach((key, time) -> {
            if (test.test(key, time)) {
                kept.put(key, time);
            }
        });
        return of(kept);
    }

    /** The times as an immutable map. */
    public Map<K, Instant> asMap() {
        return times;
    }

    public boolean isEmpty() {
        return times.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Maxima<?> that && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return times.hashCode();
    }

    @Override
    public String toString() {
        return times.toString();
    }
}
