package io.optin.reply;

/**
 * Places of phrases, each with a bit out of 256; several share one where there are more. By what a phrase needs and what the
 * words of a reply may stand at, most phrases are seen not to be there without being looked for.
 */
record Places(long first, long second, long third, long fourth) {
    static final Places NONE = new Places(0, 0, 0, 0);

    static Places of(int number) {
        long bit = 1L << number;
        return switch (number >> 6 & 3) {
            case 0 -> new Places(bit, 0, 0, 0);
            case 1 -> new Places(0, bit, 0, 0);
            case 2 -> new Places(0, 0, bit, 0);
            default -> new Places(0, 0, 0, bit);
        };
    }

    Places and(Places other) {
        return new Places(first | other.first, second | other.second, third | other.third, fourth | other.fourth);
    }

    boolean isWithin(Places others) {
        long missing = (first & ~others.first)
                | (second & ~others.second)
                | (third & ~others.third)
                | (fourth & ~others.fourth);
        return missing == 0;
    }
}
