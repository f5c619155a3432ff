package io.optin.wording;

import io.optin.internal.Checks;

/**
 * A part of a text, in UTF-16 units as {@link String#substring(int, int)} counts.
 *
 * @param start index of the first unit
 * @param end index after the last unit
 * @since 0.1
 */
public record TextSpan(int start, int end) {
    /**
     * Refuses what is no part of any text.
     *
     * @param start index of the first unit, from 0
     * @param end index after the last unit, not before the start
     */
    public TextSpan {
        Checks.between(start, 0, Integer.MAX_VALUE, "span.start");
        Checks.between(end, start, Integer.MAX_VALUE, "span.end");
    }

    /**
     * The part itself. It may hold personal data.
     *
     * @param text the text that the span is about
     * @return its characters from start to end
     */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Such as {@code 12-25}. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
