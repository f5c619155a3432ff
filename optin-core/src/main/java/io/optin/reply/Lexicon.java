package io.optin.reply;

import io.optin.reply.Phrase.Place;
import io.optin.reply.Role.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The phrases of some languages, put together so that a reply is read once for all of them. Immutable once built. */
final class Lexicon {
    private final Vocabulary vocabulary;
    private final Map<Use, PhraseIndex> indexes = new EnumMap<>(Use.class);
    private final int[] languagesOf;
    private final int[] languagesWithTopic;
    private final @Nullable Places[] placesOf;
    private final int languages;

    private Lexicon(Builder builder, int languages) {
        vocabulary = builder.words.build();
        languagesOf = Arrays.copyOf(builder.languagesOf, vocabulary.size());
        languagesWithTopic = builder.languagesWithTopic(vocabulary.size());
        placesOf = Arrays.copyOf(builder.placesOf, vocabulary.size());
        this.languages = languages;
        builder.phrases.forEach(
                (use, list) -> indexes.put(use, PhraseIndex.of(list, builder::firstWords, vocabulary.size())));
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

    /** Whether topics of a language begin with a word. */
    boolean beginsTopic(int symbol, int language) {
        return (languagesWithTopic[symbol] & 1 << language) != 0;
    }

    /** The places of phrases that a word may begin; null where there is none. */
    @Nullable
    Places placesOf(int symbol) {
        return placesOf[symbol];
    }

    /** How many languages there are. */
    int languages() {
        return languages;
    }

    /** Numbers words and makes phrases of them. */
    private static final class Builder {
        private static final int FEW = 100;

        private final Vocabulary.Builder words = new Vocabulary.Builder();
        private final Map<Use, List<Phrase>> phrases = new EnumMap<>(Use.class);
        private final IdentityHashMap<WordList, WordTrie> tries = new IdentityHashMap<>();
        private final IdentityHashMap<PhraseText.Element, Place> places = new IdentityHashMap<>();
        private final IdentityHashMap<Place, Integer> numbered = new IdentityHashMap<>();
        private final List<Integer> widths = new ArrayList<>();
        private final List<int[]> topics = new ArrayList<>();
        private int[] languagesOf = new int[1 << 12];
        private @Nullable Places[] placesOf = new Places[1 << 12];

        Lexicon build(List<ReplyLanguage> languages) {
            for (Use use : Use.values()) {
                phrases.put(use, new ArrayList<>());
            }
            for (int i = 0; i < languages.size(); i++) {
                int language = i;
                languages.get(i).words().forEach(word -> numbers(word, language));
                topics.add(topicWords(languages.get(i), language));
                for (PhraseText phrase : languages.get(i).phrases()) {
                    add(phrase(phrase, language));
                }
            }
            return new Lexicon(this, languages.size());
        }

        private void add(Phrase phrase) {
            add(phrase, phrase.role().use());
            if (phrase.role() == Role.AROUND) {
                add(phrase, Use.ASIDE);
            } else if (phrase.role() == Role.BUT) {
                add(phrase, Use.CONJUNCTION);
            }
        }

        private void add(Phrase phrase, Use use) {
            Objects.requireNonNull(phrases.get(use)).add(phrase);
        }

        /** The words that topics begin with. */
        private int[] topicWords(ReplyLanguage language, int number) {
            return language.phrases().stream()
                    .filter(phrase -> phrase.role() == Role.TOPIC)
                    .map(phrase -> place(phrase.elements().get(0), number))
                    .flatMapToInt(place -> place.words().stream().flatMapToInt(trie -> Arrays.stream(trie.first())))
                    .distinct()
                    .toArray();
        }

        private int[] languagesWithTopic(int symbols) {
            int[] languages = new int[symbols];
            for (int language = 0; language < topics.size(); language++) {
                for (int symbol : topics.get(language)) {
                    languages[symbol] |= 1 << language;
                }
            }
            return languages;
        }

        private Phrase phrase(PhraseText text, int language) {
            boolean command = text.role().use() == Use.COMMAND && text.role() != Role.AROUND;
            List<Place> all = new ArrayList<>();
            List<Integer> needs = new ArrayList<>();
            for (PhraseText.Element element : text.elements()) {
                if (command) {
                    element.words().sequences().forEach(sequence -> sequence.forEach(words::command));
                }
                Place place = place(element, language);
                if (element.kind() == PhraseText.Kind.WORDS && !all.isEmpty()) {
                    needs.add(numbered.computeIfAbsent(place, same -> number(same, language)));
                }
                all.add(place);
            }
            int[] numbers = needs.stream()
                    .sorted(Comparator.comparing(widths::get)) // the narrowest is missing most
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new Phrase(text.role(), language, text.scope(), List.copyOf(all), new Places.Needs(numbers));
        }

        private Place place(PhraseText.Element element, int language) {
            return places.computeIfAbsent(
                    element,
                    same -> new Place(
                            same.kind(),
                            tries(same.words(), language),
                            same.words().isOfTopics()));
        }

        /** Few words are one trie, which is quick to ask; long lists are shared. */
        private List<WordTrie> tries(WordList words, int language) {
            List<List<Spelling>> sequences = words.sequences();
            if (sequences.size() <= FEW) {
                return sequences.isEmpty() ? List.of() : List.of(trie(sequences, language));
            }
            return words.all().stream()
                    .filter(list -> !list.words().isEmpty())
                    .map(list -> tries.computeIfAbsent(list, same -> trie(same.words(), language)))
                    .toList();
        }

        private int number(Place place, int language) {
            int number = numbered.size();
            int[] words = firstWords(place, language);
            widths.add(words.length);
            for (int symbol : words) {
                Places places = placesOf[symbol];
                if (places == null) {
                    places = new Places();
                    placesOf[symbol] = places;
                }
                places.add(number);
            }
            return number;
        }

        private int[] firstWords(Phrase phrase) {
            return firstWords(phrase.places().get(phrase.first()), phrase.language());
        }

        private int[] firstWords(Place place, int language) {
            IntStream words = place.words().stream().flatMapToInt(trie -> Arrays.stream(trie.first()));
            IntStream ofTopics = place.topics() ? Arrays.stream(topics.get(language)) : IntStream.empty();
            return IntStream.concat(words, ofTopics).distinct().toArray();
        }

        private WordTrie trie(Collection<List<Spelling>> sequences, int language) {
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
