package io.optin.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was left to be filled in: a merge field, or words in brackets that stand for other words.
 *
 * @param span where it stands, its brackets included
 * @param kind what it stands for
 */
record Placeholder(TextSpan span, Kind kind) {
    enum Kind {
        BUSINESS,
        NUMBER,
        TYPE,
        OTHER
    }

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Braces and percents are for machines; square and angle brackets are for people too. */
    private static final Pattern FORM = Pattern.compile(
            "\\{\\{(?<double>[^{}]{0,80}+)\\}\\}|\\$?\\{(?!\\s*+(?i:number)\\s*+\\})(?<single>[^{}]{0,80}+)\\}"
                    + "|%(?<percent>[A-Za-z][A-Za-z0-9_.]{1,60}+)%"
                    + "|\\[\\[?(?<square>[^\\[\\]]{1,80}+)\\]|<<?(?<angle>[^<>]{1,80}+)>|«(?<guillemets>[^«»]{1,80}+)»");

    /**
     * Finds them.
     *
     * @param words the words that stand in brackets for other words; what holds another word is just in brackets
     */
    static List<Placeholder> findAll(String text, Map<String, Kind> words) {
        List<Placeholder> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            TextSpan span = new TextSpan(matcher.start(), matcher.end());
            String bracketed = either(matcher, "square", "angle", "guillemets");
            String field = either(matcher, "double", "single", "percent");
            kind(bracketed + field, words, bracketed.isEmpty())
                    .ifPresent(kind -> found.add(new Placeholder(span, kind)));
        }
        return found;
    }

    /** The kind of the first word that has one of its own. */
    private static Optional<Kind> kind(String inside, Map<String, Kind> words, boolean certain) {
        Optional<Kind> kind = certain ? Optional.of(Kind.OTHER) : Optional.empty();
        for (String word : BETWEEN_WORDS.split(inside.toLowerCase(Locale.ROOT), -1)) {
            Kind known = words.get(word);
            if (known == null && !certain && !word.isEmpty()) {
                return Optional.empty();
            }
            if (known != null && kind.orElse(Kind.OTHER) == Kind.OTHER) {
                kind = Optional.of(known);
            }
        }
        return kind;
    }

    private static String either(Matcher matcher, String... groups) {
        for (String group : groups) {
            String value = matcher.group(group);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
