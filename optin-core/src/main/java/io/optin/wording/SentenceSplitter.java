package io.optin.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Divides a text into sentences; neither an abbreviation nor the business's name ends one. */
final class SentenceSplitter {
    private final List<Token> tokens;
    private final Set<String> abbreviations;
    private final boolean[] inside;

    /**
     * A splitter.
     *
     * @param names where the business's name stands
     * @param nameEndsLikeASentence whether what follows the name's last word belongs to it
     */
    SentenceSplitter(List<Token> tokens, Language language, List<int[]> names, boolean nameEndsLikeASentence) {
        this.tokens = tokens;
        abbreviations = language.set(Language.ABBREVIATIONS);
        inside = new boolean[tokens.size() + 1];
        for (int[] name : names) {
            int last = nameEndsLikeASentence ? name[1] : name[1] - 1;
            for (int at = name[0] + 1; at <= last; at++) {
                inside[at] = true;
            }
        }
    }

    /** The indices at which sentences begin, and the end of the text. */
    List<Integer> bounds() {
        List<Integer> bounds = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (at == 0 || isEndBefore(at)) {
                bounds.add(at);
            }
        }
        bounds.add(tokens.size());
        return bounds;
    }

    private boolean isEndBefore(int at) {
        Gap gap = tokens.get(at).gap();
        if (inside[at] || gap.compareTo(Gap.DOT) < 0) {
            return false;
        }
        Token previous = tokens.get(at - 1);
        String word = previous.word();
        boolean abbreviated =
                (word.length() == 1 && Character.isLetter(word.charAt(0))) || abbreviations.contains(word);
        return gap == Gap.END || !abbreviated;
    }
}
