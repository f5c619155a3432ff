package io.optin.consent;

import static io.optin.Samples.assertRefused;
import static io.optin.Samples.get;
import static io.optin.Samples.prompt;
import static io.optin.Samples.promptKnobs;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.Samples;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentPromptTest {
    /** Every knob, set to something that is neither the sample's nor the standard. */
    private static final Map<String, UnaryOperator<ConsentPrompt.Builder>> OTHERWISE = Map.of(
            "wording", builder -> builder.wording("Something else"),
            "language", builder -> builder.language("pt-BR"),
            "businessName", builder -> builder.businessName("Another"),
            "control", builder -> builder.control(Control.SPOKEN),
            "preselected", builder -> builder.preselected(true),
            "impliedBy", builder -> builder.impliedBy("By continuing you agree"),
            "numberField", builder -> builder.numberField(NumberField.EDITABLE),
            "whatsappLogo", builder -> builder.whatsappLogo(true),
            "optOutInstructions", builder -> builder.optOutInstructions("Reply STOP"));

    static Set<String> required() {
        return promptKnobs().keySet();
    }

    static Stream<String> every() {
        return OTHERWISE.keySet().stream();
    }

    @Test
    void standsForWhatThePersonSaw() {
        ConsentPrompt full = prompt(OTHERWISE);
        assertThat(full.wording()).isEqualTo("Something else");
        assertThat(full.language()).isEqualTo("pt-BR");
        assertThat(full.businessName()).isEqualTo("Another");
        assertThat(full.control()).isEqualTo(Control.SPOKEN);
        assertThat(full.preselected()).isTrue();
        assertThat(full.impliedBy()).contains("By continuing you agree");
        assertThat(full.numberField()).isEqualTo(NumberField.EDITABLE);
        assertThat(full.whatsappLogo()).isTrue();
        assertThat(full.optOutInstructions()).contains("Reply STOP");
    }

    @Test
    void claimsNothingThatWasNotSaid() {
        ConsentPrompt bare = prompt();
        assertThat(bare.preselected()).isFalse();
        assertThat(bare.impliedBy()).isEmpty();
        assertThat(bare.numberField()).isEqualTo(NumberField.NONE);
        assertThat(bare.whatsappLogo()).isFalse();
        assertThat(bare.optOutInstructions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("required")
    void namesTheKnobThatIsMissing(String knob) {
        Map<String, UnaryOperator<ConsentPrompt.Builder>> knobs = promptKnobs();
        knobs.remove(knob);
        assertRefused(knob, () -> prompt(knobs));
    }

    @ParameterizedTest
    @MethodSource("every")
    void namesTheKnobThatIsSetTwice(String knob) {
        ConsentPrompt.Builder builder = ConsentPrompt.builder();
        UnaryOperator<ConsentPrompt.Builder> setting = get(OTHERWISE, knob);
        assertThat(setting.apply(builder)).isSameAs(builder);
        assertRefused(knob, () -> assertThat(setting.apply(builder)).isNull());
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyKnobIsPartOfItsContent(String knob) {
        ConsentPrompt changed = prompt(knob, get(OTHERWISE, knob));
        assertThat(changed.contentHash()).isNotEqualTo(prompt().contentHash()).matches("[0-9a-f]{64}");
        assertThat(changed).isNotEqualTo(prompt());
    }

    @Test
    void isItsContent() {
        assertThat(prompt()).isEqualTo(prompt()).hasSameHashCodeAs(prompt());
        assertThat(prompt()).doesNotHaveSameHashCodeAs(prompt("wording", get(OTHERWISE, "wording")));
        assertThat(prompt()).isNotEqualTo("a prompt");
    }

    @Test
    void anotherWordingChangesNothingElse() {
        Map<String, UnaryOperator<ConsentPrompt.Builder>> knobs = new LinkedHashMap<>(OTHERWISE);
        knobs.put("wording", builder -> builder.wording("The other wording"));
        assertThat(prompt(OTHERWISE).withWording("The other wording")).isEqualTo(prompt(knobs));
    }

    @ParameterizedTest
    @CsvSource({
        "wording,            65536",
        "businessName,       255",
        "impliedBy,          65536",
        "optOutInstructions, 65536"
    })
    void textIsNeitherBlankNorEndless(String knob, int longest) {
        assertThat(prompt(knob, text(knob, "x".repeat(longest)))).isNotEqualTo(prompt());
        assertRefused(knob, () -> prompt(knob, text(knob, "x".repeat(longest + 1))));
        assertRefused(knob, () -> prompt(knob, text(knob, " \n\t")));
        assertRefused(knob, () -> prompt(knob, text(knob, "a\0b")));
        assertRefused(knob, () -> prompt(knob, text(knob, "a\ud83db")));
    }

    @Test
    void theLanguageIsATag() {
        for (String tag : List.of("en", "pt-BR", "zh-Hant-TW", "en-x-abcdefgh-abcdefgh-abcdefgh-abc")) {
            assertThat(prompt("language", text("language", tag)).language()).isEqualTo(tag);
        }
        for (String tag : List.of(" ", "en_US", "english language", "en-", "en-x-abcdefgh-abcdefgh-abcdefgh-abcd")) {
            assertRefused("language", () -> prompt("language", text("language", tag)));
        }
    }

    @Test
    void keepsTheWordingToItself() {
        assertThat(prompt().toString())
                .contains("Example", "CHECKBOX", String.valueOf(Samples.WORDING.length()))
                .doesNotContain("receive");
    }

    private static UnaryOperator<ConsentPrompt.Builder> text(String knob, String value) {
        return get(
                Map.of(
                        "wording", builder -> builder.wording(value),
                        "language", builder -> builder.language(value),
                        "businessName", builder -> builder.businessName(value),
                        "impliedBy", builder -> builder.impliedBy(value),
                        "optOutInstructions", builder -> builder.optOutInstructions(value)),
                knob);
    }
}
