package io.optin.reply;

/**
 * A set of places of phrases, by number. Those of one language have numbers of their own; where there are more, several share
 * one. By the places that a phrase needs, and those that the words of a reply may stand at, most phrases are seen not to be
 * there without being looked for.
 */
final class Places {
    private static final int SIZE = 1024;

    private final long[] bits = new long[SIZE / Long.SIZE];

    void add(int place) {
        bits[(place & (SIZE - 1)) >> 6] |= 1L << place;
    }

    void addAll(Places others) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= others.bits[i];
        }
    }

    private boolean has(int place) {
        return (bits[(place & (SIZE - 1)) >> 6] & 1L << place) != 0;
    }

    /** Places that a phrase needs. */
    static final class Needs {
        private final int[] places;

        Needs(int[] places) {
            this.places = places;
        }

        boolean areIn(Places set) {
            for (int place : places) {
                if (!set.has(place)) {
                    return false;
                }
            }
            return true;
        }
    }
}
