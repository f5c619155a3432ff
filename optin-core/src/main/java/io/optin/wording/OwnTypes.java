package io.optin.wording;

import io.optin.consent.InformationType;
import io.optin.wording.Phrase.Element;
import io.optin.wording.Phrase.Times;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The phrases that a host gave its own types, in one language. */
record OwnTypes(PhraseIndex<String> index) {
    static final OwnTypes NONE = new OwnTypes(new PhraseIndex<>());

    static OwnTypes of(Collection<InformationType> types, Language language) {
        PhraseIndex<String> index = new PhraseIndex<>();
        for (InformationType type : types) {
            for (String phrase : phrases(type, language)) {
                List<Element> elements = new ArrayList<>();
                for (Token token : FoldedText.of(phrase, language, phrase).tokens()) {
                    elements.add(new Element(Set.of(token.word()), List.of(), Times.ONCE));
                }
                if (!elements.isEmpty()) {
                    index.add(type.id(), new Phrase(List.copyOf(elements)));
                }
            }
        }
        return new OwnTypes(index);
    }

    /** What names a type in a language; {@code en} and {@code en-GB} are one. */
    static List<String> phrases(InformationType type, Language language) {
        List<String> phrases = new ArrayList<>();
        type.phrases().forEach((tag, words) -> {
            if (Languages.of(tag).tag().equals(language.tag())) {
                phrases.addAll(words);
            }
        });
        return phrases;
    }
}
