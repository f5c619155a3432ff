package io.optin.wording;

import java.util.List;
import java.util.Set;

/**
 * Words in their order, as a language file writes them: each element is one word of several, or may be left out, or is a
 * run of words from a list. Short, so that matching costs the same wherever it is tried.
 */
record Phrase(List<Element> elements) {
    /** The most words that a run takes. */
    private static final int LONGEST_RUN = 8;

    enum Times {
        ONCE,
        AT_MOST_ONCE,
        ANY
    }

    /**
     * One place of a phrase.
     *
     * @param words what may stand there
     * @param endings how a word may end that stands there instead, with something before the ending
     * @param times how often
     */
    record Element(Set<String> words, List<String> endings, Times times) {
        private boolean fits(Token token) {
            return !token.isNumber() && (words.contains(token.word()) || ends(token.word()));
        }

        private boolean ends(String word) {
            for (String ending : endings) {
                if (word.length() > ending.length() && word.endsWith(ending)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The words that it can begin with. */
    Set<String> firstWords() {
        return elements.get(0).words();
    }

    /**
     * Where the longest match that begins at a token ends, or -1.
     *
     * @param end where the sentence ends
     */
    int match(List<Token> tokens, int from, int end) {
        return match(0, tokens, from, end);
    }

    private int match(int element, List<Token> tokens, int from, int end) {
        if (element == elements.size()) {
            return from;
        }
        Element next = elements.get(element);
        int most = next.times() == Times.ANY ? LONGEST_RUN : 1;
        int reach = from;
        while (reach < end && reach - from < most && next.fits(tokens.get(reach))) {
            reach++;
        }
        int least = next.times() == Times.ONCE ? from + 1 : from;
        for (int to = reach; to >= least; to--) {
            int match = match(element + 1, tokens, to, end);
            if (match >= 0) {
                return match;
            }
        }
        return -1;
    }
}
