package io.optin.wording;

import io.optin.wording.PhraseIndex.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sentence and what its phrases tell.
 *
 * @param tokens its tokens, counted from 0: what is kept per sentence then costs no more than the sentence
 * @param offset index of its first token in the text
 * @param cues the phrases in it, in their order
 * @param types the names of types in it, by type id
 */
record Sentence(List<Token> tokens, int offset, Map<Cue, List<Found<Cue>>> cues, List<Found<String>> types) {

    /** What the required phrase consists of, which it may do with words of a name. */
    private static final Set<Cue> OF_THE_PHRASE = EnumSet.of(Cue.RECEIVE, Cue.ON_WHATSAPP, Cue.OVER_WHATSAPP, Cue.AT);

    /** The sentences of a text in which no business is looked for. */
    static List<Sentence> allOf(List<Token> text, Language language) {
        return allOf(text, language, List.of(), false, OwnTypes.NONE);
    }

    /**
     * The sentences of a text.
     *
     * @param names where the business's name stands, which tells nothing else
     * @param nameEndsLikeASentence whether what follows the name's last word belongs to it
     */
    static List<Sentence> allOf(
            List<Token> text, Language language, List<TokenRange> names, boolean nameEndsLikeASentence, OwnTypes own) {
        BitSet nameTokens = new BitSet();
        names.forEach(place -> nameTokens.set(place.from(), place.to()));
        return new SentenceSplitter(text, language, names, nameEndsLikeASentence)
                .sentences().stream()
                        .map(range -> of(text, range, nameTokens, language, own))
                        .toList();
    }

    private static Sentence of(List<Token> text, TokenRange range, BitSet names, Language language, OwnTypes own) {
        List<Token> tokens = List.copyOf(text.subList(range.from(), range.to()));
        BitSet ownNames = names.get(range.from(), range.to());
        Map<Cue, List<Found<Cue>>> cues = new EnumMap<>(Cue.class);
        for (Found<Cue> found : language.cues().find(tokens)) {
            if (OF_THE_PHRASE.contains(found.key()) || isOutside(ownNames, found)) {
                cues.computeIfAbsent(found.key(), cue -> new ArrayList<>()).add(found);
            }
        }
        List<Found<String>> types = new ArrayList<>(language.types().find(tokens));
        types.addAll(own.index().find(tokens));
        types.removeIf(found -> !isOutside(ownNames, found));
        return new Sentence(tokens, range.from(), cues, types);
    }

    private static boolean isOutside(BitSet names, Found<?> found) {
        int name = names.nextSetBit(found.from());
        return name < 0 || name >= found.to();
    }

    int size() {
        return tokens.size();
    }

    List<Found<Cue>> all(Cue cue) {
        return cues.getOrDefault(cue, List.of());
    }

    boolean has(Cue cue) {
        return cues.containsKey(cue);
    }

    /** The phrases of a cue that begin outside the masks. */
    List<Found<Cue>> all(Cue cue, BitSet masks) {
        return all(cue).stream().filter(found -> !masks.get(found.from())).toList();
    }

    /** Where it speaks of opting out as of something that one can do. */
    List<Found<Cue>> waysOut() {
        return all(Cue.OPT_OUT, covered(Cue.NO_WAY_OUT));
    }

    /** The tokens that phrases cover. */
    static BitSet covered(Collection<? extends Found<?>> phrases) {
        BitSet covered = new BitSet();
        phrases.forEach(found -> covered.set(found.from(), found.to()));
        return covered;
    }

    /** The tokens that the phrases of some cues cover. */
    BitSet covered(Cue... some) {
        BitSet covered = new BitSet();
        for (Cue cue : some) {
            covered.or(covered(all(cue)));
        }
        return covered;
    }

    /** Where tokens stand in the text. */
    TextSpan span(int first, int end) {
        return new TextSpan(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    }

    TextSpan span(Found<?> found) {
        return span(found.from(), found.to());
    }

    TextSpan span() {
        return span(0, size());
    }
}
