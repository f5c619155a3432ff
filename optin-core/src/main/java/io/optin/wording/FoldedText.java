package io.optin.wording;

import io.optin.contact.NumberInText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text as a person reads it: words in lower case without marks, each with its place in the original, and the places
 * where it only looks as it reads. One pass, linear in the length of the text.
 *
 * @param text the original
 * @param tokens words and numbers, in their order
 * @param disguises what is hidden or dressed up
 * @param placeholders what was left to be filled in
 * @param numbers the numbers in it, in their order
 */
record FoldedText(
        String text,
        List<Token> tokens,
        List<TextSpan> disguises,
        List<Placeholder> placeholders,
        List<NumberInText> numbers) {
    private static final Pattern NUMBER_FIELD = Pattern.compile("(?<!\\{)\\{\\s*+(?i:number)\\s*+\\}(?!\\})");

    /**
     * Reads a text.
     *
     * @param language its words tell a disguise from a word of another script, and a placeholder from an aside
     * @param names words that are spelt as they are for a reason, such as the business's name
     */
    static FoldedText of(String text, Language language, String names) {
        return new Folder(text, language, rawWords(names)).fold();
    }

    /** The words alone, with single spaces between them; reading that again gives the same. */
    String words() {
        return tokens.stream().map(Token::word).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The words of a name as they are written. */
    private static Set<String> rawWords(String names) {
        Set<String> words = new HashSet<>();
        FoldedWord word = new FoldedWord();
        for (int i = 0; i < names.length(); i += Character.charCount(names.codePointAt(i))) {
            int point = names.codePointAt(i);
            if (Characters.isOfWord(point)) {
                word.add(point);
            } else if (!Characters.isApostrophe(point)) {
                words.add(word.raw());
                word = new FoldedWord();
            }
        }
        words.add(word.raw());
        return words;
    }

    /** The state of one pass over a text. */
    private static final class Folder {
        private final String text;
        private final Set<String> wordsThatMatter;
        private final Set<String> rawWordsThatMay;
        private final List<Token> tokens = new ArrayList<>();
        private final List<TextSpan> disguises = new ArrayList<>();
        private final List<Placeholder> placeholders;
        private final List<NumberInText> numbers;
        private final Separator separator = new Separator();
        private int at;

        private Folder(String text, Language language, Set<String> rawWordsThatMay) {
            this.text = text;
            wordsThatMatter = language.words();
            this.rawWordsThatMay = rawWordsThatMay;
            placeholders = Placeholder.findAll(text, language.placeholders());
            numbers = NumberInText.findAll(text);
        }

        private FoldedText fold() {
            Iterator<Placeholder> nextPlaceholder = placeholders.iterator();
            Iterator<NumberInText> nextNumber = numbers.iterator();
            Matcher field = NUMBER_FIELD.matcher(text);
            @Nullable TextSpan hole = spanOf(nextPlaceholder);
            @Nullable TextSpan number = spanOfNumber(nextNumber);
            int nextField = field.find() ? field.start() : text.length();
            while (at < text.length()) {
                while (hole != null && hole.start() < at) {
                    hole = spanOf(nextPlaceholder);
                }
                while (number != null && number.start() < at) {
                    number = spanOfNumber(nextNumber);
                }
                if (at == nextField) {
                    addNumber(Token.Kind.NUMBER_FIELD, new TextSpan(at, field.end()));
                    nextField = field.find() ? field.start() : text.length();
                } else if (hole != null && hole.start() == at) {
                    at = hole.end();
                } else if (number != null && number.start() == at) {
                    addNumber(Token.Kind.WRITTEN_NUMBER, number);
                } else if (Characters.isOfWord(text.codePointAt(at))) {
                    addWord();
                } else {
                    addOther();
                }
            }
            return new FoldedText(
                    text, List.copyOf(tokens), List.copyOf(disguises), List.copyOf(placeholders), numbers);
        }

        private static @Nullable TextSpan spanOf(Iterator<Placeholder> placeholders) {
            return placeholders.hasNext() ? placeholders.next().span() : null;
        }

        private static @Nullable TextSpan spanOfNumber(Iterator<NumberInText> numbers) {
            if (!numbers.hasNext()) {
                return null;
            }
            NumberInText number = numbers.next();
            return new TextSpan(number.start(), number.end());
        }

        private void addNumber(Token.Kind kind, TextSpan span) {
            tokens.add(new Token(kind, "", span, separator.gap(), false));
            separator.reset();
            at = span.end();
        }

        /** Takes a word; apostrophes and invisible characters that stand between two of its letters belong to it. */
        private void addWord() {
            FoldedWord word = new FoldedWord();
            int start = at;
            int lastApostrophe = -1;
            while (at < text.length()) {
                int point = text.codePointAt(at);
                if (Characters.isOfWord(point)) {
                    word.add(point);
                    at += Character.charCount(point);
                    continue;
                }
                int next = afterInvisible(at);
                boolean apostrophe = next < text.length() && Characters.isApostrophe(text.codePointAt(next));
                int after = apostrophe ? afterInvisible(next + 1) : next;
                if (after == at || after >= text.length() || !Characters.isOfWord(text.codePointAt(after))) {
                    break;
                }
                if (apostrophe) {
                    lastApostrophe = next;
                }
                int seen = apostrophe ? Character.charCount(text.codePointAt(next)) : 0;
                if (after - at > seen && hidesBetween(text.codePointBefore(at), text.codePointAt(after))) {
                    word.addInvisible();
                }
                at = after;
            }
            if (word.isEmpty()) {
                return; // marks that stand on nothing
            }
            TextSpan span = new TextSpan(start, at);
            if (word.isDisguised(wordsThatMatter, rawWordsThatMay)) {
                disguises.add(span);
            }
            String read = word.read(wordsThatMatter, rawWordsThatMay);
            boolean possessive = lastApostrophe >= 0 && at - lastApostrophe == 2 && read.endsWith("s");
            tokens.add(new Token(Token.Kind.WORD, read, span, separator.gap(), possessive));
            separator.reset();
        }

        private int afterInvisible(int from) {
            int i = from;
            while (i < text.length() && Characters.isInvisible(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
            }
            return i;
        }

        /** Joiners belong between letters of some scripts, and so do marks of direction; between Latin ones they hide. */
        private static boolean hidesBetween(int previous, int next) {
            boolean latin = Characters.isLatin(previous) || Character.isDigit(previous) || Characters.isMark(previous);
            boolean ofWord = Character.isLetterOrDigit(next);
            return ofWord && (latin || Characters.isLatin(next) || Character.isDigit(next));
        }

        private void addOther() {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (Characters.isBidiOverride(point)) {
                disguises.add(new TextSpan(at, end));
            } else if (Characters.isTag(point)) {
                disguises.add(new TextSpan(at, end));
            } else if (Characters.isBlackFlag(point)) {
                end = afterInvisible(end); // the flag of a region
            } else if (!Characters.isInvisible(point)) {
                separator.add(text, at, point);
            }
            at = end;
        }
    }
}
