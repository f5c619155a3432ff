package io.optin.wording;

import io.optin.wording.Phrase.Element;
import io.optin.wording.Phrase.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads the phrases of a language file: {@code word}, {@code one|other}, {@code @list}, {@code [left out]}, {@code ~list}. */
final class PhraseReader {
    private static final int MOST_ELEMENTS = 9;
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern BETWEEN_PHRASES = Pattern.compile(" ; ");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\|");

    private final Map<String, Set<String>> lists = new HashMap<>();

    /** Takes the words of a list; it may hold lists that were told before. */
    void define(String name, String words) {
        check(!name.isEmpty(), "a list has a name");
        check(!lists.containsKey(name), "the list @" + name + " is told twice");
        Set<String> all = new TreeSet<>();
        for (String word : SPACES.split(words.strip(), -1)) {
            for (String one : word.startsWith("@") ? list(word) : Set.of(folded(word))) {
                check(all.add(one), "\"" + one + "\" is twice in the list");
            }
        }
        lists.put(name, Set.copyOf(all));
    }

    /** The words of a list that was told. */
    Set<String> listOf(String name) {
        return list("@" + name);
    }

    /** Reads phrases with semicolons between them. */
    List<Phrase> phrases(String told) {
        List<Phrase> phrases = new ArrayList<>();
        for (String phrase : BETWEEN_PHRASES.split(told.strip(), -1)) {
            phrases.add(phrase(phrase.strip()));
        }
        return phrases;
    }

    private Phrase phrase(String told) {
        check(!told.isEmpty(), "a phrase has a word");
        List<Element> elements = new ArrayList<>();
        for (String element : SPACES.split(told, -1)) {
            elements.add(element(element));
        }
        Element first = elements.get(0);
        check(elements.size() <= MOST_ELEMENTS, "a phrase has at most " + MOST_ELEMENTS + " elements");
        check(first.times() == Times.ONCE, "a phrase begins with a word that must be there");
        check(first.endings().isEmpty(), "a phrase begins with a whole word");
        return new Phrase(List.copyOf(elements));
    }

    private Element element(String told) {
        if (told.startsWith("[") || told.endsWith("]")) {
            check(told.startsWith("[") && told.endsWith("]"), "a bracket without its other half");
            return element(told.substring(1, told.length() - 1), Times.AT_MOST_ONCE);
        }
        return told.startsWith("~")
                ? new Element(list("@" + told.substring(1)), List.of(), Times.ANY)
                : element(told, Times.ONCE);
    }

    private Element element(String told, Times times) {
        Set<String> words = new TreeSet<>();
        Set<String> endings = new TreeSet<>();
        for (String word : ALTERNATIVE.split(told, -1)) {
            if (word.startsWith("*")) {
                addAll(Set.of(folded(word.substring(1))), endings);
            } else {
                addAll(word.startsWith("@") ? list(word) : Set.of(folded(word)), words);
            }
        }
        return new Element(Set.copyOf(words), List.copyOf(endings), times);
    }

    private static void addAll(Set<String> some, Set<String> all) {
        some.forEach(word -> check(all.add(word), "\"" + word + "\" is told twice"));
    }

    private Set<String> list(String name) {
        Set<String> list = lists.get(name.substring(1));
        check(list != null, "there is no list " + name + " above");
        return list == null ? Set.of() : list;
    }

    /** A word that is not as folding leaves it would never be found. */
    private static String folded(String word) {
        StringBuilder folded = new StringBuilder();
        word.codePoints().forEach(point -> folded.append(Characters.isOfWord(point) ? Characters.fold(point) : ""));
        check(
                !word.isEmpty() && word.contentEquals(folded),
                "\"" + word + "\" is no word as folding leaves it: " + folded);
        return word;
    }

    private static void check(boolean fits, String reason) {
        if (!fits) {
            throw new IllegalArgumentException(reason);
        }
    }
}
