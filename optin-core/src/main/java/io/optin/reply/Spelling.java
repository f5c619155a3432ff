package io.optin.reply;

/**
 * A word of a language file.
 *
 * @param kind how it is compared
 * @param folded its folded letters
 * @param spelt the word in small letters with its marks
 */
record Spelling(Kind kind, String folded, String spelt) {
    enum Kind {
        /** By its folded letters. */
        FOLDED,
        /** By its letters and marks, in any case. */
        EXACT,
        /** By its beginning. */
        STEM
    }
}
