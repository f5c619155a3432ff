package io.optin.contact;

/** Digits and masks with nothing between them. */
record DigitGroup(String text, int start, int end, int slots, int digits) {
    /** The group that begins at an index, empty where none does. */
    static DigitGroup at(String text, int start) {
        int end = start;
        int slots = 0;
        int digits = 0;
        while (end < text.length()) {
            int sign = text.codePointAt(end);
            if (NumberSigns.isDigit(sign)) {
                digits++;
            } else if (!NumberSigns.isMask(sign)) {
                break;
            }
            slots++;
            end += Character.charCount(sign);
        }
        return new DigitGroup(text, start, end, slots, digits);
    }

    boolean isEmpty() {
        return slots == 0;
    }

    boolean isLoneMask() {
        return slots == 1 && digits == 0;
    }

    boolean beginsWithZero() {
        return Character.digit(text.codePointAt(start), 10) == 0;
    }

    /** Whether it belongs to a word, an amount, a percentage or a time of day. */
    boolean isGlued() {
        int before = before(text, start);
        int after = after(text, end);
        return NumberSigns.isLetter(before)
                || NumberSigns.isLetter(after)
                || NumberSigns.isCurrency(before)
                || NumberSigns.isCurrency(after)
                || after == '%'
                || (slots <= 2 && isTime(before, after));
    }

    private boolean isTime(int before, int after) {
        return (before == ':' && NumberSigns.isDigit(before(text, start - 1)))
                || (after == ':' && NumberSigns.isDigit(after(text, end + 1)));
    }

    /** The character before an index, a blank at the beginning of the text. */
    static int before(String text, int at) {
        return at > 0 ? text.codePointBefore(at) : ' ';
    }

    /** The character at an index, a blank at the end of the text. */
    static int after(String text, int at) {
        return at < text.length() ? text.codePointAt(at) : ' ';
    }
}
