package io.optin.wording;

/**
 * A word of a text, or a number in it.
 *
 * @param kind what it is
 * @param word the folded word; empty for a number
 * @param span where it stands
 * @param gap what separates it from the token before it
 * @param possessive whether it ends with an apostrophe and an s
 */
record Token(Kind kind, String word, TextSpan span, Gap gap, boolean possessive) {
    enum Kind {
        WORD,
        /** A field that shows the person's number. */
        NUMBER_FIELD,
        /** A number in digits, masked or not. */
        WRITTEN_NUMBER
    }

    boolean isNumber() {
        return kind != Kind.WORD;
    }
}
