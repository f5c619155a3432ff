package io.optin.contact;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** A short piece of a text with digits and masks, which may be a phone number. */
record NumberCandidate(String text, int start, int end) {
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int FEWEST_SHOWN = 2;

    /** Dates, spans of years, and a million with its dots. */
    private static final Pattern FIGURE = Pattern.compile("[0-3]?\\d([./-])[0-3]?\\d\\1(?:19|20)\\d\\d"
            + "|(?:19|20)\\d\\d([./-])[01]\\d\\2[0-3]\\d"
            + "|(?:19|20)\\d\\d[-\u2013/](?:19|20)\\d\\d"
            + "|\\d\\.\\d{3}\\.\\d{3}");

    /** Adds the number that this is, if it is one. */
    void addTo(List<NumberInText> found) {
        if (count(NumberSigns::isDigit) < FEWEST_SHOWN) {
            return;
        }
        NumberCandidate bare = NumberEdges.withoutEmphasis(NumberEdges.withPairedBrackets(this));
        int masks = bare.count(NumberSigns::isMask);
        if (masks == 1) { // hides nothing: the x of an extension, a bullet
            int mask = bare.firstMask();
            NumberEdges.withoutSeparators(new NumberCandidate(text, bare.start, mask))
                    .addTo(found);
            NumberEdges.withoutSeparators(new NumberCandidate(text, mask + 1, bare.end))
                    .addTo(found);
            return;
        }
        NumberCandidate whole = NumberEdges.withPairedBrackets(bare);
        if (masks > 0 || whole.isNumber()) {
            found.add(new NumberInText(whole.start, whole.end, whole.literal()));
        }
    }

    private boolean isNumber() {
        String dialled = WrittenNumber.of(literal()).dialled();
        int digits = count(NumberSigns::isDigit);
        return digits >= FEWEST_DIGITS
                && digits <= (dialled.startsWith("00") ? MOST_DIGITS + 2 : MOST_DIGITS)
                && !FIGURE.matcher(literal()).matches();
    }

    private String literal() {
        return text.substring(start, end);
    }

    private int count(IntPredicate sort) {
        return (int) literal().codePoints().filter(sort).count();
    }

    private int firstMask() {
        int at = start;
        while (!NumberSigns.isMask(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
