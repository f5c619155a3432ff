package io.optin.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReplyClassifierProperties {
    private static final ReplyClassifier ENGLISH = ReplyClassifier.english();

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(
                        " ", "\n", "\t", "!", "...", "¿", "—", "\"", "🛑", "👍🏽", "❤️", "\u200b", "\u2066", "\ufeff")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> anyCase() {
        Arbitrary<Integer> which = Arbitraries.integers().between(0, 1 << 12);
        return Combinators.combine(Arbitraries.of(ReplyWords.OPT_OUT), which).as(ReplyClassifierProperties::mixed);
    }

    /** The word with those letters in lower case whose bit is set. */
    private static String mixed(String word, int bits) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String letter = word.substring(i, i + 1);
            mixed.append((bits >> i & 1) == 0 ? letter : letter.toLowerCase(Locale.ROOT));
        }
        return mixed.toString();
    }

    @Property
    void neitherCaseNorWhatStandsAroundAWordMatters(
            @ForAll("noise") String before, @ForAll("anyCase") String word, @ForAll("noise") String after) {
        assertThat(ENGLISH.classify(before + word + after, false).intent()).isEqualTo(Intent.OPT_OUT);
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String folded = ReplyClassifier.fold(text);
        assertThat(ReplyClassifier.fold(folded)).isEqualTo(folded);
    }

    /** One character at a time, and between letters, since the case of some depends on their neighbours. */
    @Example
    void foldingTwiceIsFoldingOnceForEveryCharacter() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String character = Character.toString(codePoint);
            foldingTwiceIsFoldingOnce(character);
            foldingTwiceIsFoldingOnce("a" + character + "Σ");
        }
    }

    @Property
    void anyTextHasAMeaning(@ForAll String text, @ForAll boolean toConsentRequest) {
        ReplyMeaning meaning = ENGLISH.classify(text, toConsentRequest);
        assertThat(meaning.scopes().isEmpty()).isEqualTo(meaning.intent() != Intent.OPT_OUT);
    }

    @Property
    void anotherWordMakesItNoCommand(
            @ForAll("anyCase") String word, @ForAll("noise") String between, @ForAll boolean before) {
        String text = before ? "please " + between + word : word + " " + between + "please";
        assertThat(ENGLISH.classify(text, true).intent()).isEqualTo(Intent.NONE);
    }
}
