package io.optin.wording;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the characters of one word and says how the word reads, and whether it is dressed up as another one. A letter of
 * another script that looks Latin is a disguise where it stands among Latin letters, or where the whole word then reads
 * as a word that matters; a name in another script is none.
 */
final class FoldedWord {
    private static final int LONGEST = 5_000;

    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder look = new StringBuilder();
    private boolean latin;
    private boolean disguisable;
    private boolean mixed;
    private boolean invisible;
    private boolean struck;
    private Character.@Nullable UnicodeScript scriptOfLookAlikes;

    void add(int point) {
        if (plain.length() > LONGEST) {
            return; // no name and no phrase has such a word
        }
        raw.appendCodePoint(point);
        struck |= Characters.isStrike(point);
        String folded = Characters.fold(point);
        plain.append(folded);
        int bare = folded.isEmpty() ? point : folded.codePointAt(0);
        String other = Characters.likeLatin(bare);
        String odd = other == null ? plainLatin(point, bare) : null;
        if (other != null) {
            Character.UnicodeScript script = Character.UnicodeScript.of(bare);
            mixed |= scriptOfLookAlikes != null && scriptOfLookAlikes != script;
            scriptOfLookAlikes = script;
            look.append(other);
        } else {
            latin |= Character.isLetter(bare) && Characters.isLatin(bare);
            look.append(odd == null ? folded : odd);
        }
        disguisable |= other != null || odd != null;
    }

    private static @Nullable String plainLatin(int point, int bare) {
        String plain = Characters.plainLatin(bare);
        return plain == null ? Characters.plainLatin(point) : plain;
    }

    /** Something invisible stood inside the word. */
    void addInvisible() {
        invisible = true;
    }

    boolean isEmpty() {
        return plain.isEmpty();
    }

    /** The letters as they are, in lower case. */
    String raw() {
        return raw.toString();
    }

    /** How the word reads. */
    String read(Set<String> wordsThatMatter, Set<String> rawWordsThatMay) {
        return isDressedUp(wordsThatMatter, rawWordsThatMay) ? look.toString() : plain.toString();
    }

    /** Whether it is not what it seems. */
    boolean isDisguised(Set<String> wordsThatMatter, Set<String> rawWordsThatMay) {
        return invisible || struck || isDressedUp(wordsThatMatter, rawWordsThatMay);
    }

    private boolean isDressedUp(Set<String> wordsThatMatter, Set<String> rawWordsThatMay) {
        if (!disguisable || rawWordsThatMay.contains(raw.toString())) {
            return false;
        }
        return mixed || (latin && scriptOfLookAlikes != null) || wordsThatMatter.contains(look.toString());
    }
}
