package io.optin.reply;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.consent.Scope;
import io.optin.error.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyLanguageReaderTest {
    /** The shortest file there is. */
    static final String LEAST = """
            # A language of its own.
            language: xx
            topic shipping_updates: parcels
            topic transaction_notifications: payments
            topic one_time_passwords: codes
            topic product_news: letters
            topic category:marketing: ads
            opt-out: halto ; halto all
            unclear: cancelo
            opt-in: begino
            help: helpo
            yes: yeso
            no: noo
            around: pleaso
            look-alike: halta
            list say: tell say
            asks: never @say me [any] more
            asks-those: never @say those
            unsure: perhaps ... halto $
            not: ever never
            doubt: maybe
            contrary: joke
            may-ask: would you
            keep: but keep ; stay
            but: but
            words: the a
            """;

    private static ReplyClassifier classifier(String more) {
        return ReplyClassifier.of(List.of(ReplyLanguageReader.read("xx.txt", LEAST + more)));
    }

    private static Intent intent(String more, String text) {
        return classifier(more).classify(text, false).intent();
    }

    static Stream<String> tags() {
        return ReplyClassifier.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everyLanguageIsReadAndIsItself(String tag) {
        assertThat(ReplyLanguages.load(tag).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @MethodSource("tags")
    void aLanguageIsWrittenCanonically(String tag) throws Exception {
        String name = "/io/optin/reply/" + tag + ".txt";
        try (var file = ReplyLanguages.class.getResourceAsStream(name)) {
            assertThat(file).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).endsWith("\n").doesNotContain("\t", "\r", "\uFEFF");
            assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'no colon',                  'a line is'",
        "'asks:',                     'a line is'",
        "'asks:  two',                'a value follows'",
        "'asks:  ',                   'a value follows'",
        "'askes: word',               'there is no key askes'",
        "'topic: word',               'there is no key topic'",
        "'topic pigs: word',          'a topic is category:marketing'",
        "'topic category:marketing: a @topic', 'a topic consists of no topics'",
        "'list topic: word',          '@topic is every topic'",
        "'language: yy',              'a file is of one language'",
        "'list b: @nobody',           'there is no list @nobody above'",
        "'asks: @nobody',             'there is no list @nobody above'",
        "'asks: [word] more',         'a phrase begins with a word that must be there'",
        "'asks: ... more',            'a phrase begins with a word that must be there'",
        "'asks: ^',                   'a phrase begins with a word that must be there'",
        "'asks: $',                   'a phrase begins with a word that must be there'",
        "'asks: word ^ more',         '^ stands at the beginning'",
        "'asks: word $ more',         '$ stands at the end'",
        "'asks: word ,',              'a comma stands before a word that must be there'",
        "'asks: word , [more]',       'a comma stands before a word that must be there'",
        "'asks: word , , more',       'a comma stands before a word that must be there'",
        "'asks: , word',              'a phrase begins with a word that must be there'",
        "'asks: word ...',            'a phrase does not end with a gap'",
        "'asks: word ... $',          'a phrase does not end with a gap'",
        "'asks: a ... b ... c ... d', 'at most 2 gaps'",
        "'asks: a b c d e f g h i j k l m', 'at most 12 places'",
        "'asks: [word',               'a bracket without its other half'",
        "'asks: word more]',          'a bracket without its other half'",
        "'asks: word|',               'has no letter'",
        "'asks: !',                   'has no letter'",
        "'asks: one ;  ; two',        'a phrase has a word'",
        "'asks: =word*',              'a word is spelt so, or begins so'",
        "'asks: wo*rd',               '* behind it'",
        "'asks: wo=rd',               '= stands before a word'",
        "'opt-out: wor*',             'a command is told whole'",
        "'around: ^ word',            'do not ask where a clause ends'",
        "'but: word $',               'do not ask where a clause ends'"
    })
    void aLineThatDoesNotFitIsRefusedWithItsNumber(String line, String reason) {
        int number = (int) LEAST.lines().count() + 1;
        assertThatThrownBy(() -> ReplyLanguageReader.read("xx.txt", LEAST + line + "\n"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("xx.txt line " + number)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "english", "EN", "e1"})
    void theLanguageIsAPrimarySubtag(String tag) {
        assertThatThrownBy(() -> ReplyLanguageReader.read("xx.txt", LEAST.replace("language: xx", "language: " + tag)))
                .hasMessageContaining("primary subtag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language",
                "topic shipping_updates",
                "topic transaction_notifications",
                "topic one_time_passwords",
                "topic product_news",
                "topic category:marketing",
                "opt-out",
                "unclear",
                "opt-in",
                "help",
                "yes",
                "no",
                "around",
                "look-alike",
                "asks",
                "asks-those",
                "unsure",
                "not",
                "doubt",
                "contrary",
                "may-ask",
                "keep",
                "but",
                "words"
            })
    void everyKeyMustBeThere(String key) {
        String without = LEAST.replaceAll("(?m)^" + key + ": .*\n", "");
        assertThat(without).isNotEqualTo(LEAST);
        assertThatThrownBy(() -> ReplyLanguageReader.read("xx.txt", without))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("none of [" + key + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "halto,                             OPT_OUT",
        "'Pleaso, HALTO!!!',                OPT_OUT",
        "halto all pleaso,                  OPT_OUT",
        "halto now,                         NONE",
        "halta,                             NONE",
        "haltp,                             OPT_OUT",
        "cancelo,                           UNCLEAR",
        "cancelo halto,                     OPT_OUT",
        "begino,                            OPT_IN",
        "begino halto,                      UNCLEAR",
        "helpo,                             HELP",
        "yeso,                              NONE",
        "pleaso,                            NONE",
        "never tell me more,                OPT_OUT",
        "never say me any more,             OPT_OUT",
        "'never tell, me more',             NONE",
        "'You: never tell me more, man',    OPT_OUT",
        "ever never tell me more,           NONE",
        "maybe never tell me more,          UNCLEAR",
        "'maybe. never tell me more',       OPT_OUT",
        "'never tell me more. joke',        NONE",
        "never tell me more?,               UNCLEAR",
        "would you never tell me more?,     OPT_OUT",
        "would you maybe never tell me more?, UNCLEAR",
        "perhaps he says halto,             UNCLEAR",
        "perhaps he says halto pleaso,      UNCLEAR",
        "perhaps he says halto soon,        NONE",
        "perhaps halto but he goes,         UNCLEAR",
        "perhaps one two three four five six halto, UNCLEAR",
        "perhaps one two three four five six seven halto, NONE",
        "'halto. nobody knows',             UNCLEAR",
        "'nobody knows. halto',             UNCLEAR",
        "'one. halto. two',                 UNCLEAR",
        "'nobody knows, halto',             NONE",
        "halto?,                            UNCLEAR",
        "halto begino?,                     UNCLEAR"
    })
    void phrasesMeanWhatTheirKeySays(String text, Intent intent) {
        assertThat(intent("", text)).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource({
        "asks: ^ finis $,          finis,             OPT_OUT",
        "asks: ^ finis $,          'pleaso finis',    OPT_OUT",
        "asks: ^ finis $,          'so, finis, then', OPT_OUT",
        "asks: ^ finis $,          'he goes but finis', OPT_OUT",
        "asks: ^ finis $,          he goes finis,     NONE",
        "asks: ^ finis $,          finis goes he,     NONE",
        "asks: a|b_c [d] e,        a e,               OPT_OUT",
        "asks: a|b_c [d] e,        b c d e,           OPT_OUT",
        "asks: a|b_c [d] e,        b d e,             NONE",
        "asks: a|b_c [d] e,        c e,               NONE",
        "asks: finis* me,          finishing me,      OPT_OUT",
        "asks: finis* me,          finis me,          OPT_OUT",
        "asks: finis,              he finis me,       UNCLEAR",
        "asks: 完,                 he 完 me,          OPT_OUT",
        "asks: finis* me,          fini me,           NONE",
        "asks: finis* me,          unfinished me,     NONE",
        "asks: =för me,            FÖR ME,            OPT_OUT",
        "asks: =för me,            for me,            NONE",
        "asks: för me,             for me,            OPT_OUT",
        "asks: 不要发,             请不要再发,        NONE",
        "asks: 不要发,             '请不 要 发给我',  OPT_OUT",
        "asks: don't go,           don’t go,          OPT_OUT",
        "asks: don't go,           dont go,           NONE",
        "'asks: so , finis me',    'so, finis me',    OPT_OUT",
        "'asks: so , finis me',    so finis me,       OPT_OUT",
        "'asks: so , finis me',    'so. finis me',    NONE",
        "asks: so finis me,        'so, pleaso, finis, pleaso, me', OPT_OUT",
        "asks: so finis me,        'so, pleaso finis me', NONE",
        "asks: so finis me,        'so, then, finis me', NONE",
        "asks: so finis me,        so 🛑 finis 👍 me, OPT_OUT",
        "unclear: 🛑,              🛑🛑,              UNCLEAR",
        "unclear: 🛑,              '🛑 halto! 🛑',    OPT_OUT",
        "asks: finis me,           finis. me,         NONE",
        "asks: a.u.b. me,          so a.u.b. me,      OPT_OUT",
        "asks: finis me,           finis—me,          OPT_OUT",
        "asks: finis me,           finis — me,        NONE"
    })
    void placesAreWhatTheSyntaxSays(String more, String text, Intent intent) {
        assertThat(intent(more + "\n", text)).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource({
        "never tell me more,                                        everything",
        "never tell me more parcels,                                shipping_updates",
        "'parcels, never tell me more',                             everything",
        "'parcels, never tell those',                               shipping_updates",
        "never tell those,                                          everything",
        "never tell me more ads and parcels,                        category:marketing shipping_updates",
        "never tell me more ads but keep parcels,                   category:marketing",
        "but keep parcels and never tell me more,                   category:authentication category:marketing transaction_notifications",
        "'never tell me more, but keep parcels',                    category:authentication category:marketing transaction_notifications",
        "'never tell me more, but keep parcels and payments',       category:authentication category:marketing",
        "'never tell me more, but keep ads',                        category:authentication category:utility",
        "'never tell me more, but keep letters',                    category:authentication category:utility promotional_content",
        "'never tell me more, parcels stay',                        category:authentication category:marketing transaction_notifications",
        "never tell me more ads and never tell me more parcels,     category:marketing shipping_updates",
        "'never tell me more ads, never tell me more',              everything"
    })
    void anOptOutCoversWhatItsClauseNames(String text, String scopes) {
        assertThat(classifier("").classify(text, false).scopes().stream()
                        .map(Scope::id)
                        .sorted())
                .containsExactly(scopes.split(" "));
    }

    @Test
    void whatIsUnclearSaysWhyAndWhere() {
        assertThat(unclear("pleaso cancelo!")).isEqualTo("AMBIGUOUS_WORDS cancelo");
        assertThat(unclear("halto?")).isEqualTo("QUESTION halto");
        assertThat(unclear("never tell me more?")).isEqualTo("QUESTION never tell me more");
        assertThat(unclear("maybe never tell me more")).isEqualTo("DOUBTFUL_REQUEST never tell me more");
        assertThat(unclear("So. Halto! Why?")).isEqualTo("COMMAND_BESIDE_OTHER_WORDS Halto");
        assertThat(unclear("halto begino")).isEqualTo("CONTRADICTION halto begino");
    }

    private static String unclear(String text) {
        Unclear unclear = classifier("").classify(text, false).unclear().orElseThrow();
        return unclear.reason() + " " + unclear.place().in(text);
    }

    @Test
    void languagesThatDifferAreUnclear() {
        String other = LEAST.replace("language: xx", "language: yy")
                .replace("look-alike: halta", "look-alike: halto")
                .replace("opt-out: halto ; halto all", "opt-out: finis");
        ReplyClassifier both = ReplyClassifier.of(
                List.of(ReplyLanguageReader.read("xx.txt", LEAST), ReplyLanguageReader.read("yy.txt", other)));
        Unclear unclear = both.classify("halto", false).unclear().orElseThrow();
        assertThat(unclear.reason()).isEqualTo(Unclear.Reason.LANGUAGES_DIFFER);
        assertThat(both.classify("finis", false).intent()).isEqualTo(Intent.OPT_OUT);
        assertThat(both.classify("halto all", false).intent()).isEqualTo(Intent.OPT_OUT);
    }

    @Test
    void aFileIsReadUnderItsOwnName() {
        assertRefused("zz.txt line 2", () -> ReplyLanguageReader.read("zz.txt", "# remark\nnothing\n"));
    }
}
