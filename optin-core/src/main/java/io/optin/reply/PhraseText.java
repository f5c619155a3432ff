package io.optin.reply;

import io.optin.consent.Scope;
import java.util.List;
import java.util.Optional;

/**
 * A phrase as a language file writes it.
 *
 * @param role what it is for
 * @param scope what a topic or a command covers
 * @param elements its places, in their order
 */
record PhraseText(Role role, Optional<Scope> scope, List<Element> elements) {
    enum Kind {
        /** One of several sequences of words. */
        WORDS,
        /** One of several sequences of words, or nothing. */
        OPTIONAL,
        /** A few words, whatever they are, within the clause. */
        GAP,
        /** Where a clause may end within the phrase. */
        COMMA,
        /** The beginning of a clause, politeness aside. */
        BEGINNING,
        /** The end of a clause, politeness aside. */
        END
    }

    /**
     * One place.
     *
     * @param kind what may stand there
     * @param words what may; nothing for a gap, a beginning and an end
     */
    record Element(Kind kind, WordList words) {
        static Element of(Kind kind) {
            return new Element(kind, WordList.empty());
        }
    }

    /** Whether it stands at the beginning or the end of a clause. */
    boolean isAnchored() {
        return elements.stream().anyMatch(element -> element.kind() == Kind.BEGINNING || element.kind() == Kind.END);
    }

    /** Whether a word of it is only told by its beginning. */
    boolean hasStem() {
        return elements.stream()
                .flatMap(element -> element.words().sequences().stream())
                .flatMap(List::stream)
                .anyMatch(word -> word.kind() == Spelling.Kind.STEM);
    }

    /** Whether a topic may stand in it. */
    boolean hasTopic() {
        return elements.stream().anyMatch(element -> element.words().isOfTopics());
    }
}
