package io.optin.wording;

import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.wording.Doubt.Kind;
import io.optin.wording.PhraseIndex.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one wording: folds it, divides it into sentences, finds the ones that ask, and says what they say. */
final class WordingReader {
    private static final String WHATSAPP = "whatsapp";

    private final Language language;
    private final FoldedText folded;
    private final List<Ask> sentences;
    private final int most;
    private final List<Ask> asks;
    private final Optional<TextSpan> business;
    private final Set<InformationType> unnamedTypes;
    private final Optional<TextSpan> optOut;

    WordingReader(String wording, Language language, String businessName, Collection<InformationType> types) {
        this.language = language;
        folded = FoldedText.of(wording, language, businessName);
        BusinessName name = new BusinessName(businessName, language);
        List<TokenRange> names = places(name);
        sentences =
                Sentence.allOf(folded.tokens(), language, names, name.endsLikeASentence(), OwnTypes.of(types, language))
                        .stream()
                        .map(sentence -> new Ask(sentence, language))
                        .toList();
        most = sentences.stream().mapToInt(Ask::weight).max().orElse(0);
        asks = sentences.stream().filter(this::isRequest).toList();
        business = business(name, names, wording);
        unnamedTypes = unnamed(types);
        optOut = OptOutReader.read(
                        folded, language, sentences.stream().map(Ask::sentence).toList())
                .mention();
    }

    private boolean isRequest(Ask ask) {
        return most > 0 && ask.weight() == most;
    }

    private List<TokenRange> places(BusinessName name) {
        List<TokenRange> found = new ArrayList<>();
        int at = 0;
        while (at < folded.tokens().size()) {
            int end = name.match(folded.tokens(), at);
            if (end > 0) {
                found.add(new TokenRange(at, end));
            }
            at = Math.max(at + 1, end);
        }
        return found;
    }

    private Optional<TextSpan> business(BusinessName name, List<TokenRange> names, String wording) {
        if (name.isOfSymbols()) {
            int at = wording.indexOf(name.written());
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new TextSpan(at, at + name.written().length()));
        }
        BitSet phrase = new BitSet();
        for (Ask ask : sentences) {
            int offset = ask.sentence().offset();
            ask.sentence().covered(Cue.RECEIVE, Cue.ON_WHATSAPP, Cue.AT).stream()
                    .forEach(token -> phrase.set(offset + token));
        }
        return names.stream()
                .filter(place ->
                        phrase.nextClearBit(place.from()) < place.to()) // "on WhatsApp" names no business called On
                .findFirst()
                .map(place -> new TextSpan(
                        folded.tokens().get(place.from()).span().start(),
                        folded.tokens().get(place.to() - 1).span().end()));
    }

    boolean isJudged() {
        return language.isKnown();
    }

    TextSpan request() {
        return asks.isEmpty()
                ? new TextSpan(0, folded.text().length())
                : asks.get(0).sentence().span();
    }

    Set<PhraseElement> missing() {
        return asks.isEmpty() ? EnumSet.allOf(PhraseElement.class) : asks.get(0).missing();
    }

    private Set<InformationType> unnamed(Collection<InformationType> types) {
        Set<String> named = new HashSet<>();
        for (Ask ask : sentences) {
            if (isRequest(ask) || tellsOfMessages(ask)) {
                addNamed(ask, named);
            }
        }
        Set<InformationType> unnamed = new TreeSet<>(types);
        unnamed.removeIf(type -> named.contains(type.id()));
        return unnamed;
    }

    /** What is ruled out, what comes in another way, and what one can opt out of, is not what is asked for. */
    private static boolean tellsOfMessages(Ask ask) {
        Sentence sentence = ask.sentence();
        boolean elsewhere = sentence.has(Cue.OTHER_MEDIUM) && !sentence.has(Cue.OVER_WHATSAPP);
        return !ask.rulesSomethingOut() && !elsewhere && sentence.waysOut().isEmpty();
    }

    private static void addNamed(Ask ask, Set<String> named) {
        Sentence sentence = ask.sentence();
        BitSet elsewhere = sentence.covered(Cue.NO_TYPE);
        BitSet ruledOut = sentence.covered(Cue.RULED_OUT);
        ruledOut.andNot(sentence.covered(Cue.HARMLESS, Cue.NEGATION));
        for (Found<String> type : sentence.types()) {
            boolean out = type.from() > 0 && ruledOut.get(type.from() - 1);
            if (!out && !elsewhere.get(type.from())) {
                named.add(type.key());
            }
        }
    }

    Set<InformationType> unnamedTypes() {
        return unnamedTypes;
    }

    /** Whether it tells the person their own number. */
    boolean isNumberShown(boolean carriesNumber, Optional<Contact> contact) {
        return new ShownNumber(folded, carriesNumber, contact)
                .isIn(sentences.stream().map(Ask::sentence));
    }

    boolean isWhatsappNamed() {
        return folded.tokens().stream()
                .anyMatch(token -> token.word().equals(WHATSAPP)
                        || (token.possessive() && token.word().equals(WHATSAPP + "s")));
    }

    boolean saysOverWhatsapp() {
        return sentences.stream().anyMatch(Ask::saysOverWhatsapp);
    }

    Optional<TextSpan> business() {
        return business;
    }

    List<TextSpan> implied() {
        return asks.stream().flatMap(ask -> ask.implied().stream()).toList();
    }

    List<Doubt> doubts(boolean numberShown) {
        List<Doubt> doubts = new ArrayList<>();
        asks.forEach(ask -> doubts.addAll(ask.doubts()));
        folded.disguises().forEach(span -> doubts.add(new Doubt(Kind.DISGUISED, span)));
        folded.placeholders().stream()
                .filter(placeholder -> !isFoundWanting(placeholder.kind(), numberShown))
                .forEach(placeholder -> doubts.add(new Doubt(Kind.LEFT_TO_FILL_IN, placeholder.span())));
        doubts.sort(Comparator.comparingInt(doubt -> doubt.span().start()));
        return doubts;
    }

    /** Whether a placeholder's want is found already, by the rule of what it stands for. */
    private boolean isFoundWanting(Placeholder.Kind kind, boolean numberShown) {
        return isJudged()
                && switch (kind) {
                    case BUSINESS -> business.isEmpty();
                    case NUMBER -> !numberShown;
                    case TYPE -> !unnamedTypes.isEmpty();
                    case OTHER -> false;
                };
    }

    Optional<TextSpan> optOut() {
        return optOut;
    }
}
