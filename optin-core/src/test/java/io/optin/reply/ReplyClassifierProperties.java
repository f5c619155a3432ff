package io.optin.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.reply.PhraseText.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReplyClassifierProperties {
    private static final ReplyClassifier ALL = ReplyClassifier.everyLanguage();

    private static final List<ReplyLanguage> LANGUAGES =
            ReplyClassifier.languages().stream().map(ReplyLanguages::load).toList();

    /** What opts out as a whole message. */
    private record Command(String language, String text) {}

    private static final List<Command> OPT_OUTS = LANGUAGES.stream()
            .flatMap(language -> ways(language, Role.OPT_OUT).stream().map(text -> new Command(language.tag(), text)))
            .toList();

    /** A taste of every phrase that there is. */
    private static final List<String> PHRASES = LANGUAGES.stream()
            .flatMap(language -> language.phrases().stream())
            .flatMap(phrase -> ways(phrase).stream().limit(2))
            .toList();

    private static List<String> ways(ReplyLanguage language, Role role) {
        return language.phrases().stream()
                .filter(phrase -> phrase.role() == role)
                .flatMap(phrase -> ways(phrase).stream())
                .distinct()
                .toList();
    }

    /** A phrase with each of its alternatives once, and without what may be left out. */
    private static List<String> ways(PhraseText phrase) {
        int most = phrase.elements().stream()
                .mapToInt(element -> element.words().sequences().size())
                .max()
                .orElseThrow();
        return IntStream.range(0, most)
                .mapToObj(way -> phrase.elements().stream()
                        .filter(element -> element.kind() == PhraseText.Kind.WORDS)
                        .filter(element -> !element.words().sequences().isEmpty())
                        .map(element -> way(element, way))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String way(Element element, int way) {
        return element.words().sequences().get(way % element.words().sequences().size()).stream()
                .map(Spelling::spelt)
                .collect(Collectors.joining(" "));
    }

    @Provide
    Arbitrary<Command> optOuts() {
        return Arbitraries.of(OPT_OUTS).withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        " ", "\n", "\t", "!", "...", "¡", "—", "\"", "(", "😡", "👍🏽", "❤️", "\u200b", "\u2066",
                        "\ufeff", "。")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> words =
                Arbitraries.of(PHRASES).withoutEdgeCases().list().ofMaxSize(12).map(all -> String.join(" ", all));
        return Arbitraries.oneOf(Arbitraries.strings(), words, noise());
    }

    /** Capital letters, invisible characters, punctuation, emoji and blanks make nothing of a command, and nothing else. */
    @Property(tries = 4000)
    void neitherCaseNorWhatStandsAroundAWordMatters(
            @ForAll("noise") String before, @ForAll("optOuts") Command command, @ForAll("noise") String after) {
        ReplyMeaning meaning = ALL.classify(command.text(), false);
        assertThat(ALL.classify(before + command.text() + after, false).intent())
                .as(command.toString())
                .isEqualTo(meaning.intent());
        assertThat(ALL.classify(before + command.text().toUpperCase(Locale.ROOT) + after, false)
                        .intent())
                .isEqualTo(meaning.intent());
    }

    /** Every word of politeness, and every command, in turns. */
    @Example
    void politenessAroundACommandDoesNotMatter() {
        List<String> otherwise = new ArrayList<>();
        for (ReplyLanguage language : LANGUAGES) {
            ReplyClassifier classifier = ALL.narrowedTo(language.tag());
            List<String> commands = ways(language, Role.OPT_OUT);
            List<String> around = ways(language, Role.AROUND);
            for (int i = 0; i < Math.max(commands.size(), around.size()); i++) {
                String command = commands.get(i % commands.size());
                String polite = around.get(i % around.size());
                for (String text : List.of(command, command + " " + polite, polite + ", " + command + "!")) {
                    if (classifier.classify(text, false).intent() != Intent.OPT_OUT) {
                        otherwise.add(language.tag() + ": " + text);
                    }
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @Example
    void aCommandRepeatedIsThatCommand() {
        for (Command command : OPT_OUTS) {
            assertThat(ALL.classify(command.text() + "! " + command.text(), false)
                            .intent())
                    .as(command.toString())
                    .isEqualTo(ALL.classify(command.text(), false).intent());
        }
    }

    /** A word that is a command decides nothing among words that are none, and nothing within another word. */
    @Example
    void aCommandWithinALongerTextDecidesNothing() {
        for (Command command : OPT_OUTS) {
            String word = command.text();
            if (word.indexOf(' ') < 0 && word.codePoints().noneMatch(Letters::isAlone)) {
                for (String text : List.of(
                        "xqzzy " + word + " wqzzx",
                        word + " wqzzx qzzyx",
                        "xqz" + word + "zqx",
                        word + "zqx",
                        "xqz" + word)) {
                    assertThat(ALL.classify(text, true).intent()).as(text).isNotEqualTo(Intent.OPT_OUT);
                }
            }
        }
    }

    /** One character at a time, and between letters. */
    @Example
    void foldingTwiceIsFoldingOnceForEveryCharacter() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String folded = Letters.fold(point);
            assertThat(PhraseSyntax.folded(folded)).isEqualTo(folded);
            assertThat(Letters.foldToOne(point)).isIn('\0', folded.isEmpty() ? '\0' : folded.charAt(0));
        }
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        List<String> folded =
                PhraseSyntax.parts(text).stream().map(PhraseSyntax::folded).toList();
        assertThat(PhraseSyntax.parts(String.join(" ", folded))).isEqualTo(folded);
    }

    @Property(tries = 5000)
    void anyTextHasAMeaning(@ForAll("anything") String text, @ForAll boolean toConsentRequest) {
        ReplyMeaning meaning = ALL.classify(text, toConsentRequest);
        assertThat(meaning.scopes().isEmpty()).isEqualTo(meaning.intent() != Intent.OPT_OUT);
        assertThat(meaning.unclear().isEmpty()).isEqualTo(meaning.intent() != Intent.UNCLEAR);
        meaning.unclear()
                .ifPresent(unclear -> assertThat(unclear.place().in(text)).isNotEmpty());
        if (!toConsentRequest) {
            assertThat(meaning.intent()).isNotEqualTo(Intent.DECLINED);
        }
    }
}
