package io.optin.reply;

import io.optin.consent.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A phrase, ready to be looked for.
 *
 * @param role what it is for
 * @param language whose it is, by number
 * @param scope what a topic covers
 * @param places its places, in their order
 * @param needs the places behind the first that must be there
 */
record Phrase(Role role, int language, Optional<Scope> scope, List<Place> places, Places.Needs needs) {
    /**
     * A place.
     *
     * @param kind what may stand there
     * @param words the words that may
     * @param topics whether every topic may, too
     */
    record Place(PhraseText.Kind kind, List<WordTrie> words, boolean topics) {}

    /** The first place that is a word. */
    int first() {
        return places.get(0).kind() == PhraseText.Kind.BEGINNING ? 1 : 0;
    }

    /** Whether it is a clause, politeness aside. */
    boolean isClause() {
        return places.get(0).kind() == PhraseText.Kind.BEGINNING
                && places.get(places.size() - 1).kind() == PhraseText.Kind.END;
    }
}
