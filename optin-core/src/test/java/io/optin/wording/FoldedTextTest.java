package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text is read, and what about it is not as it seems. */
class FoldedTextTest {
    private static final Language ENGLISH = Languages.of("en");

    private static FoldedText fold(String text) {
        return FoldedText.of(text, ENGLISH, "\u041F\u0435\u043A\u0430\u0440\u043D\u044F \u042E\u0433");
    }

    private static List<String> disguises(String text) {
        return fold(text).disguises().stream().map(span -> span.in(text)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVE, receive",
        "don\u2019t, dont",
        "don't Don't dont, dont dont dont",
        "Caf\u00E9 cafe\u0301, cafe cafe",
        "Stra\u00DFe STRASSE stra\u1E9Ee, strasse strasse strasse",
        "Bj\u00F8rn \u0141\u00F3d\u017A \u00C5se, bjorn lodz ase",
        "\uFB01nd o\uFB00ers, find offers",
        "one-time opt-out e\u2011mail, one time opt out e mail",
        "order/delivery A&B, order delivery a b",
        "ACME\u00AE WhatsApp\u2122, acme whatsapp",
        "\u0130stanbul K\u0131z, istanbul kiz",
        "\u03A3\u03BF\u03C6\u03CC\u03C2 \u03A3\u039F\u03A6\u039F\u03A3, \u03C3\u03BF\u03C6\u03BF\u03C3 \u03C3\u03BF\u03C6\u03BF\u03C3",
        "'*receive* _on_ \u201CWhatsApp\u201D', receive on whatsapp",
        "members' 'n' rock'n'roll, members n rocknroll",
        "1\uFE0F\u20E3 x\u00B2, 1 x",
        "\u0928\u092E\u0938\u094D\u0924\u0947 \u0E44\u0E17\u0E22, \u0928\u092E\u0938\u0924 \u0E44\u0E17\u0E22",
        "\u0939\u093F\u0928\u094D\u0926\u0940, \u0939\u093F\u0928\u0926\u0940"
    })
    void readsWords(String text, String words) {
        assertThat(fold(text).words()).isEqualTo(words);
        assertThat(disguises(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rec\u200Beive, receive, rec\u200Beive",
        "of\u200Dfers, offers, of\u200Dfers",
        "re\u00ADceive, receive, re\u00ADceive",
        "a\u3164b, ab, a\u3164b",
        "a\uFE0Fb, ab, a\uFE0Fb",
        "a\u0008b, ab, a\u0008b",
        "don\u200B't, dont, don\u200B't",
        "don'\u200Bt, dont, don'\u200Bt",
        "7\u200B7, 77, 7\u200B7",
        "Wh\u0430tsApp, whatsapp, Wh\u0430tsApp",
        "r\u0435c\u0435ive now, receive now, r\u0435c\u0435ive",
        "\u041EFF\u0415RS, offers, \u041EFF\u0415RS",
        "\u0410\u0422, at, \u0410\u0422",
        "\u0391\u03A4, at, \u0391\u03A4",
        "\u03BF\u0443, oy, \u03BF\u0443",
        "\uD835\uDC2B\uD835\uDC1E\uD835\uDC1C\uD835\uDC1E\uD835\uDC22\uD835\uDC2F\uD835\uDC1E, receive, \uD835\uDC2B\uD835\uDC1E\uD835\uDC1C\uD835\uDC1E\uD835\uDC22\uD835\uDC2F\uD835\uDC1E",
        "\uFF32eceive, receive, \uFF32eceive",
        "rece\u0131ve, receive, rece\u0131ve",
        "\u0280eceive, receive, \u0280eceive",
        "r\u0336eceive, receive, r\u0336eceive",
        "a\u20E5, a, a\u20E5"
    })
    void seesThroughDisguises(String text, String words, String disguise) {
        assertThat(fold(text).words()).isEqualTo(words);
        assertThat(disguises(text)).containsExactly(disguise);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFreceive",
                "receive\u200B offers",
                "\u200E+1 415 555 2671\u200E",
                "\uD83D\uDC69\u200D\uD83D\uDC67 deals \u2600\uFE0F",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F England",
                "\u067E\u06CC\u0634\u200C\u0646\u0647\u0627\u062F", // letters that a joiner keeps apart
                "\u043F\u0435\u043A\u0430\u0440\u043D\u044F",
                "\u03B1\u03B2\u03B3",
                "k\u0131rm\u0131z\u0131", // a name in Turkish
                "caf\u00E9",
                "\u24C7eceive",
                "\uD835\uDC00\uD835\uDC1C\uD835\uDC26\uD835\uDC1E"
            })
    void hidesNothing(String text) {
        assertThat(disguises(text)).isEmpty();
    }

