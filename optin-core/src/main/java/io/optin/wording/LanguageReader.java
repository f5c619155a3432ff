package io.optin.wording;

import io.optin.consent.InformationType;
import io.optin.error.InvalidValueException;
import io.optin.wording.Placeholder.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a language file. Strict: a line that does not fit is refused with its number and the reason. */
final class LanguageReader {
    private final String name;
    private final PhraseReader phrases = new PhraseReader();
    private final PhraseIndex<Cue> cues = new PhraseIndex<>();
    private final PhraseIndex<String> types = new PhraseIndex<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, Kind> placeholders = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, String> sayings = new HashMap<>();
    private final Set<String> told = new TreeSet<>();
    private String tag = "";

    private LanguageReader(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @param name what to call it in a refusal
     * @throws InvalidValueException naming the line and the reason
     */
    static Language read(String name, String text) {
        LanguageReader reader = new LanguageReader(name);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                reader.take(line);
            } catch (IllegalArgumentException e) {
                throw new InvalidValueException(
                        name + " line " + number, "a line that can be read", "\"" + line + "\": " + e.getMessage());
            }
        }
        return reader.language();
    }

    private void take(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(": ");
        check(colon > 0, "a line is \"key: value\"");
        String key = line.substring(0, colon);
        String value = line.substring(colon + 2);
        check(!value.isEmpty() && !value.startsWith(" "), "a value follows the colon and one space");
        String[] parts = key.split(" ", 2);
        if (parts.length == 2) {
            takeOfKind(parts[0], parts[1], value);
        } else if (key.equals("language")) {
            check(tag.isEmpty(), "a file is of one language");
            check(value.matches("[a-z]{2,3}"), "the language is a primary subtag of BCP 47, such as en");
            tag = value;
        } else if (Language.SETS.contains(key)) {
            check(sets.put(key, list(key, value)) == null, "the key is told once");
        } else if (Language.SAYINGS.contains(key)) {
            say(key, value);
        } else {
            Cue cue = Cue.find(key).orElseThrow(() -> new IllegalArgumentException("there is no key " + key));
            phrases(value).forEach(phrase -> cues.add(cue, phrase));
        }
        told.add(key);
    }

    private void takeOfKind(String kind, String of, String value) {
        switch (kind) {
            case "list" -> phrases.define(of, value);
            case "type" -> phrases(value).forEach(phrase -> types.add(typeId(of), phrase));
            case "say" -> say(kind + " " + typeId(of), value);
            case "placeholder" -> {
                Kind stands = kind(of);
                for (String word : list(kind + " " + of, value)) {
                    check(placeholders.put(word, stands) == null, "\"" + word + "\" is a placeholder already");
                }
            }
            default -> throw new IllegalArgumentException("there is no key " + kind + " " + of);
        }
    }

    private List<Phrase> phrases(String value) {
        List<Phrase> read = phrases.phrases(value);
        for (Phrase phrase : read) {
            phrase.elements().forEach(element -> words.addAll(element.words()));
        }
        check(new HashSet<>(read).size() == read.size(), "a phrase is told once");
        return read;
    }

    /** A list that phrases do not use. */
    private Set<String> list(String key, String value) {
        phrases.define(" " + key, value);
        Set<String> list = phrases.listOf(" " + key);
        words.addAll(list);
        return list;
    }

    private void say(String key, String value) {
        check(sayings.put(key, value) == null, "the key is told once");
    }

    private static String typeId(String id) {
        boolean known =
                InformationType.builtIn().stream().anyMatch(type -> type.id().equals(id));
        check(known, "a type is one of " + InformationType.builtIn());
        return id;
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a placeholder is one of business, number, type, other");
    }

    private Language language() {
        List<String> missing = new ArrayList<>();
        required().stream().filter(key -> !told.contains(key)).forEach(missing::add);
        String sentence = Optional.ofNullable(sayings.get(Language.SENTENCE)).orElse("");
        List.of("{types}", "{business}", "{number}").stream()
                .filter(slot -> !sentence.contains(slot))
                .forEach(slot -> missing.add(slot + " in the sentence"));
        if (!missing.isEmpty()) {
            throw new InvalidValueException(name, "every key", "none of " + missing);
        }
        return new Language(
                tag, cues, types, Map.copyOf(sets), Map.copyOf(placeholders), Set.copyOf(words), Map.copyOf(sayings));
    }

    private static Set<String> required() {
        Set<String> keys = new TreeSet<>(Language.SETS);
        keys.addAll(Language.SAYINGS);
        keys.add("language");
        for (Cue cue : Cue.values()) {
            keys.add(cue.key());
        }
        for (InformationType type : InformationType.builtIn()) {
            keys.add("type " + type.id());
            keys.add("say " + type.id());
        }
        return keys;
    }

    private static void check(boolean fits, String reason) {
        if (!fits) {
            throw new IllegalArgumentException(reason);
        }
    }
}
