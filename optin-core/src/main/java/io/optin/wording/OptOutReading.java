package io.optin.wording;

import io.optin.internal.Checks;
import java.util.List;
import java.util.Optional;

/**
 * What a text says about opting out.
 *
 * @param judged whether the words of its language are known; where not, the rest says nothing
 * @param mention where it speaks of opting out first, or promises a word for it
 * @param promises the words that it promises to understand, in their order
 * @since 0.1
 */
public record OptOutReading(boolean judged, Optional<TextSpan> mention, List<Promise> promises) {
    /**
     * Refuses nulls.
     *
     * @param judged whether the words of its language are known
     * @param mention where it speaks of opting out first
     * @param promises the words that it promises to understand
     */
    public OptOutReading {
        Checks.present(mention, "mention");
        promises = Checks.all(promises, "promises");
    }

    /**
     * A word that a text promises to take for an opt-out, as in "reply STOP to opt out".
     *
     * @param word the word or words, as they are written
     * @param span where they stand
     */
    public record Promise(String word, TextSpan span) {
        /**
         * Refuses nulls.
         *
         * @param word the word or words
         * @param span where they stand
         */
        public Promise {
            Checks.present(word, "promise.word");
            Checks.present(span, "promise.span");
        }
    }

    /**
     * Reads a text.
     *
     * @param text any text
     * @param language its language, a BCP 47 tag or one of Meta's codes
     * @return what it says
     */
    public static OptOutReading of(String text, String language) {
        return Readings.optOut(Checks.present(text, "text"), Checks.present(language, "language"));
    }
}
