package io.optin.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases in one pass: at each word only those are tried that begin with it.
 *
 * @param <K> what a phrase stands for
 */
final class PhraseIndex<K> {
    private record Entry<K>(K key, Phrase phrase) {}

    /**
     * A phrase that was found.
     *
     * @param key what it stands for
     * @param from index of its first token
     * @param to index after its last token
     */
    record Found<K>(K key, int from, int to) {}

    private final Map<String, List<Entry<K>>> byFirstWord = new HashMap<>();

    void add(K key, Phrase phrase) {
        for (String word : phrase.firstWords()) {
            byFirstWord.computeIfAbsent(word, first -> new ArrayList<>()).add(new Entry<>(key, phrase));
        }
    }

    /** Every phrase in a sentence; of each key only the longest that begins at a token. */
    List<Found<K>> find(List<Token> tokens) {
        int end = tokens.size();
        List<Found<K>> found = new ArrayList<>();
        Map<K, Integer> longest = new HashMap<>();
        for (int at = 0; at < end; at++) {
            for (Entry<K> entry : byFirstWord.getOrDefault(tokens.get(at).word(), List.of())) {
                int to = entry.phrase().match(tokens, at, end);
                if (to >= 0) {
                    longest.merge(entry.key(), to, Math::max);
                }
            }
            int begin = at;
            longest.forEach((key, to) -> found.add(new Found<>(key, begin, to)));
            longest.clear();
        }
        return found;
    }
}
