package io.optin.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name that is looked for as people write it: without regard to case, marks, punctuation, ® and "&amp;" for "and", with or
 * without its legal form, and with a possessive s.
 */
final class BusinessName {
    /** The ends of company names that nobody says aloud. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "corp",
            "corporation",
            "company",
            "co",
            "gmbh",
            "ag",
            "kg",
            "ug",
            "sa",
            "sas",
            "sarl",
            "sl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "aps",
            "oy",
            "oyj",
            "kk",
            "pty",
            "pte",
            "sdn",
            "bhd",
            "ltda",
            "eireli",
            "doo",
            "sro",
            "zrt",
            "kft");

    private static final int LONGEST_FORM = 4;

    private final String written;
    private final Set<String> and;
    private final String whole;
    private final String withoutForm;

    BusinessName(String written, Language language) {
        this.written = written;
        and = language.set(Language.AND);
        List<String> words = new ArrayList<>();
        for (Token token : FoldedText.of(written, language, written).tokens()) {
            if (!token.word().isEmpty() && !and.contains(token.word())) {
                words.add(token.word());
            }
        }
        whole = String.join("", words);
        String bare = String.join("", withoutLegalForm(words));
        withoutForm = bare.isEmpty() || language.words().contains(bare) ? whole : bare;
    }

    /** Dots take a form apart: S.A. is two words. */
    private static List<String> withoutLegalForm(List<String> words) {
        List<String> rest = words;
        for (int last = 1; last <= LONGEST_FORM && last < rest.size(); last++) {
            int from = rest.size() - last;
            if (LEGAL_FORMS.contains(String.join("", rest.subList(from, rest.size())))) {
                rest = rest.subList(0, from);
                last = 0;
            }
        }
        return rest;
    }

    /**
     * Where the name ends that begins at a token, or -1. Words may be written apart or together: A.B.C. is ABC.
     *
     * @param from index of the first token
     */
    int match(List<Token> tokens, int from) {
        int longest = -1;
        int length = 0;
        for (int at = from; at < tokens.size() && length < whole.length(); at++) {
            Token token = tokens.get(at);
            String word = token.word();
            if (token.isNumber() || word.isEmpty()) {
                break;
            }
            if (length > 0 && and.contains(word) && !whole.startsWith(word, length)) {
                continue;
            }
            if (token.possessive() && endsWith(length, word.substring(0, word.length() - 1))) {
                return at + 1;
            }
            if (!whole.startsWith(word, length)) {
                break;
            }
            length += word.length();
            if (length == whole.length() || length == withoutForm.length()) {
                longest = at + 1;
            }
        }
        return longest;
    }

    private boolean endsWith(int length, String word) {
        int end = length + word.length();
        return whole.startsWith(word, length) && (end == whole.length() || end == withoutForm.length());
    }

    /** Whether the name has no letter and no digit, so that only its very characters can be looked for. */
    boolean isOfSymbols() {
        return whole.isEmpty();
    }

    /** Whether the name itself ends with a mark that would end a sentence, as Yum! does. */
    boolean endsLikeASentence() {
        String end = written.strip();
        int last = end.codePointBefore(end.length());
        return last == '.' || last == '!' || last == '?';
    }

    String written() {
        return written;
    }
}
