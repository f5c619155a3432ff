package io.optin.wording;

import io.optin.wording.OptOutReading.Promise;
import io.optin.wording.PhraseIndex.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the words that one sentence promises to take for an opt-out. */
final class PromiseReader {
    private static final int MOST_WORDS = 4;

    private final String text;
    private final Language language;
    private final Sentence sentence;
    private final List<Token> tokens;
    private final List<Promise> promises = new ArrayList<>();

    PromiseReader(String text, Language language, Sentence sentence) {
        this.text = text;
        this.language = language;
        this.sentence = sentence;
        tokens = sentence.tokens();
    }

    List<Promise> promises() {
        BitSet purposes = purposes();
        List<Found<Cue>> waysOut = sentence.all(Cue.TO_OPT_OUT, sentence.covered(Cue.TO_DO_SOMETHING_ELSE));
        BitSet out = starts(waysOut);
        BitSet mentions = Sentence.covered(sentence.waysOut());
        mentions.or(Sentence.covered(waysOut));
        List<Found<Cue>> replies = sentence.all(Cue.REPLY, sentence.covered(Cue.OTHER_MEDIUM));
        for (int i = 0; i < replies.size(); i++) {
            Found<Cue> reply = replies.get(i);
            int end = i + 1 < replies.size()
                    ? Math.max(reply.to(), replies.get(i + 1).from())
                    : tokens.size();
            int purpose = purposes.nextSetBit(reply.to());
            boolean told = purpose >= 0 && purpose < end;
            boolean mentioned = mentions.previousSetBit(reply.from()) >= 0;
            if (told ? out.get(purpose) : mentioned && isCommand(reply.from(), mentions)) {
                addWords(reply.to(), end);
            }
        }
        for (Found<Cue> way : waysOut) {
            addWordBefore(way.from());
        }
        return promises;
    }

    /** Where it says what for. "To 12345" says to whom. */
    private BitSet purposes() {
        return starts(sentence.all(Cue.PURPOSE, sentence.covered(Cue.TO_SOMEBODY)).stream()
                .filter(found -> found.to() == tokens.size() || !isDigits(tokens.get(found.to())))
                .toList());
    }

    private static boolean isDigits(Token token) {
        return token.isNumber() || token.word().chars().allMatch(Character::isDigit);
    }

    private static BitSet starts(List<Found<Cue>> phrases) {
        BitSet starts = new BitSet();
        phrases.forEach(found -> starts.set(found.from()));
        return starts;
    }

    /** "We send updates" tells nobody to send anything; "to opt out reply" does. */
    private boolean isCommand(int verb, BitSet mentions) {
        return beginsClause(verb)
                || mentions.get(verb - 1)
                || language.set(Language.COMMAND_LEADS)
                        .contains(tokens.get(verb - 1).word());
    }

    private boolean beginsClause(int token) {
        return token == 0 || tokens.get(token).gap().compareTo(Gap.COMMA) >= 0;
    }

    /** The words that are to be sent, up to one that belongs to the rest of the sentence; "or" stands between several. */
    private void addWords(int from, int end) {
        int begin = from;
        for (int at = from; at <= end; at++) {
            boolean over = at == end || isEnd(at, from);
            boolean or =
                    !over && language.set(Language.OR).contains(tokens.get(at).word());
            if (over || or || (at > from && isSlashBefore(at))) {
                add(begin, at);
                begin = or ? at + 1 : at;
            }
            if (over) {
                return;
            }
        }
    }

    private boolean isEnd(int at, int from) {
        Token token = tokens.get(at);
        return token.isNumber()
                || (at > from && token.gap().compareTo(Gap.COMMA) >= 0)
                || language.set(Language.PROMISE_ENDS).contains(token.word());
    }

    private boolean isSlashBefore(int at) {
        int from = tokens.get(at - 1).span().end();
        int to = tokens.get(at).span().start();
        return text.substring(from, to).indexOf('/') >= 0;
    }

    /** A word by itself, as in "HELP for help, STOP to end". */
    private void addWordBefore(int purpose) {
        int at = purpose - 1;
        if (at < 0 || tokens.get(at).isNumber()) {
            return;
        }
        boolean byItself = beginsClause(at) || joins(tokens.get(at - 1).word());
        if (byItself && !language.set(Language.ACTS).contains(tokens.get(at).word())) {
            add(at, purpose);
        }
    }

    private boolean joins(String word) {
        return language.set(Language.OR).contains(word)
                || language.set(Language.AND).contains(word);
    }

    private void add(int from, int to) {
        if (from < to && to - from <= MOST_WORDS) {
            TextSpan span = sentence.span(from, to);
            promises.add(new Promise(span.in(text), span));
        }
    }
}
