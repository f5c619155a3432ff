package io.optin.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The alternatives of a place, or a list of a language file: sequences of words, other lists, and perhaps every topic. */
final class WordList {
    private final Set<List<Spelling>> words = new LinkedHashSet<>();
    private final Set<WordList> lists = new LinkedHashSet<>();
    private final boolean topics;

    private WordList(boolean topics) {
        this.topics = topics;
    }

    static WordList empty() {
        return new WordList(false);
    }

    /** Whatever is a topic. */
    static WordList ofTopics() {
        return new WordList(true);
    }

    void add(List<Spelling> sequence) {
        words.add(sequence); // folding makes some alike
    }

    void add(WordList list) {
        if (list != this) {
            lists.add(list);
        }
    }

    /** Its own sequences, without those of other lists. */
    Set<List<Spelling>> words() {
        return words;
    }

    /** Itself and the lists within it. */
    Set<WordList> all() {
        Set<WordList> all = new LinkedHashSet<>();
        addTo(all);
        return all;
    }

    private void addTo(Set<WordList> all) {
        if (all.add(this)) {
            lists.forEach(list -> list.addTo(all));
        }
    }

    /** Its sequences and those of the lists within it, without topics. */
    List<List<Spelling>> sequences() {
        List<List<Spelling>> sequences = new ArrayList<>();
        all().forEach(list -> sequences.addAll(list.words));
        return sequences;
    }

    /** Whether every topic may stand there. */
    boolean isOfTopics() {
        return all().stream().anyMatch(list -> list.topics);
    }
}
