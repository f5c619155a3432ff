package io.optin.reply;

/** One wrong letter: one too many, one too few, another one, or two in each other's place. */
final class Slip {
    private Slip() {}

    static boolean isOne(String word, char[] letters, int from, int to) {
        int length = to - from;
        int same = 0;
        int shorter = Math.min(word.length(), length);
        while (same < shorter && word.charAt(same) == letters[from + same]) {
            same++;
        }
        return switch (length - word.length()) {
            case 0 ->
                same == length
                        || isTail(word, same + 1, letters, from + same + 1, to)
                        || swaps(word, same, letters, from, to);
            case 1 -> isTail(word, same, letters, from + same + 1, to);
            case -1 -> isTail(word, same + 1, letters, from + same, to);
            default -> false;
        };
    }

    private static boolean swaps(String word, int at, char[] letters, int from, int to) {
        return at + 1 < word.length()
                && word.charAt(at) == letters[from + at + 1]
                && word.charAt(at + 1) == letters[from + at]
                && isTail(word, at + 2, letters, from + at + 2, to);
    }

    private static boolean isTail(String word, int at, char[] letters, int from, int to) {
        for (int i = 0; from + i < to; i++) {
            if (word.charAt(at + i) != letters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