    @Test
    void whatTurnsLettersRoundOrSpellsUnseenIsADisguiseWhereverItStands() {
        assertThat(disguises("\u202Eoffers\u202C")).containsExactly("\u202E");
        assertThat(disguises("\u202D offers")).containsExactly("\u202D");
        assertThat(disguises("offers \uDB40\uDC67 now")).containsExactly("\uDB40\uDC67");
    }

    @Test
    void aNameMayBeSpeltAsItIs() {
        assertThat(FoldedText.of("Cr\u03BFmb sells", ENGLISH, "Cr\u03BFmb").disguises())
                .isEmpty();
        assertThat(FoldedText.of("Cr\u03BFmb sells", ENGLISH, "Cromb").disguises())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a b, NONE",
        "'a\n\nb', NONE",
        "a-b, NONE",
        "'a, b', COMMA",
        "a \u2022 b, COMMA",
        "a - b, COMMA",
        "a* b, NONE",
        "a: b, CLAUSE",
        "'a; b', CLAUSE",
        "a \u2014 b, CLAUSE",
        "a. b, DOT",
        "a.b, NONE",
        "a.) b, DOT",
        "a... b, END",
        "a! b, END",
        "a!b, END",
        "a\u3002b, END",
        "'a, b', COMMA",
        "'a!, - b', END",
        "'a: . b', DOT"
    })
    void tellsWhatSeparates(String text, Gap gap) {
        assertThat(fold(text).tokens()).hasSize(2);
        assertThat(fold(text).tokens().get(1).gap()).isEqualTo(gap);
    }

    @Test
    void knowsPossessives() {
        assertThat(fold("Acme's Acme\u2019S deals James' it's's").tokens())
                .filteredOn(Token::possessive)
                .extracting(Token::word)
                .containsExactly("acmes", "acmes", "itss");
    }

    @Test
    void numbersAndFieldsAreTokens() {
        String text = "at {number} or { NUMBER } or +1 415 555 2671, not {{number}} or {name}";
        assertThat(fold(text).tokens().stream()
                        .filter(Token::isNumber)
                        .map(token -> token.kind() + " " + token.span().in(text)))
                .containsExactly("NUMBER_FIELD {number}", "NUMBER_FIELD { NUMBER }", "WRITTEN_NUMBER +1 415 555 2671");
        assertThat(fold(text).words()).isEqualTo("at or or not or");
    }

    @ParameterizedTest
    @CsvSource({
        "Hi [First Name], OTHER",
        "from [business] to, BUSINESS",
        "<company name>, BUSINESS",
        "\u00ABname\u00BB, OTHER",
        "{{1}}, OTHER",
        "{{business_name}}, BUSINESS",
        "${phone}, NUMBER",
        "{type}, TYPE",
        "%FIRST_NAME%, OTHER",
        "[type-of-information], TYPE",
        "'[Your\nNumber Here]', NUMBER",
        "[[name]], OTHER"
    })
    void findsWhatWasLeftToFillIn(String text, Placeholder.Kind kind) {
        assertThat(fold(text).placeholders()).extracting(Placeholder::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Yes, please]", "<b>now</b>", "10% off, 20% more", "{number}", "[ ]", "[]", "{ number }"})
    void leavesAloneWhatIsJustInBrackets(String text) {
        assertThat(fold(text).placeholders()).isEmpty();
    }

    /** Of every character there is, by itself and beside a Latin letter; those of the planes above are Chinese. */
    @Test
    void foldingIsIdempotent() {
        for (int point = 1; point < 0x20000; point++) {
            boolean letter = Character.isLetter(point);
            if (letter && !Character.isSurrogate((char) point)) {
                for (String beside : List.of("", "a")) {
                    String once = folded(beside + Character.toString(point));
                    assertThat(folded(once)).as("%x after %s", point, beside).isEqualTo(once);
                }
            }
        }
    }

    private static String folded(String word) {
        return fold(word).tokens().stream().map(Token::word).collect(Collectors.joining());
    }
}
