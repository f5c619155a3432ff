package io.optin.reply;

import io.optin.reply.Tokens.Gap;
import java.util.BitSet;

/**
 * The sentences and clauses of a reply, by number: a question is a sentence that ends in a question mark.
 *
 * @param sentences the number of the sentence that each token stands in
 * @param questions the numbers of those that are questions
 * @param clauses the number of the clause that each token stands in
 */
record Parts(Numbers sentences, BitSet questions, Numbers clauses) {
    /** A number for each token. */
    static final class Numbers {
        private final int[] byToken;

        private Numbers(int size) {
            byToken = new int[size];
        }

        int of(int token) {
            return byToken[token];
        }
    }

    /**
     * Takes a reply apart.
     *
     * @param begins where words stand that begin another clause
     */
    static Parts of(Tokens tokens, BitSet begins) {
        Parts parts = new Parts(new Numbers(tokens.size()), new BitSet(), new Numbers(tokens.size()));
        int sentence = 0;
        int clause = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (at > 0 && tokens.gap(at).compareTo(Gap.SENTENCE) >= 0) {
                sentence++;
            }
            if (at > 0 && (tokens.isParted(at) || begins.get(at))) {
                clause++;
            }
            parts.sentences.byToken[at] = sentence;
            parts.clauses.byToken[at] = clause;
            if (tokens.gap(at + 1) == Gap.QUESTION) {
                parts.questions.set(sentence);
            }
        }
        return parts;
    }
}
