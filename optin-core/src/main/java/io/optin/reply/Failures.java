package io.optin.reply;

import java.util.Arrays;

/**
 * What cannot be matched, so that it is tried once: the places of a phrase at the words behind its beginning. Phrases that are
 * looked for while another one is, such as politeness at the end of a clause, are short and are not remembered.
 */
final class Failures {
    /** No phrase reaches further: it has twelve places, and its words are few. */
    private static final int REACH = Long.SIZE;

    private final long[] byPlace = new long[16];
    private int depth;
    private int from;
    private int used;

    void begin(int at) {
        depth++;
        if (depth == 1) {
            from = at;
            Arrays.fill(byPlace, 0, used, 0);
            used = 0;
        }
    }

    void end() {
        depth--;
    }

    boolean isOutermost() {
        return depth == 1;
    }

    boolean has(int place, int at) {
        return at - from < REACH && (byPlace[place] & 1L << (at - from)) != 0;
    }

    void add(int place, int at) {
        if (at - from < REACH) {
            byPlace[place] |= 1L << (at - from);
            used = Math.max(used, place + 1);
        }
    }
}
