package io.optin.contact;

/** What a character is to somebody who reads phone numbers. */
final class NumberSigns {
    private static final String MASKS = "\u2022\u25CF*\u00B7\u2219#_\u2026xX";
    // dots, hyphens, dashes, the minus, and the full-width ones
    private static final String MARKS = ".-/\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0E\uFF0D\uFF0F";

    private NumberSigns() {}

    static boolean isDigit(int sign) {
        return Character.digit(sign, 10) >= 0;
    }

    /** Stands for a digit that is not shown. An x next to a letter does not, but then its group is part of a word. */
    static boolean isMask(int sign) {
        return MASKS.indexOf(sign) >= 0;
    }

    static boolean isPlus(int sign) {
        return sign == '+' || sign == '\uFF0B';
    }

    static boolean opens(int sign) {
        return sign == '(' || sign == '\uFF08';
    }

    static boolean closes(int sign) {
        return sign == ')' || sign == '\uFF09';
    }

    /** Spaces without tabs and line breaks; with the unseen signs of right-to-left texts. */
    static boolean isSpace(int sign) {
        int type = Character.getType(sign);
        return type == Character.SPACE_SEPARATOR || type == Character.FORMAT;
    }

    static boolean isSlash(int sign) {
        return sign == '/' || sign == '\uFF0F';
    }

    static boolean isSeparator(int sign) {
        return MARKS.indexOf(sign) >= 0 || opens(sign) || closes(sign) || isSpace(sign);
    }

    /**
     * A letter that makes one word with the digits next to it. Scripts without capitals do not tell: Chinese and Thai put
     * no space between words, Arabic, Hebrew and Korean write short words onto a number.
     */
    static boolean isLetter(int sign) {
        return Character.isUpperCase(sign) || Character.isLowerCase(sign) || Character.isTitleCase(sign);
    }

    static boolean isCurrency(int sign) {
        return Character.getType(sign) == Character.CURRENCY_SYMBOL;
    }
}
