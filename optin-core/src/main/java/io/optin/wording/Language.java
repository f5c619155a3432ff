package io.optin.wording;

import io.optin.wording.Placeholder.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One language: the words by which a request for consent is read and written.
 *
 * @param tag its primary BCP 47 subtag
 * @param cues the phrases that tell something
 * @param types the phrases that name a type of information, by its id
 * @param sets the lists of single words, by key
 * @param placeholders the words that stand in brackets for others
 * @param words every word of all phrases; a look-alike of one of them is a disguise
 * @param sayings what is written, by key
 */
record Language(
        String tag,
        PhraseIndex<Cue> cues,
        PhraseIndex<String> types,
        Map<String, Set<String>> sets,
        Map<String, Kind> placeholders,
        Set<String> words,
        Map<String, String> sayings) {
    static final String ABBREVIATIONS = "abbreviations";
    static final String AND = "and";
    static final String OR = "or";
    static final String NUMBER_WORDS = "number-words";
    static final String NUMBER_NOUNS = "number-nouns";
    static final String PROMISE_ENDS = "promise-ends";
    static final String COMMAND_LEADS = "command-leads";
    static final String ACTS = "acts";

    static final String SENTENCE = "sentence";
    static final String WAY_OUT = "way-out";
    static final String COMMA = "comma";
    static final String LAST = "last";

    /** The keys whose value is single words. */
    static final List<String> SETS =
            List.of(ABBREVIATIONS, AND, OR, NUMBER_WORDS, NUMBER_NOUNS, PROMISE_ENDS, COMMAND_LEADS, ACTS);

    /** The keys whose value is written as it is. */
    static final List<String> SAYINGS = List.of(SENTENCE, WAY_OUT, COMMA, LAST);

    /** A language of which nothing is known: only what needs no words can be judged. */
    static final Language UNKNOWN =
            new Language("", new PhraseIndex<>(), new PhraseIndex<>(), Map.of(), Map.of(), Set.of(), Map.of());

    boolean isKnown() {
        return !tag.isEmpty();
    }

    Set<String> set(String key) {
        return sets.getOrDefault(key, Set.of());
    }

    String saying(String key) {
        return sayings.getOrDefault(key, "");
    }

    /** How a type is called. */
    Optional<String> nameOf(String typeId) {
        return Optional.ofNullable(sayings.get("say " + typeId));
    }
}
