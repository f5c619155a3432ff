package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentPrompt;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Case, spacing and punctuation that says nothing do not change what is found in any of the wordings from the wild. */
class VerdictStabilityTest {
    private static final Map<String, UnaryOperator<String>> WORDS = new TreeMap<>(Map.of(
            "in capitals", text -> text.toUpperCase(Locale.ROOT),
            "in small letters", text -> text.toLowerCase(Locale.ROOT),
            "with more stops", text -> text.replace("! ", "!!! ").replace("? ", "?! "),
            "in quotes", text -> "“" + text + "”",
            "in brackets", text -> "(" + text + ")",
            "with an emoji", text -> "📦 " + text + " 🎉"));

    /** White space may not be added to a number. */
    private static final Map<String, UnaryOperator<String>> SPACES = new TreeMap<>(Map.of(
            "a word a line", text -> text.replaceAll("(?<!–|-|—)[ \\n]+(?![-–—])", "\n"),
            "double spaced", text -> text.replaceAll("[ \\n]", "  "),
            "with tabs and line ends", text -> text.replace(" ", "\t\r\n"),
            "with spaces that do not break", text -> text.replace(" ", "\u00A0"),
            "with emphasis",
                    text -> text.replaceAll(
                            "(?<![\\p{L}\\p{M}'’.\\u200B\\u200D])(?U:\\b)(\\p{L}[\\p{L}\\p{M}]+)(?=[ \\n])", "*$1*")));

    static Stream<Arguments> all() {
        return EnglishSamples.all().stream().flatMap(sample -> {
            Map<String, UnaryOperator<String>> ways = new TreeMap<>(WORDS);
            if (sample.contact().isEmpty()) {
                ways.putAll(SPACES);
            }
            return ways.keySet().stream().map(way -> Arguments.of(sample, way));
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void keepsTheVerdict(EnglishSample sample, String way) {
        UnaryOperator<String> change = SPACES.getOrDefault(way, WORDS.getOrDefault(way, UnaryOperator.identity()));
        String changed = change.apply(sample.prompt().wording());
        Judgement before = Judgement.of(sample);
        Judgement after = Judgement.of(sample, reworded(sample.prompt(), changed));
        assertThat(after.errors()).as(changed + "\n" + after.report().explain()).isEqualTo(before.errors());
        assertThat(after.warnings()).as(changed).isEqualTo(before.warnings());
    }

    static ConsentPrompt reworded(ConsentPrompt prompt, String wording) {
        ConsentPrompt.Builder builder = ConsentPrompt.builder()
                .wording(wording)
                .language(prompt.language())
                .businessName(prompt.businessName())
                .control(prompt.control())
                .preselected(prompt.preselected())
                .numberField(prompt.numberField())
                .whatsappLogo(prompt.whatsappLogo());
        prompt.impliedBy().ifPresent(builder::impliedBy);
        prompt.optOutInstructions().ifPresent(builder::optOutInstructions);
        return builder.build();
    }
}
