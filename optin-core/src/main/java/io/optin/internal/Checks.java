package io.optin.internal;

import io.optin.error.InvalidValueException;
import java.util.Collection;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Argument checks that name the field. They never repeat a value, which may be personal. */
public final class Checks {
    private Checks() {}

    /** Refuses null. */
    public static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new InvalidValueException(field, "a value", "null");
        }
        return value;
    }

    /** Refuses null, an empty set and null elements; keeps the order. */
    public static <T> Set<T> notEmpty(@Nullable Collection<? extends T> values, String field) {
        Set<T> copy = new LinkedHashSet<>(all(values, field));
        if (copy.isEmpty()) {
            throw new InvalidValueException(field, "at least one element", "none");
        }
        return Collections.unmodifiableSet(copy);
    }

    /** Refuses null and null elements; an immutable copy. */
    public static <T> List<T> all(@Nullable Collection<? extends T> values, String field) {
        for (T value : present(values, field)) {
            present(value, field + "[]");
        }
        return List.copyOf(present(values, field));
    }

    /** Refuses null, blank text, text longer than the limit, NUL and lone surrogates. */
    public static String text(@Nullable String value, String field, int maxLength) {
        if (present(value, field).isBlank()) {
            throw new InvalidValueException(field, "some text", "none but blanks");
        }
        return lenientText(value, field, maxLength);
    }

    /** As {@link #text}, and blank text is fine. */
    public static String lenientText(@Nullable String value, String field, int maxLength) {
        String text = present(value, field);
        if (text.length() > maxLength) {
            throw new InvalidValueException(field, "at most " + maxLength + " characters", text.length() + " of them");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && c < Character.MIN_SURROGATE) {
                continue; // as nearly all are
            }
            if (c == 0) {
                throw new InvalidValueException(field, "text without NUL", "NUL at index " + i);
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new InvalidValueException(field, "well-formed Unicode", "a lone surrogate at index " + i);
            }
        }
        return text;
    }

    /** Refuses what is no BCP 47 language tag, such as {@code en_US} with its underscore; keeps the tag as it is. */
    public static String languageTag(@Nullable String value, String field) {
        String tag = text(value, field, 35);
        try {
            new Locale.Builder().setLanguageTag(tag);
            return tag;
        } catch (IllformedLocaleException e) {
            throw new InvalidValueException(field, "a BCP 47 tag such as en or pt-BR", "text of another form");
        }
    }

    /** Refuses what is outside the bounds, both of them allowed. */
    public static int between(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw new InvalidValueException(field, "a number from " + least + " to " + most, String.valueOf(value));
        }
        return value;
    }
}
