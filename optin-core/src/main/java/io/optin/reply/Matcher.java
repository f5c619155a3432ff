package io.optin.reply;

import io.optin.reply.Role.Use;
import io.optin.reply.Tokens.Gap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for phrases in one reply. What is tried at a word is bounded, so that the whole is linear in its length. */
final class Matcher {
    /** How much a gap may hold: a word takes two, and a letter that stands alone takes one. */
    private static final int WIDEST_GAP = 12;

    /** How many words politeness may have, and how many times there may be some at the beginning or the end of a clause. */
    private static final int LONGEST_POLITENESS = 12;

    private static final int MOST_POLITENESS = 8;

    private static final int NO_MATCH = -1;
    private static final BitSet NOWHERE = new BitSet();

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final Places places;
    private final Failures failures = new Failures();
    private BitSet refused = NOWHERE;

    Matcher(Lexicon lexicon, Tokens tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        places = places();
    }

    Tokens tokens() {
        return tokens;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The languages that have most of the words: a bit for each. */
    int languages() {
        int[] known = new int[lexicon.languages()];
        for (int at = 0; at < tokens.size(); at++) {
            int having = 0;
            for (int i = 0; i < tokens.symbolCount(at); i++) {
                having |= lexicon.languagesOf(tokens.symbol(at, i));
            }
            for (int rest = having; rest != 0; rest &= rest - 1) {
                known[Integer.numberOfTrailingZeros(rest)]++;
            }
        }
        int most = 0;
        int languages = 0;
        for (int language = 0; language < known.length; language++) {
            if (known[language] >= most) {
                languages = (known[language] == most ? languages : 0) | 1 << language;
                most = known[language];
            }
        }
        return languages;
    }

    /** Every phrase of a use and of some languages. */
    List<Found> findAll(Use use, int languages) {
        List<Found> found = new ArrayList<>(0);
        for (int at = 0; at < tokens.size(); at++) {
            for (int i = 0; i < tokens.symbolCount(at); i++) {
                for (Phrase phrase : lexicon.beginningWith(tokens.symbol(at, i), use)) {
                    boolean may = (languages & 1 << phrase.language()) != 0
                            && phrase.needs().areIn(places);
                    int end = may ? match(phrase, at) : NO_MATCH;
                    if (end > at) {
                        found.add(new Found(phrase, at, end));
                    }
                }
            }
        }
        return found;
    }

    private Places places() {
        Places all = new Places();
        for (int at = 0; at < tokens.size(); at++) {
            for (int i = 0; i < tokens.symbolCount(at); i++) {
                Places places = lexicon.placesOf(tokens.symbol(at, i));
                if (places != null) {
                    all.addAll(places);
                }
            }
        }
        return all;
    }

    /** Where a phrase that begins at a word ends, or -1; as much of it as there is. */
    int match(Phrase phrase, int at) {
        int first = phrase.first();
        failures.begin(at);
        int end = match(phrase, first, at, null);
        failures.end();
        return end == NO_MATCH || first == 0 || beginsClause(at, phrase.language()) ? end : NO_MATCH;
    }

    /** The same, but not ending where nothing can follow. */
    int match(Phrase phrase, int at, BitSet deadEnds) {
        refused = deadEnds;
        int end = match(phrase, at);
        refused = NOWHERE;
        return end;
    }

    /** What is to follow a topic within a phrase. */
    private record Rest(Phrase phrase, int place, @Nullable Rest rest) {}

    private int match(Phrase phrase, int place, int at, @Nullable Rest rest) {
        if (place == phrase.places().size()) {
            if (rest != null) {
                return match(rest.phrase(), rest.place(), at, rest.rest());
            }
            return refused.get(at) ? NO_MATCH : at;
        }
        boolean remembered = rest == null && failures.isOutermost();
        if (remembered && failures.has(place, at)) {
            return NO_MATCH;
        }
        int end = place(phrase, place, at, rest);
        if (remembered && end == NO_MATCH) {
            failures.add(place, at);
        }
        return end;
    }

    private int place(Phrase phrase, int place, int at, @Nullable Rest rest) {
        return switch (phrase.places().get(place).kind()) {
            case END -> endsClause(at, phrase.language()) ? at : NO_MATCH;
            case GAP -> gap(phrase, place, at, rest);
            case COMMA ->
                at < tokens.size() && tokens.gap(at).compareTo(Gap.CLAUSE) <= 0
                        ? alternatives(phrase, place + 1, at, rest)
                        : NO_MATCH;
            case OPTIONAL -> {
                int with = words(phrase, place, at, rest);
                yield with == NO_MATCH ? match(phrase, place + 1, at, rest) : with;
            }
            default -> words(phrase, place, at, rest);
        };
    }

    private int gap(Phrase phrase, int place, int from, @Nullable Rest rest) {
        int room = WIDEST_GAP;
        int at = from;
        while (true) {
            int end = match(phrase, place + 1, at, rest);
            if (end != NO_MATCH || at == tokens.size() || tokens.isParted(at)) {
                return end;
            }
            room -= tokens.isAlone(at) ? 1 : 2;
            if (room < 0) {
                return NO_MATCH;
            }
            at++;
        }
    }

    /** A clause's end lies between no two words of a phrase, but there may be politeness between commas. */
    private int words(Phrase phrase, int place, int at, @Nullable Rest rest) {
        int from = at;
        if (at < tokens.size() && place > phrase.first() && tokens.isParted(at)) {
            from = behindAside(at);
        }
        return from == NO_MATCH || from == tokens.size() ? NO_MATCH : alternatives(phrase, place, from, rest);
    }

    private int behindAside(int at) {
        int end = tokens.gap(at) == Gap.CLAUSE ? around(at) : NO_MATCH;
        return end != NO_MATCH && tokens.gap(end) == Gap.CLAUSE ? end : NO_MATCH;
    }

    private int alternatives(Phrase phrase, int place, int at, @Nullable Rest rest) {
        Phrase.Place alternatives = phrase.places().get(place);
        List<WordTrie> tries = alternatives.words();
        for (int i = 0; i < tries.size(); i++) {
            int end = steps(phrase, place, at, tries.get(i), rest);
            if (end != NO_MATCH) {
                return end;
            }
        }
        return alternatives.topics() ? topics(at, phrase.language(), new Rest(phrase, place + 1, rest)) : NO_MATCH;
    }

    private int topics(int at, int language, Rest rest) {
        for (int i = 0; i < tokens.symbolCount(at); i++) {
            if (!lexicon.beginsTopic(tokens.symbol(at, i), language)) {
                continue;
            }
            for (Phrase topic : lexicon.beginningWith(tokens.symbol(at, i), Use.GUARD)) {
                if (topic.role() == Role.TOPIC
                        && topic.language() == language
                        && topic.needs().areIn(places)) {
                    int end = match(topic, 0, at, rest);
                    if (end != NO_MATCH) {
                        return end;
                    }
                }
            }
        }
        return NO_MATCH;
    }

    /** The longest of the words that may stand there are tried first. */
    private int steps(Phrase phrase, int place, int at, WordTrie trie, @Nullable Rest rest) {
        for (int i = 0; i < tokens.symbolCount(at); i++) {
            WordTrie child = trie.child(tokens.symbol(at, i));
            if (child != null) {
                int end = at + 1 < tokens.size() && !tokens.isParted(at + 1)
                        ? steps(phrase, place, at + 1, child, rest)
                        : NO_MATCH;
                if (end == NO_MATCH && child.isEnd()) {
                    end = match(phrase, place + 1, at + 1, rest);
                }
                if (end != NO_MATCH) {
                    return end;
                }
            }
        }
        return NO_MATCH;
    }

    /** Whether a clause begins at a word, or only politeness stands before it. */
    private boolean beginsClause(int at, int language) {
        int begin = at;
        for (int i = 0; i < MOST_POLITENESS && begin != NO_MATCH; i++) {
            if (begin == 0 || tokens.isParted(begin) || isAfterConjunction(begin, language)) {
                return true;
            }
            begin = beginOfAround(begin);
        }
        return false;
    }

    private boolean isAfterConjunction(int at, int language) {
        for (int from = at - 1; from >= Math.max(0, at - LONGEST_POLITENESS); from--) {
            if (conjunction(from, language) == at) {
                return true;
            }
        }
        return false;
    }

    /** Where the politeness begins that ends at a word, or -1. */
    private int beginOfAround(int at) {
        for (int from = Math.max(0, at - LONGEST_POLITENESS); from < at; from++) {
            if (around(from) == at) {
                return from;
            }
        }
        return NO_MATCH;
    }

    private boolean endsClause(int from, int language) {
        int at = from;
        for (int i = 0; i < MOST_POLITENESS && at != NO_MATCH; i++) {
            if (at == tokens.size() || tokens.isParted(at) || conjunction(at, language) != NO_MATCH) {
                return true;
            }
            at = around(at);
        }
        return false;
    }

    /** Where a word that begins another clause ends, or -1. */
    private int conjunction(int at, int language) {
        int longest = NO_MATCH;
        for (int i = 0; i < tokens.symbolCount(at); i++) {
            for (Phrase phrase : lexicon.beginningWith(tokens.symbol(at, i), Use.CONJUNCTION)) {
                if (phrase.language() == language) {
                    longest = Math.max(longest, match(phrase, at));
                }
            }
        }
        return longest;
    }

    /** Where politeness that begins at a word ends, or -1; of any language, as people mix them. */
    private int around(int at) {
        int longest = NO_MATCH;
        for (int i = 0; i < tokens.symbolCount(at); i++) {
            for (Phrase phrase : lexicon.beginningWith(tokens.symbol(at, i), Use.ASIDE)) {
                longest = Math.max(longest, match(phrase, at));
            }
        }
        return longest;
    }
}
