package io.optin.contact;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.List;

/**
 * A phone number as it stands in a text, in any spelling; some of its digits may be hidden, as in {@code +1 ••• ••• 0188}.
 * Any thread may use it.
 *
 * @param start index of the first character
 * @param end index after the last character
 * @param literal the very spelling, personal data
 * @since 0.1
 */
public record NumberInText(int start, int end, String literal) {
    /**
     * Every place of a text that looks like a phone number. Whose number it is, {@link PhoneNumber#isWrittenAs} tells.
     *
     * <p>What surprises: the look is all that counts, so an account number of 7 to 15 digits is found as well. Dates,
     * prices, percentages and times are not, nor are digits that are part of a word. Emphasis such as
     * {@code *07400 123456*} stays outside. The time it takes grows with the length of the text and no faster.
     *
     * @param text any text
     * @return the places, in their order; none overlaps another
     * @throws InvalidValueException where the text is null
     */
    public static List<NumberInText> findAll(String text) {
        return new NumberScanner(Checks.present(text, "text")).scan();
    }

    /**
     * Whether digits are hidden.
     *
     * @return whether the literal has a mask such as a star, a bullet or an x
     */
    public boolean isMasked() {
        return literal.codePoints().anyMatch(NumberSigns::isMask);
    }

    /** Masks the literal. */
    @Override
    public String toString() {
        return "NumberInText[" + start + ", " + end + "]";
    }
}
