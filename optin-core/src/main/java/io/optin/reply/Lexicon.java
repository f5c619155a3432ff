package io.optin.reply;

import io.optin.reply.Phrase.Place;
import io.optin.reply.Role.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The phrases of some languages, put together so that a reply is read once for all of them. Immutable once built. */
final class Lexicon {
    private final Vocabulary vocabulary;
    private final Map<Use, PhraseIndex> indexes = new EnumMap<>(Use.class);
    private final int[] languagesOf;
    private final Places[] placesOf;
    private final int languages;

    private Lexicon(Builder builder, int languages) {
        vocabulary = builder.words.build();
        languagesOf = Arrays.copyOf(builder.languagesOf, vocabulary.size());
        placesOf = Arrays.copyOf(builder.placesOf, vocabulary.size());
        this.languages = languages;
        builder.phrases.forEach((use, list) -> indexes.put(use, PhraseIndex.of(list, vocabulary.size())));
    }

    static Lexicon of(List<ReplyLanguage> languages) {
        return new Builder().build(languages);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Phrases of one use that may begin with a word. */
    Phrase[] beginningWith(int symbol, Use use) {
        return Objects.requireNonNull(indexes.get(use)).beginningWith(symbol);
    }

    /** The languages that have a word: a bit for each. */
    int languagesOf(int symbol) {
        return languagesOf[symbol];
    }

    /** The places of phrases that a word may begin. */
    Places placesOf(int symbol) {
        return placesOf[symbol];
    }

    /** How many languages there are. */
    int languages() {
        return languages;
    }

    /** Numbers words and makes phrases of them. */
    private static final class Builder {
        private final Vocabulary.Builder words = new Vocabulary.Builder();
        private final Map<Use, List<Phrase>> phrases = new EnumMap<>(Use.class);
        private final IdentityHashMap<PhraseText.Element, Place> places = new IdentityHashMap<>();
        private final IdentityHashMap<PhraseText.Element, Places> numbered = new IdentityHashMap<>();
        private int[] languagesOf = new int[1 << 12];
        private @Nullable Places[] placesOf = new Places[1 << 12];

        Lexicon build(List<ReplyLanguage> languages) {
            for (Use use : Use.values()) {
                phrases.put(use, new ArrayList<>());
            }
            for (int i = 0; i < languages.size(); i++) {
                int language = i;
                languages.get(i).words().forEach(word -> numbers(word, language));
                for (PhraseText phrase : languages.get(i).phrases()) {
                    Objects.requireNonNull(phrases.get(phrase.role().use())).add(phrase(phrase, language));
                }
            }
            Arrays.setAll(placesOf, symbol -> Objects.requireNonNullElse(placesOf[symbol], Places.NONE));
            return new Lexicon(this, languages.size());
        }

        private Phrase phrase(PhraseText text, int language) {
            boolean command = text.role().use() == Use.COMMAND && text.role() != Role.AROUND;
            List<Place> all = new ArrayList<>();
            Places needs = Places.NONE;
            for (PhraseText.Element element : text.elements()) {
                if (command) {
                    element.sequences().forEach(sequence -> sequence.forEach(words::command));
                }
                Place place = places.computeIfAbsent(
                        element, same -> new Place(same.kind(), trie(same.sequences(), language)));
                if (element.kind() == PhraseText.Kind.WORDS && !all.isEmpty()) {
                    needs = needs.and(numbered.computeIfAbsent(element, same -> number(place)));
                }
                all.add(place);
            }
            return new Phrase(text.role(), language, text.scope(), List.copyOf(all), needs);
        }

        private Places number(Place place) {
            Places number = Places.of(numbered.size());
            for (int symbol : place.words().first()) {
                Places before = placesOf[symbol];
                placesOf[symbol] = before == null ? number : before.and(number);
            }
            return number;
        }

        private WordTrie trie(List<List<Spelling>> sequences, int language) {
            WordTrie trie = new WordTrie();
            sequences.forEach(sequence -> trie.add(numbers(sequence, language)));
            return trie;
        }

        private int[] numbers(List<Spelling> sequence, int language) {
            int[] numbers = new int[sequence.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = words.symbol(sequence.get(i));
                if (numbers[i] >= languagesOf.length) {
                    languagesOf = Arrays.copyOf(languagesOf, numbers[i] * 2);
                    placesOf = Arrays.copyOf(placesOf, numbers[i] * 2);
                }
                languagesOf[numbers[i]] |= 1 << language;
            }
            return numbers;
        }
    }
}
