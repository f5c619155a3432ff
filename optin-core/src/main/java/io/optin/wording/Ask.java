package io.optin.wording;

import io.optin.wording.Doubt.Kind;
import io.optin.wording.PhraseIndex.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one sentence asks for: which elements of the phrase it has, and what speaks against them. */
final class Ask {
    private static final int NEAR = 5;
    private static final int LONGEST_WAY_TO_THE_NUMBER = 8;

    private final Sentence sentence;
    private final Language language;
    private final List<Found<Cue>> receives;
    private final List<Found<Cue>> negations;
    private final Set<PhraseElement> elements = EnumSet.noneOf(PhraseElement.class);
    private final boolean overWhatsapp;

    Ask(Sentence sentence, Language language) {
        this.sentence = sentence;
        this.language = language;
        List<Found<Cue>> noes = sentence.all(Cue.NEGATION, sentence.covered(Cue.HARMLESS));
        List<Found<Cue>> otherwise = sentence.all(Cue.RECEIVES_SOMETHING_ELSE, Sentence.covered(noes));
        BitSet masks = Sentence.covered(otherwise);
        negations = noes.stream().filter(found -> !masks.get(found.from())).toList();
        receives = sentence.all(Cue.RECEIVE, masks);
        overWhatsapp = hasOutsideOfChats(Cue.OVER_WHATSAPP);
        if (!receives.isEmpty()) {
            elements.add(PhraseElement.RECEIVE);
        }
        if (hasOutsideOfChats(Cue.ON_WHATSAPP)) {
            elements.add(PhraseElement.ON_WHATSAPP);
        }
        if (sentence.all(Cue.AT).stream().anyMatch(this::leadsToNumber)) {
            elements.add(PhraseElement.AT_NUMBER);
        }
    }

    /** "Chat with us on WhatsApp" is about something else; "join us to receive offers on WhatsApp" is not. */
    private boolean hasOutsideOfChats(Cue cue) {
        BitSet chats = sentence.covered(Cue.NOT_DELIVERY);
        BitSet verbs = Sentence.covered(receives);
        return sentence.all(cue).stream().anyMatch(found -> {
            int chat = chats.previousSetBit(found.from());
            return chat < 0 || chat < found.from() - NEAR || verbs.previousSetBit(found.from()) > chat;
        });
    }

    private boolean leadsToNumber(Found<Cue> at) {
        int last = Math.min(sentence.size(), at.to() + LONGEST_WAY_TO_THE_NUMBER);
        boolean noun = false;
        for (int i = at.to(); i < last; i++) {
            Token token = sentence.tokens().get(i);
            if (token.isNumber()) {
                return true;
            }
            boolean isNoun = language.set(Language.NUMBER_NOUNS).contains(token.word());
            if (!isNoun && !language.set(Language.NUMBER_WORDS).contains(token.word())) {
                break;
            }
            noun |= isNoun;
        }
        return noun;
    }

    Sentence sentence() {
        return sentence;
    }

    Set<PhraseElement> missing() {
        Set<PhraseElement> missing = EnumSet.allOf(PhraseElement.class);
        missing.removeAll(elements);
        return missing;
    }

    /** Whether it says that messages come over WhatsApp. */
    boolean saysOverWhatsapp() {
        return overWhatsapp && isAboutMessages();
    }

    private boolean isAboutMessages() {
        return !receives.isEmpty()
                || sentence.has(Cue.DELIVERY)
                || !sentence.types().isEmpty();
    }

    /** How much of a request it is; zero for what is none. */
    int weight() {
        int weight = overWhatsapp ? 1 : 0;
        weight += elements.contains(PhraseElement.RECEIVE) ? 4 : 0;
        weight += elements.contains(PhraseElement.ON_WHATSAPP) ? 2 : 0;
        weight += elements.contains(PhraseElement.AT_NUMBER) ? 2 : 0;
        return weight + (isAboutMessages() ? 1 : 0);
    }

    /** What turns the request round, hangs it on silence, or has somebody else make it. */
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        addNegations(doubts);
        sentence.all(Cue.OBJECTION).stream().limit(1).forEach(found -> doubts.add(doubt(Kind.UNLESS_OBJECTED, found)));
        sentence.all(Cue.THIRD_PARTY).stream().limit(1).forEach(found -> doubts.add(doubt(Kind.SOMEBODY_ELSE, found)));
        return doubts;
    }

    private Doubt doubt(Kind kind, Found<Cue> found) {
        return new Doubt(kind, sentence.span(found));
    }

    /** A no holds until a new subject begins a new statement, and counts where it holds at the verb. */
    private void addNegations(List<Doubt> doubts) {
        BitSet verbs = verbs();
        BitSet subordinates = sentence.covered(Cue.SUBORDINATE);
        BitSet subjects = new BitSet();
        sentence.all(Cue.SUBJECT).stream()
                .filter(found -> found.from() == 0 || !subordinates.get(found.from() - 1))
                .forEach(found -> subjects.set(found.from()));
        int next = 0;
        Found<Cue> standing = null;
        for (int at = 0; at < sentence.size(); at++) {
            if (subjects.get(at)) {
                standing = null;
            }
            while (next < negations.size() && negations.get(next).from() == at) {
                standing = negations.get(next++);
            }
            if (standing != null && verbs.get(at)) {
                doubts.add(doubt(Kind.NEGATED, standing));
                return;
            }
        }
    }

    /** Where a no would count: at the receiving that is on WhatsApp, or else at whatever is asked for. */
    private BitSet verbs() {
        if (receives.isEmpty()) {
            return sentence.covered(Cue.DELIVERY, Cue.OVER_WHATSAPP);
        }
        int whatsapp = sentence.all(Cue.ON_WHATSAPP).stream()
                .mapToInt(Found::from)
                .findFirst()
                .orElse(sentence.size());
        Found<Cue> asked = receives.get(0);
        for (Found<Cue> receive : receives) {
            asked = receive.from() < whatsapp ? receive : asked;
        }
        return Sentence.covered(List.of(asked));
    }

    /** Whether a no is anywhere in it. */
    boolean rulesSomethingOut() {
        return !negations.isEmpty()
                || !sentence.all(Cue.RULED_OUT, sentence.covered(Cue.HARMLESS)).isEmpty();
    }

    /** The first act other than the one that is asked for that is said to imply consent; a way out is no act of that kind. */
    Optional<TextSpan> implied() {
        List<Found<Cue>> ways = sentence.waysOut();
        int firstWayOut = ways.isEmpty()
                        || receives.isEmpty()
                        || ways.get(0).from() < receives.get(0).from()
                ? Integer.MAX_VALUE
                : ways.get(0).from();
        int[] askedUntil = new int[sentence.size()];
        sentence.all(Cue.ASKED_ACT).forEach(asked -> askedUntil[asked.from()] = asked.to());
        return sentence.all(Cue.IMPLIED).stream()
                .filter(found -> found.from() < firstWayOut && found.to() > askedUntil[found.from()])
                .findFirst()
                .map(sentence::span);
    }
}
