package io.optin.webhook;

import org.jspecify.annotations.Nullable;

/**
 * An error as Meta tells it. Its title and details are left out: they are sentences, and may name a person.
 *
 * @param code its code, −1 where none can be read
 */
record RawError(int code) {
    private static final int MOST_DIGITS = 9;

    static int code(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > MOST_DIGITS) {
            return -1;
        }
        return text.chars().allMatch(sign -> sign >= '0' && sign <= '9') ? Integer.parseInt(text) : -1;
    }
}
