package io.optin.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins groups of digits and masks to what looks like a phone number, in one pass. Each group is looked at once, and so
 * is the little that may stand between two of them: the cost grows with the text and no faster.
 */
final class NumberScanner {
    static final int MOST_SLOTS = 20;

    private static final int NONE = -1;

    private final String text;
    private final List<NumberInText> found = new ArrayList<>();

    // the number so far
    private int start = NONE;
    private int end;
    private int slots;
    private int digits;
    private int open;
    private int complete;

    NumberScanner(String text) {
        this.text = text;
    }

    List<NumberInText> scan() {
        int at = 0;
        while (at < text.length()) {
            DigitGroup group = DigitGroup.at(text, at);
            if (group.isEmpty()) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                take(group);
                at = group.end();
            }
        }
        finish();
        return List.copyOf(found);
    }

    private void take(DigitGroup group) {
        if (group.isGlued()) {
            return; // and nothing joins across it, as it is no gap
        }
        if (start == NONE || !continues(group)) {
            finish();
            begin(group);
        }
        end = group.end();
        slots += group.slots();
        digits += group.digits();
    }

    /**
     * Whether a group belongs to the number so far. Where that is as long as a whole number, a pause ends it, as in
     * {@code 07400 123456 (24/7)}, and so does a bullet, as in {@code 07400 123456 * 07400 654321}.
     */
    private boolean continues(DigitGroup group) {
        NumberGap gap = NumberGap.between(text, end, group.start(), open);
        open = gap.open();
        return gap.joins() && !(gap.pause() && slots >= complete) && !(group.isLoneMask() && digits >= complete);
    }

    private void begin(DigitGroup group) {
        start = group.start();
        open = 0;
        if (NumberSigns.opens(DigitGroup.before(text, start))) {
            start--;
            open++;
        }
        int plus = plusBefore(start);
        if (plus != NONE) {
            start = plus;
            if (NumberSigns.opens(DigitGroup.before(text, plus))) {
                start--;
                open++;
            }
        }
        complete = plus != NONE ? 10 : group.beginsWithZero() ? 8 : 7;
    }

    /** The plus that stands right before an index, or with one space between where it stands alone. */
    private int plusBefore(int at) {
        if (NumberSigns.isPlus(DigitGroup.before(text, at))) {
            return at - 1;
        }
        boolean alone = NumberSigns.isSpace(DigitGroup.before(text, at))
                && NumberSigns.isPlus(DigitGroup.before(text, at - 1))
                && !Character.isLetterOrDigit(DigitGroup.before(text, at - 2));
        return alone ? at - 2 : NONE;
    }

    private void finish() {
        if (start != NONE && slots <= MOST_SLOTS) {
            new NumberCandidate(text, start, end).addTo(found);
        }
        start = NONE;
        slots = 0;
        digits = 0;
    }
}
