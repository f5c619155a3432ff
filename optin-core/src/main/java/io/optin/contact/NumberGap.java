package io.optin.contact;

/**
 * What stands between two groups of digits.
 *
 * @param joins whether one number can go across it
 * @param pause whether it parts more than the blanks and hyphens within numbers do
 * @param open how many brackets are open after it
 */
record NumberGap(boolean joins, boolean pause, int open) {
    private static final int WIDEST = 3;
    private static final NumberGap PARTS = new NumberGap(false, true, 0);

    /** Looks at no more than {@value #WIDEST} characters. */
    static NumberGap between(String text, int from, int to, int openBefore) {
        if (to - from > WIDEST) {
            return PARTS;
        }
        int open = openBefore;
        int spaces = 0;
        boolean slash = false;
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (NumberSigns.opens(sign)) {
                open++;
            } else if (NumberSigns.closes(sign)) {
                open--;
            } else if (NumberSigns.isSpace(sign)) {
                spaces++;
            }
            if (!NumberSigns.isSeparator(sign) || open < 0 || endsSentence(text, at)) {
                return PARTS; // no separator, or as in "1) 07400 123456" and "Call 999. 07400 123456"
            }
            slash |= NumberSigns.isSlash(sign);
        }
        return new NumberGap(true, slash || (to - from > 1 && spaces < to - from), open);
    }

    private static boolean endsSentence(String text, int at) {
        return text.charAt(at) == '.' && NumberSigns.isSpace(text.charAt(at + 1));
    }
}
