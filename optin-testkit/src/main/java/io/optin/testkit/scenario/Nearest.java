package io.optin.testkit.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** The word that is the fewest edits away, where these are few. */
    static Optional<String> to(String typed, Collection<String> words) {
        String word = typed.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return words.stream()
                .filter(candidate ->
                        edits(word, candidate.toLowerCase(Locale.ROOT)) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> edits(word, candidate.toLowerCase(Locale.ROOT))));
    }

    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
