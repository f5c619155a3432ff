package io.optin.webhook;

import io.optin.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Refuses what is missing, by name. */
final class Required {
    private Required() {}

    static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidValueException(field, "a value", "null");
        }
        return value;
    }
}
