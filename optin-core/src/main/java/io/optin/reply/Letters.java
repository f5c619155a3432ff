package io.optin.reply;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What single characters are when a reply is read: what they fold to, and how they part words. Latin, Greek, Cyrillic,
 * Arabic and Hebrew letters lose their marks; where marks are vowels, as in Devanagari and Thai, they stay.
 */
final class Letters {
    /** How a character takes part. */
    enum Kind {
        /** A letter, digit or mark within a word. */
        WORD,
        /** A letter of a script that puts no spaces between words: a token by itself. */
        ALONE,
        /** Nothing that anybody sees, or a mark that is folded away. */
        NOTHING,
        /** Between words: blanks, quotation marks, hyphens, apostrophes. */
        BETWEEN,
        /** A full stop, which ends a sentence unless a word goes on behind it. */
        DOT,
        /** Between the clauses of a sentence. */
        CLAUSE,
        /** The end of a sentence. */
        SENTENCE,
        /** The end of a question. */
        QUESTION,
        /** An emoji or another sign. */
        SIGN
    }

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);
    private static final Set<UnicodeScript> MARKS_FOLD = EnumSet.of(
            UnicodeScript.INHERITED,
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW);

    /** What Unicode does not take apart, or spells in two ways. */
    private static final Map<Integer, String> SPELT = Map.ofEntries(
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "t"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ς', "σ"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ى', "ي"),
            Map.entry((int) 'ی', "ي"),
            Map.entry((int) 'ک', "ك"),
            Map.entry((int) 'ـ', ""),
            Map.entry((int) 'ँ', "ं"),
            Map.entry((int) '़', ""));

    private static final String CLAUSES = ",;:()[]{}—–\u2015，；：、（）【】،؛·|¿¡~～\u300a\u300b";
    private static final String SENTENCES = "!…。！।॥۔｡\n\r\u2028\u2029\u0085";
    private static final String QUESTIONS = "?？؟\u203d";

    private static final @Nullable Page[] PAGES = new Page[(Character.MAX_CODE_POINT + 1) >> 8];

    private static final char[] PLAIN = new char[0x80];

    static {
        for (char unit = 0; unit < PLAIN.length; unit++) {
            PLAIN[unit] = Character.isLetterOrDigit(unit) ? Character.toLowerCase(unit) : 0;
        }
    }

    private Letters() {}

    /** The kinds and foldings of neighbouring characters; its fields are final, so that threads may make it twice. */
    private static final class Page {
        private static final int SIZE = 0x100;

        private final Kind[] kinds = new Kind[SIZE];
        private final String[] folded = new String[SIZE];
        private final char[] single = new char[SIZE];

        private Page(int first) {
            for (int i = 0; i < SIZE; i++) {
                folded[i] = foldAnew(first + i);
                kinds[i] = kindAnew(first + i, folded[i]);
                single[i] = folded[i].length() == 1 ? folded[i].charAt(0) : 0;
            }
        }

        private static Page of(int point) {
            Page page = PAGES[point >> 8];
            if (page == null) {
                page = new Page(point & 0xFFFF00);
                PAGES[point >> 8] = page;
            }
            return page;
        }
    }

    static Kind kind(int point) {
        return Page.of(point).kinds[point & 0xFF];
    }

    /** What it folds to; empty for most of what is no letter. */
    static String fold(int point) {
        return Page.of(point).folded[point & 0xFF];
    }

    /** The one unit that it folds to; 0 where it folds to none or to several. */
    static char foldToOne(int point) {
        return Page.of(point).single[point & 0xFF];
    }

    /** What a plain Latin letter or digit folds to; 0 for everything else. */
    static char foldPlain(char unit) {
        return unit < 0x80 ? PLAIN[unit] : 0;
    }

    /** Whether a text is spelt in parts that belong together, such as the letters of Korean syllables. */
    static boolean isPart(char sign) {
        return (sign >= 0x1100 && sign <= 0x11FF)
                || sign == 0x3099
                || sign == 0x309A
                || sign == 0xFF9E
                || sign == 0xFF9F;
    }

    static boolean isAlone(int point) {
        return point == 'ー' || point == '々' || WITHOUT_SPACES.contains(UnicodeScript.of(point));
    }

    private static Kind kindAnew(int point, String folded) {
        if (point == '.' || point == '．') {
            return Kind.DOT;
        }
        if (CLAUSES.indexOf(point) >= 0) {
            return Kind.CLAUSE;
        }
        if (SENTENCES.indexOf(point) >= 0) {
            return Kind.SENTENCE;
        }
        if (QUESTIONS.indexOf(point) >= 0) {
            return Kind.QUESTION;
        }
        if (folded.codePoints().anyMatch(Letters::isAlone)) {
            return Kind.ALONE;
        }
        if (!folded.isEmpty()) {
            return isOfWord(folded.codePointAt(0)) ? Kind.WORD : Kind.SIGN;
        }
        return isUnseen(point) ? Kind.NOTHING : Kind.BETWEEN;
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            case Character.CONTROL -> !Character.isWhitespace(point);
            default -> SPELT.containsKey(point) || isFillerJamo(point);
        };
    }

    private static boolean isOfWord(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String foldAnew(int point) {
        if (point < 0x80) {
            return PLAIN[point] == 0 ? "" : Character.toString(PLAIN[point]);
        }
        if (isFillerJamo(point)) {
            return "";
        }
        boolean keepsMarks = isAlone(point) || !MARKS_FOLD.contains(UnicodeScript.of(point));
        String form = Normalizer.normalize(Character.toString(point), keepsMarks ? Form.NFKC : Form.NFKD);
        StringBuilder folded = new StringBuilder();
        // Down, up and down again: some small letters share their capital with others.
        form.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(part -> folded.append(foldPart(part)));
        return folded.toString();
    }

    private static boolean isFillerJamo(int point) {
        return point == 0x3164 || point == 0xFFA0 || point == 0x115F || point == 0x1160;
    }

    private static String foldPart(int part) {
        if (SPELT.containsKey(part)) {
            return SPELT.getOrDefault(part, "");
        }
        int type = Character.getType(part);
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            return Integer.toString(Character.digit(part, 10));
        }
        boolean sign = type == Character.OTHER_SYMBOL && part > 0x2000;
        boolean dropped = (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && MARKS_FOLD.contains(UnicodeScript.of(part));
        return sign || (isOfWord(part) && !dropped) ? Character.toString(part) : "";
    }
}
