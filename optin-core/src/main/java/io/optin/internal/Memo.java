package io.optin.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a pure function gave for the keys that were asked for last. Thread-safe; two threads that miss the same key at once
 * both compute it.
 *
 * @param <K> the keys: immutable, and all that the function sees
 * @param <V> the values: immutable
 */
public final class Memo<K, V> {
    private final int most;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty one.
     *
     * @param most how many values it keeps
     */
    public Memo(int most) {
        this.most = most;
    }

    /**
     * The value of a key.
     *
     * @param key the key
     * @param function gives the value where it is not kept
     * @return the value
     */
    public V get(K key, Function<? super K, ? extends V> function) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V value = function.apply(key);
        synchronized (kept) {
            kept.put(key, value);
            if (kept.size() > most) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return value;
    }
}
