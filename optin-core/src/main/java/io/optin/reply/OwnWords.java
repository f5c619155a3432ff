package io.optin.reply;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a host adds or takes away, as whole messages; they go before those of the languages. Immutable.
 *
 * @param meanings what they mean, by their folded words
 */
record OwnWords(Map<List<String>, Intent> meanings) {
    static final OwnWords NONE = new OwnWords(Map.of());

    private static final int LONGEST = 100;

    OwnWords with(String words, Intent intent) {
        List<String> folded = PhraseSyntax.parts(Checks.text(words, "words", LONGEST)).stream()
                .map(PhraseSyntax::folded)
                .toList();
        if (folded.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))) {
            throw new InvalidValueException("words", "a letter or a digit", "neither");
        }
        Map<List<String>, Intent> more = new HashMap<>(meanings);
        more.put(folded, intent);
        return new OwnWords(Map.copyOf(more));
    }

    /** The longest of them that begin at a word; empty where none does. */
    List<String> longestAt(Tokens tokens, int at) {
        List<String> longest = List.of();
        for (List<String> words : meanings.keySet()) {
            if (words.size() > longest.size() && stands(words, tokens, at)) {
                longest = words;
            }
        }
        return longest;
    }

    private static boolean stands(List<String> words, Tokens tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(tokens.word(at + i))) {
                return false;
            }
        }
        return true;
    }
}
