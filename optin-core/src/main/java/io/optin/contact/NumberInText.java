package io.optin.contact;

/**
 * A phone number as it stands in a text.
 *
 * @param start index of the first character
 * @param end index after the last character
 * @param literal the very spelling, personal data
 * @since 0.1
 */
public record NumberInText(int start, int end, String literal) {
    /** Masks the literal. */
    @Override
    public String toString() {
        return "NumberInText[" + start + ", " + end + "]";
    }
}
