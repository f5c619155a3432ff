package io.optin.wording;

import io.optin.wording.OptOutReading.Promise;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a text says about opting out. */
final class OptOutReader {
    private OptOutReader() {}

    static OptOutReading read(String text, Language language) {
        FoldedText folded = FoldedText.of(text, language, "");
        return read(folded, language, Sentence.allOf(folded.tokens(), language));
    }

    static OptOutReading read(FoldedText text, Language language, List<Sentence> sentences) {
        Set<Promise> promises = new LinkedHashSet<>();
        Optional<TextSpan> mention = Optional.empty();
        for (Sentence sentence : sentences) {
            promises.addAll(new PromiseReader(text.text(), language, sentence).promises());
            if (mention.isEmpty()) {
                mention = sentence.waysOut().stream().findFirst().map(sentence::span);
            }
        }
        return new OptOutReading(
                language.isKnown(),
                mention.or(() -> promises.stream().findFirst().map(Promise::span)),
                List.copyOf(promises));
    }
}
