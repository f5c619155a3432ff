package io.optin.contact;

/** Where a number begins and ends among the stars, brackets and bullets around it. */
final class NumberEdges {
    private NumberEdges() {}

    /** Without a mask that stands alone at an edge: bold and italics, a bullet, a footnote. There is a digit inside. */
    static NumberCandidate withoutEmphasis(NumberCandidate candidate) {
        NumberCandidate bare = withoutFirst(withoutLast(withoutDouble(candidate)));
        return bare.equals(candidate) ? bare : withoutEmphasis(bare);
    }

    /** Marks of two or three on either side, as Markdown has them: the first ones may stand before a plus. */
    private static NumberCandidate withoutDouble(NumberCandidate candidate) {
        String text = candidate.text();
        int start = candidate.start();
        int end = candidate.end();
        int inside = end;
        while (isMark(text.charAt(inside - 1)) && text.charAt(inside - 1) == text.charAt(end - 1)) {
            inside--;
        }
        String mark = text.substring(inside, end);
        if (mark.length() < 2) {
            return candidate;
        }
        if (text.startsWith(mark, start)) {
            return withoutSeparators(new NumberCandidate(text, start + mark.length(), inside));
        }
        return text.startsWith(mark, start - mark.length())
                ? withoutSeparators(new NumberCandidate(text, start, inside))
                : candidate;
    }

    private static boolean isMark(char sign) {
        return sign == '*' || sign == '_';
    }

    private static NumberCandidate withoutLast(NumberCandidate candidate) {
        String text = candidate.text();
        char last = text.charAt(candidate.end() - 1);
        NumberCandidate rest = withoutSeparators(new NumberCandidate(text, candidate.start(), candidate.end() - 1));
        return NumberSigns.isMask(last) && text.charAt(rest.end() - 1) != last ? rest : candidate;
    }

    private static NumberCandidate withoutFirst(NumberCandidate candidate) {
        String text = candidate.text();
        char first = text.charAt(candidate.start());
        NumberCandidate rest = withoutSeparators(new NumberCandidate(text, candidate.start() + 1, candidate.end()));
        return NumberSigns.isMask(first) && text.charAt(rest.start()) != first ? rest : candidate;
    }

    /** Without what stands at the edges between numbers; an opening bracket at the beginning stays. */
    static NumberCandidate withoutSeparators(NumberCandidate candidate) {
        String text = candidate.text();
        int start = candidate.start();
        int end = candidate.end();
        while (start < end && NumberSigns.isSeparator(text.charAt(start)) && !NumberSigns.opens(text.charAt(start))) {
            start++;
        }
        while (start < end && NumberSigns.isSeparator(text.charAt(end - 1))) {
            end--;
        }
        return new NumberCandidate(text, start, end);
    }

    /** Takes in a closing bracket whose opening one is inside, and leaves out an opening one that is closed outside. */
    static NumberCandidate withPairedBrackets(NumberCandidate candidate) {
        String text = candidate.text();
        int open = 0;
        int opening = candidate.start();
        for (int at = candidate.start(); at < candidate.end(); at++) {
            if (NumberSigns.opens(text.charAt(at))) {
                opening = open == 0 ? at : opening;
                open++;
            } else if (NumberSigns.closes(text.charAt(at))) {
                open--;
            }
        }
        if (open < 1) {
            return candidate;
        }
        if (opening == candidate.start()) {
            return new NumberCandidate(text, opening + 1, candidate.end());
        }
        boolean closed = NumberSigns.closes(DigitGroup.after(text, candidate.end()));
        return closed ? new NumberCandidate(text, candidate.start(), candidate.end() + 1) : candidate;
    }
}
