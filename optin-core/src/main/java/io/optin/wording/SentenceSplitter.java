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
    SentenceSplitter(List<Token> tokens, Language language, List<TokenRange> names, boolean nameEndsLikeASentence) {
        this.tokens = tokens;
        abbreviations = language.set(Language.ABBREVIATIONS);
        inside = new boolean[tokens.size() + 1];
        for (TokenRange name : names) {
            int last = nameEndsLikeASentence ? name.to() : name.to() - 1;
            for (int at = name.from() + 1; at <= last; at++) {
                inside[at] = true;
            }
        }
    }

    List<TokenRange> sentences() {
        List<TokenRange> sentences = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at <= tokens.size(); at++) {
            if (at == tokens.size() || isEndBefore(at)) {
                sentences.add(new TokenRange(begin, at));
                begin = at;
            }
        }
        return sentences;
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
