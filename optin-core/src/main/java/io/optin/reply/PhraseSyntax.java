package io.optin.reply;

import io.optin.consent.Scope;
import io.optin.reply.Letters.Kind;
import io.optin.reply.PhraseText.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the phrases of a language file; the first lines of {@code en.txt} tell how they are written. */
final class PhraseSyntax {
    private static final int MOST_ELEMENTS = 12;
    private static final int MOST_GAPS = 2;
    static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern BETWEEN_PHRASES = Pattern.compile(" ; ");
    private static final Pattern ALTERNATIVE = Pattern.compile("\\|");

    private static final String TOPIC = "topic";

    private final Map<String, WordList> lists = new HashMap<>();
    private final Map<String, Element> known = new HashMap<>();

    /** Takes words of a list, perhaps more of them; it may hold lists that were told before. */
    void define(String name, String told) {
        check(!name.equals(TOPIC), "@topic is every topic");
        WordList list = lists.computeIfAbsent(name, same -> WordList.empty());
        for (String word : SPACES.split(told.strip(), -1)) {
            addAlternative(word, list);
        }
    }

    /** Reads topics, which are a list from then on. */
    List<PhraseText> topics(Scope scope, String told) {
        List<PhraseText> topics = phrases(Role.TOPIC, Optional.of(scope), told);
        check(topics.stream().noneMatch(PhraseText::hasTopic), "a topic consists of no topics");
        lists.computeIfAbsent(TOPIC, same -> WordList.ofTopics());
        return topics;
    }

    /** Reads phrases with semicolons between them. */
    List<PhraseText> phrases(Role role, Optional<Scope> scope, String told) {
        List<PhraseText> phrases = new ArrayList<>();
        for (String phrase : BETWEEN_PHRASES.split(told.strip(), -1)) {
            phrases.add(new PhraseText(role, scope, elements(phrase.strip())));
        }
        return phrases;
    }

    private List<Element> elements(String told) {
        check(!told.isEmpty(), "a phrase has a word");
        List<Element> elements = new ArrayList<>();
        for (String element : SPACES.split(told, -1)) {
            elements.add(element(element));
        }
        List<PhraseText.Kind> kinds = elements.stream().map(Element::kind).toList();
        int first = kinds.get(0) == PhraseText.Kind.BEGINNING ? 1 : 0;
        int last = kinds.size() - (kinds.get(kinds.size() - 1) == PhraseText.Kind.END ? 2 : 1);
        check(kinds.size() <= MOST_ELEMENTS, "a phrase has at most " + MOST_ELEMENTS + " places");
        check(count(kinds, PhraseText.Kind.GAP) <= MOST_GAPS, "a phrase has at most " + MOST_GAPS + " gaps");
        check(
                first < kinds.size() && kinds.get(first) == PhraseText.Kind.WORDS,
                "a phrase begins with a word that must be there");
        check(kinds.get(last) != PhraseText.Kind.GAP, "a phrase does not end with a gap");
        for (int comma = 0; comma < kinds.size(); comma++) {
            check(
                    kinds.get(comma) != PhraseText.Kind.COMMA
                            || (comma < last && kinds.get(comma + 1) == PhraseText.Kind.WORDS),
                    "a comma stands before a word that must be there");
        }
        check(kinds.lastIndexOf(PhraseText.Kind.BEGINNING) <= 0, "^ stands at the beginning");
        int end = kinds.indexOf(PhraseText.Kind.END);
        check(end < 0 || end == kinds.size() - 1, "$ stands at the end");
        return List.copyOf(elements);
    }

    private static long count(List<PhraseText.Kind> kinds, PhraseText.Kind kind) {
        return kinds.stream().filter(kind::equals).count();
    }

    private Element element(String told) {
        return switch (told) {
            case "^" -> Element.of(PhraseText.Kind.BEGINNING);
            case "$" -> Element.of(PhraseText.Kind.END);
            case "..." -> Element.of(PhraseText.Kind.GAP);
            case "," -> Element.of(PhraseText.Kind.COMMA);
            default -> known.computeIfAbsent(told, same -> words(told.startsWith("["), told));
        };
    }

    private Element words(boolean optional, String told) {
        check(optional == told.endsWith("]"), "a bracket without its other half");
        WordList words = WordList.empty();
        for (String word : ALTERNATIVE.split(optional ? told.substring(1, told.length() - 1) : told, -1)) {
            addAlternative(word, words);
        }
        return new Element(optional ? PhraseText.Kind.OPTIONAL : PhraseText.Kind.WORDS, words);
    }

    private void addAlternative(String told, WordList all) {
        if (told.startsWith("@")) {
            WordList list = lists.get(told.substring(1));
            check(list != null, "there is no list " + told + " above");
            if (list != null) {
                all.add(list);
            }
        } else {
            all.add(words(told));
        }
    }

    /** The words of an alternative, with underscores between them. */
    static List<Spelling> words(String told) {
        boolean exact = told.startsWith("=");
        boolean stem = told.endsWith("*");
        String text = told.substring(exact ? 1 : 0, told.length() - (stem ? 1 : 0));
        check(!(exact && stem), "a word is spelt so, or begins so");
        check(text.indexOf('*') < 0 && text.indexOf('=') < 0, "= stands before a word, and * behind it");
        List<String> parts = parts(text);
        check(!parts.isEmpty(), "\"" + told + "\" has no letter");
        List<Spelling> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Spelling.Kind kind = exact
                    ? Spelling.Kind.EXACT
                    : stem && i == parts.size() - 1 ? Spelling.Kind.STEM : Spelling.Kind.FOLDED;
            words.add(new Spelling(kind, folded(parts.get(i)), Tokens.spelt(parts.get(i))));
        }
        return List.copyOf(words);
    }

    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        text.codePoints().forEach(point -> {
            Kind kind = Letters.kind(point);
            boolean within = kind == Kind.WORD || kind == Kind.NOTHING;
            if (!within) {
                addWord(part, parts);
            }
            if (within) {
                part.appendCodePoint(point);
            } else if (kind == Kind.ALONE) {
                Letters.fold(point).codePoints().mapToObj(Character::toString).forEach(parts::add);
            } else if (kind == Kind.SIGN) {
                parts.add(Character.toString(point));
            }
        });
        addWord(part, parts);
        return parts;
    }

    private static void addWord(StringBuilder word, List<String> parts) {
        if (!folded(word.toString()).isEmpty()) {
            parts.add(word.toString());
        }
        word.setLength(0);
    }

    static String folded(String word) {
        StringBuilder folded = new StringBuilder();
        word.codePoints().mapToObj(Letters::fold).forEach(folded::append);
        return folded.toString();
    }

    private static void check(boolean fits, String reason) {
        if (!fits) {
            throw new IllegalArgumentException(reason);
        }
    }
}
