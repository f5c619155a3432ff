package io.optin.internal;

import io.optin.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a builder: refuses null, refuses to be set twice, and names itself in both refusals.
 *
 * @param <T> what it holds
 */
public final class Knob<T> {
    private final String name;
    private @Nullable T value;

    public Knob(String name) {
        this.name = name;
    }

    public void set(@Nullable T newValue) {
        T given = Checks.present(newValue, name);
        if (value != null) {
            throw new InvalidValueException(name, "to be set once", "that it was already set");
        }
        value = given;
    }

    /** The value; refuses where none was set. */
    public T required() {
        return Checks.present(value, name);
    }

    public T orElse(T standard) {
        T set = value;
        return set == null ? standard : set;
    }

    public @Nullable T orNull() {
        return value;
    }
}
