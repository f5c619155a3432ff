package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.optin.consent.InformationType;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class WordingProperties {
    private static final Language ENGLISH = Languages.of("en");
    private static final List<String> FRAGMENTS = List.of(
            "receive",
            "receiving",
            "order updates",
            "offers",
            "on WhatsApp",
            "at",
            "{number}",
            "{ NUMBER }",
            "{{1}}",
            "[business]",
            "[Yes, please]",
            "%NAME%",
            "Acme",
            "Acme's",
            "A.C.M.E.",
            "not",
            "don't",
            "unless",
            "by",
            "ing",
            "by continuing",
            "I",
            "you",
            "if",
            "stop receiving",
            "reply STOP to opt out",
            "unsubscribe",
            "the customer agrees",
            "+1 415 555 0123",
            "•••• 0123",
            ".",
            "!",
            "?",
            "…",
            ",",
            ";",
            ":",
            "—",
            "- ",
            "\n",
            "\t",
            "\u00A0",
            "\u200B",
            "\u200D",
            "\u202E",
            "\u0301",
            "\u0336",
            "а",
            "Ο",
            "ß",
            "İ",
            "ı",
            "ﬁ",
            "ﷺ",
            "Ⓡ",
            "®",
            "🏴",
            "\uDB40\uDC67",
            "👩\u200D👧",
            "'",
            "’",
            "x",
            "{",
            "}",
            "[",
            "<",
            "%",
            "\uD800",
            "0",
            "7",
            "٣",
            "３");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(30);
        return Arbitraries.oneOf(Arbitraries.of(FRAGMENTS), Arbitraries.of(FRAGMENTS), anything)
                .list()
                .ofMaxSize(40)
                .flatMap(parts -> Arbitraries.of("", " ").map(between -> String.join(between, parts)));
    }

    static WordingReader read(String text) {
        return new WordingReader(text, ENGLISH, "Acme", InformationType.builtIn());
    }

    @Property
    void noTextMakesTheReadingFail(@ForAll("texts") String text) {
        assertThatCode(() -> new WordingReading(read(text), true, Optional.empty()))
                .doesNotThrowAnyException();
        assertThatCode(() -> OptOutReading.of(text, "en")).doesNotThrowAnyException();
        assertThatCode(() -> new WordingReader(text, Language.UNKNOWN, "\u00A7" + text, InformationType.builtIn()))
                .doesNotThrowAnyException();
    }

    /** Of words; digits that are joined anew may be a number. */
    @Property
    void foldingIsIdempotent(@ForAll("texts") String text) {
        for (Token token : FoldedText.of(text, ENGLISH, "Acme").tokens()) {
            if (!token.word().chars().allMatch(Character::isDigit)) {
                assertThat(FoldedText.of(token.word(), ENGLISH, "Acme").words()).isEqualTo(token.word());
            }
        }
    }

    @Property
    void tokensStandInTheTextOneAfterTheOther(@ForAll("texts") String text) {
        int end = 0;
        for (Token token : FoldedText.of(text, ENGLISH, "Acme").tokens()) {
            assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(token.span().end()).isGreaterThan(token.span().start()).isLessThanOrEqualTo(text.length());
            end = token.span().end();
        }
    }

    @Property
    void whateverIsFoundStandsInTheText(@ForAll("texts") String text) {
        WordingReading reading = new WordingReading(read(text), true, Optional.empty());
        TextSpan whole = new TextSpan(0, text.length());
        assertThat(reading.request().end()).isLessThanOrEqualTo(whole.end());
        assertThat(reading.doubts()).allMatch(doubt -> doubt.span().end() <= whole.end());
        assertThat(reading.implied()).allMatch(span -> span.end() <= whole.end());
        assertThat(OptOutReading.of(text, "en").promises())
                .allMatch(promise -> promise.span().in(text).equals(promise.word()));
    }
}
