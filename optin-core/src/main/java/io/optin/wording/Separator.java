package io.optin.wording;

/** Reads what stands between two tokens. */
final class Separator {
    private static final String COMMAS = ",،、，•·▪◦‣●○■□☐☑☒✓✔✅|";
    private static final String CLAUSES = ":;：；—–";
    private static final String STOPS = "!?‼⁉！？؟。｡।॥۔…";

    private Gap gap = Gap.NONE;

    /** Begins after a token. */
    void reset() {
        gap = Gap.NONE;
    }

    Gap gap() {
        return gap;
    }

    /** Takes a character at that place. */
    void add(String text, int at, int point) {
        Gap more = Gap.NONE;
        if (point == '.') {
            more = fullStop(text, at);
        } else if (STOPS.indexOf(point) >= 0) {
            more = Gap.END;
        } else if (CLAUSES.indexOf(point) >= 0) {
            more = Gap.CLAUSE;
        } else if (COMMAS.indexOf(point) >= 0 || isDashByItself(text, at, point)) {
            more = Gap.COMMA;
        }
        if (more.compareTo(gap) > 0) {
            gap = more;
        }
    }

    /** A stop inside a word, such as that of an address, ends nothing; several end a sentence. */
    private static Gap fullStop(String text, int at) {
        int next = at + 1;
        if (next < text.length() && text.charAt(next) == '.') {
            return Gap.END;
        }
        return next < text.length() && Character.isLetterOrDigit(text.codePointAt(next)) ? Gap.NONE : Gap.DOT;
    }

    /** A hyphen with white space on both sides, or one that begins a line. */
    private static boolean isDashByItself(String text, int at, int point) {
        boolean hyphen = point == '-' || point == '*';
        boolean before = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        boolean after = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return hyphen && before && after;
    }
}
