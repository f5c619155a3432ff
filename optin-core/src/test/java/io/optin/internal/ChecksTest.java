package io.optin.internal;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    /** Not in a {@code @ValueSource}: a class file cannot hold a lone surrogate faithfully everywhere. */
    static List<String> malformed() {
        return List.of(
                "\0",
                "a\0",
                "\uD83D",
                "a\uD83D",
                "\uD83Db",
                "\uDE00",
                "\uDE00\uD83D",
                "\uD83D\uD83D\uDE00",
                "\uD83D\uDE00\uDE00");
    }

    @Test
    void refusesNulAndLoneSurrogatesAnywhere() {
        for (String text : malformed()) {
            assertRefused("wording", () -> Checks.text(text, "wording", 10));
            assertRefused("wording", () -> Checks.lenientText(text, "wording", 10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "a\uD83D\uDE00b"})
    void keepsWellFormedText(String text) {
        assertThat(Checks.text(text, "wording", 10)).isSameAs(text);
        assertThat(Checks.lenientText(text, "wording", 10)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void onlyLenientTextMayBeBlank(String blank) {
        assertThat(Checks.lenientText(blank, "wording", 10)).isSameAs(blank);
        assertRefused("wording", () -> Checks.text(blank, "wording", 10));
    }

    @Test
    void theLimitCountsUtf16Units() {
        assertThat(Checks.text("\uD83D\uDE00", "wording", 2)).hasSize(2);
        assertRefused("wording", () -> Checks.text("\uD83D\uDE00", "wording", 1));
        assertRefused("wording", () -> Checks.lenientText("abc", "wording", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pt-BR", "zh-Hans-CN", "EN-us", "x-private", "en-abcdefgh-bcdefghi-cdefghij-abcde"})
    void keepsALanguageTagAsItIs(String tag) {
        assertThat(Checks.languageTag(tag, "language")).isSameAs(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "en_US", "en ", "e", "en-", "engl!", "\u0131d", "en-abcdefgh-bcdefghi-cdefghij-abcdef"})
    void refusesOtherLanguageTags(String tag) {
        assertRefused("language", () -> Checks.languageTag(tag, "language"));
    }

    @Test
    void betweenIncludesBothBounds() {
        assertThat(Checks.between(1, 1, 3, "steps")).isEqualTo(1);
        assertThat(Checks.between(3, 1, 3, "steps")).isEqualTo(3);
        assertRefused("steps", () -> Checks.between(0, 1, 3, "steps"));
        assertRefused("steps", () -> Checks.between(4, 1, 3, "steps"));
    }

    @Test
    void copiesKeepTheOrderAndCannotBeChanged() {
        List<String> given = new ArrayList<>(List.of("c", "a", "b", "a"));
        List<String> all = Checks.all(given, "steps");
        Set<String> notEmpty = Checks.notEmpty(given, "steps");
        given.clear();

        assertThat(all).containsExactly("c", "a", "b", "a");
        assertThat(notEmpty).containsExactly("c", "a", "b");
        for (Collection<String> copy : List.of(all, notEmpty)) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.remove("a"));
        }
    }

    @Test
    void anEmptySetIsRefusedAndAnEmptyListIsNot() {
        assertThat(Checks.all(List.of(), "steps")).isEmpty();
        assertRefused("steps", () -> Checks.notEmpty(List.of(), "steps"));
    }

    @Test
    void refusesNullsAndNullElements() {
        assertThat(Checks.present("a", "steps")).isEqualTo("a");
        assertRefused("steps", () -> Checks.present(null, "steps"));
        assertRefused("steps", () -> Checks.text(null, "steps", 1));
        assertRefused("steps", () -> Checks.lenientText(null, "steps", 1));
        assertRefused("steps", () -> Checks.all(null, "steps"));
        assertRefused("steps", () -> Checks.notEmpty(null, "steps"));
        assertRefused("steps[]", () -> Checks.all(Arrays.asList("a", null), "steps"));
        assertRefused("steps[]", () -> Checks.notEmpty(Arrays.asList(null, "a"), "steps"));
    }

    @Test
    void noRefusalRepeatsTheText() {
        assertThatExceptionOfType(io.optin.error.InvalidValueException.class)
                .isThrownBy(() -> Checks.text("+14155552671", "wording", 5))
                .withMessage("wording: expected at most 5 characters, but found 12 of them");
    }
}
