package io.optin.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of some languages with their numbers. A word is found by its folded letters, by its spelling with marks where a
 * language asks for it, by its beginning, and, where it is a command, in spite of one wrong letter or of letters held down.
 * Immutable once built.
 */
final class Vocabulary {
    private static final int SHORTEST_MISSPELT = 5;
    private static final int LONGEST_MISSPELT = 32;
    private static final int FILTER_BITS = 17;
    private static final int[] POWERS = new int[LONGEST_MISSPELT];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < LONGEST_MISSPELT; i++) {
            POWERS[i] = 31 * POWERS[i - 1];
        }
    }

    /**
     * A folded word.
     *
     * @param folded its letters
     * @param symbol its number; -1 where only spellings or words that begin so have one
     * @param stem the number of all words that begin so, or -1
     * @param spellings numbers by the spelling with marks
     * @param command whether it is a command, which is known in spite of slips
     */
    private record Word(String folded, int symbol, int stem, Map<String, Integer> spellings, boolean command) {
        private boolean is(char[] letters, int from, int to) {
            if (folded.length() != to - from) {
                return false;
            }
            for (int i = from; i < to; i++) {
                if (folded.charAt(i - from) != letters[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final @Nullable Word[] words;
    private final Map<Integer, List<Word>> slips;
    private final Map<String, Word> squeezed;
    private final long[] stemFilter;
    private final long[] slipFilter;
    private final int size;
    private final int shortestStem;

    private Vocabulary(Builder builder) {
        List<Word> all = builder.words();
        size = builder.size;
        words = new Word[Integer.highestOneBit(Math.max(8, all.size())) * 4];
        slips = new HashMap<>();
        squeezed = new HashMap<>();
        stemFilter = new long[1 << (FILTER_BITS - 6)];
        slipFilter = new long[1 << (FILTER_BITS - 6)];
        int shortest = Integer.MAX_VALUE;
        for (Word word : all) {
            int hash = hash(word.folded());
            int slot = slot(hash);
            while (words[slot] != null) {
                slot = (slot + 1) & (words.length - 1);
            }
            words[slot] = word;
            if (word.stem() >= 0) {
                set(stemFilter, hash);
                shortest = Math.min(shortest, word.folded().length());
            }
            if (word.command()) {
                squeezed.putIfAbsent(squeeze(word.folded()), word);
                if (word.folded().length() >= SHORTEST_MISSPELT) {
                    addSlips(word, hash);
                }
            }
        }
        shortestStem = shortest;
    }

    private void addSlips(Word word, int hash) {
        addSlip(hash, word);
        for (int i = 0; i < word.folded().length(); i++) {
            addSlip(hash(word.folded().substring(0, i) + word.folded().substring(i + 1)), word);
        }
    }

    private void addSlip(int hash, Word word) {
        set(slipFilter, hash);
        slips.computeIfAbsent(hash, key -> new ArrayList<>()).add(word);
    }

    /** How many numbers there are. */
    int size() {
        return size;
    }

    static int hash(int before, int unit) {
        return 31 * before + unit;
    }

    private static int hash(String word) {
        return word.hashCode(); // the same by its definition
    }

    private static int mix(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private int slot(int hash) {
        return mix(hash) & (words.length - 1);
    }

    private static void set(long[] filter, int hash) {
        int bit = mix(hash) >>> (32 - FILTER_BITS);
        filter[bit >>> 6] |= 1L << bit;
    }

    private static boolean may(long[] filter, int hash) {
        int bit = mix(hash) >>> (32 - FILTER_BITS);
        return (filter[bit >>> 6] & 1L << bit) != 0;
    }

    private @Nullable Word word(char[] letters, int from, int to, int hash) {
        int slot = slot(hash);
        Word word = words[slot];
        while (word != null && !word.is(letters, from, to)) {
            slot = (slot + 1) & (words.length - 1);
            word = words[slot];
        }
        return word;
    }

    boolean knows(char[] letters, int from, int to, int hash) {
        return word(letters, from, to, hash) != null;
    }

    /** The number of a command, or -1. */
    int command(char[] letters, int from, int to, int hash) {
        Word word = word(letters, from, to, hash);
        return word != null && word.command() ? word.symbol() : -1;
    }

    /** Gives the numbers of a word to the token that is being read; how many. */
    int find(char[] letters, int from, int to, int hash, Tokens into, int start, int end) {
        int count = 0;
        Word word = word(letters, from, to, hash);
        if (word != null) {
            if (word.symbol() >= 0 && into.take(count, word.symbol())) {
                count++;
            }
            if (!word.spellings().isEmpty()) {
                Integer spelt = word.spellings().get(into.spelt(start, end));
                if (spelt != null && into.take(count, spelt)) {
                    count++;
                }
            }
        }
        if (to - from >= shortestStem) {
            int prefix = 0;
            for (int i = from; i < to; i++) {
                prefix = hash(prefix, letters[i]);
                if (may(stemFilter, prefix)) {
                    Word stem = word(letters, from, i + 1, prefix);
                    if (stem != null && stem.stem() >= 0 && into.take(count, stem.stem())) {
                        count++;
                    }
                }
            }
        }
        if (count == 0 && to - from > 2) {
            Word meant = meant(letters, from, to, hash);
            if (meant != null && into.take(0, meant.symbol())) {
                return 1;
            }
        }
        return count;
    }

    /** The command that somebody meant who slipped. */
    private @Nullable Word meant(char[] letters, int from, int to, int hash) {
        if (isHeldDown(letters, from, to)) {
            Word held = squeezed.get(squeeze(new String(letters, from, to - from)));
            if (held != null) {
                return held;
            }
        }
        int length = to - from;
        if (length < SHORTEST_MISSPELT - 1 || length > LONGEST_MISSPELT) {
            return null;
        }
        Word meant = slipped(letters, from, to, hash);
        int before = 0;
        for (int i = from; meant == null && i < to; i++) {
            int power = POWERS[to - i - 1];
            int with = hash(before, letters[i]);
            meant = slipped(letters, from, to, hash - with * power + before * power); // as if the letter were not there
            before = with;
        }
        return meant;
    }

    private @Nullable Word slipped(char[] letters, int from, int to, int hash) {
        if (!may(slipFilter, hash)) {
            return null;
        }
        for (Word word : slips.getOrDefault(hash, List.of())) {
            if (Slip.isOne(word.folded(), letters, from, to)) {
                return word;
            }
        }
        return null;
    }

    /** A letter three times, or the last one twice. */
    private static boolean isHeldDown(char[] letters, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if (letters[i] == letters[i - 1] && (i == to - 1 || letters[i] == letters[i - 2])) {
                return true;
            }
        }
        return false;
    }

    private static String squeeze(String word) {
        StringBuilder squeezed = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                squeezed.append(word.charAt(i));
            }
        }
        return squeezed.toString();
    }

    /** Numbers words as they come. */
    static final class Builder {
        private final Map<String, Integer> symbols = new LinkedHashMap<>();
        private final Map<String, Integer> stems = new LinkedHashMap<>();
        private final Map<String, Map<String, Integer>> spellings = new LinkedHashMap<>();
        private final Set<String> commands = new HashSet<>();
        private int size;

        /** The number of a word, which it gets at its first mention. */
        int symbol(Spelling word) {
            return switch (word.kind()) {
                case FOLDED -> symbols.computeIfAbsent(word.folded(), folded -> size++);
                case STEM -> stems.computeIfAbsent(word.folded(), folded -> size++);
                case EXACT ->
                    spellings
                            .computeIfAbsent(word.folded(), folded -> new LinkedHashMap<>())
                            .computeIfAbsent(word.spelt(), spelt -> size++);
            };
        }

        /** Has a word known in spite of slips. */
        void command(Spelling word) {
            if (word.kind() == Spelling.Kind.FOLDED) {
                commands.add(word.folded());
            }
        }

        Vocabulary build() {
            return new Vocabulary(this);
        }

        private List<Word> words() {
            Set<String> all = new LinkedHashSet<>(symbols.keySet());
            all.addAll(stems.keySet());
            all.addAll(spellings.keySet());
            List<Word> words = new ArrayList<>();
            for (String word : all) {
                words.add(new Word(
                        word,
                        symbols.getOrDefault(word, -1),
                        stems.getOrDefault(word, -1),
                        Map.copyOf(spellings.getOrDefault(word, Map.of())),
                        commands.contains(word)));
            }
            return words;
        }
    }
}
