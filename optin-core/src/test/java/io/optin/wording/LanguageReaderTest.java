package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.optin.error.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A language file is read strictly: what does not fit is refused with its line and the reason. */
class LanguageReaderTest {
    private static final String ENGLISH = english();

    private static String english() {
        try (InputStream file = Objects.requireNonNull(Languages.class.getResourceAsStream("en.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFileIsListed() throws IOException {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("optin.root")))
                .resolve("optin-core/src/main/resources/io/optin/wording");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(Languages.TAGS);
        }
        assertThat(Languages.TAGS).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN, en", "en-GB, en", "en_US, en", "de, ''", "english, ''", "e, ''", "enx-US, ''"})
    void aTagIsFoundByItsPrimaryPart(String tag, String language) {
        assertThat(Languages.of(tag).tag()).isEqualTo(language);
        assertThat(Languages.of(tag).isKnown()).isEqualTo(!language.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receive|a line is \"key: value\"",
                "receive:|a line is \"key: value\"",
                ": receive|a line is \"key: value\"",
                "receive:  receive|a value follows the colon and one space",
                "recieve: receive|there is no key recieve",
                "word shipping_updates: a|there is no key word shipping_updates",
                "language: en|a file is of one language",
                "type shipping: parcels|a type is one of",
                "say shipping: parcels|a type is one of",
                "say shipping_updates: parcels|the key is told once",
                "sentence: Receive!|the key is told once",
                "and: plus|the list @ and is told twice",
                "placeholder colour: red|a placeholder is one of business, number, type, other",
                "placeholder number: company|the list @ placeholder number is told twice",
                "list message: a b|the list @message is told twice",
                "list new: a b a|\"a\" is twice in the list",
                "list new: @nothing|there is no list @nothing above",
                "receive: @nothing|there is no list @nothing above",
                "receive: a ~nothing|there is no list @nothing above",
                "receive: Get|\"Get\" is no word as folding leaves it: get",
                "receive: don't|\"don't\" is no word as folding leaves it: dont",
                "receive: caf\u00e9|\"caf\u00e9\" is no word as folding leaves it: cafe",
                "receive: a ;  ; b|a phrase has a word",
                "receive: [get] it|a phrase begins with a word that must be there",
                "receive: ~message it|a phrase begins with a word that must be there",
                "receive: *ing it|a phrase begins with a whole word",
                "receive: get [it|a bracket without its other half",
                "receive: get it]|a bracket without its other half",
                "receive: get a#a|\"a\" is told twice",
                "receive: a b c d e f g h i j|a phrase has at most 9 elements",
                "receive: get ; get|a phrase is told once"
            })
    void whatDoesNotFitIsRefusedWithItsLineAndTheReason(String line, String reason) {
        String told = line.replace('#', '|');
        int number = (int) ENGLISH.lines().count() + 1;
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> LanguageReader.read("en.txt", ENGLISH + told + "\n"))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("en.txt line " + number);
                    assertThat(refusal.getMessage()).contains(reason).contains("\"" + told + "\"");
                });
    }

    static List<String> keys() {
        return ENGLISH.lines()
                .filter(line -> !line.startsWith("#") && line.contains(": "))
                .map(line -> line.substring(0, line.indexOf(": ")))
                .filter(key -> !key.startsWith("list ") && !key.startsWith("placeholder "))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyIsNeeded(String key) {
        String without = ENGLISH.lines()
                .filter(line -> !line.startsWith(key + ": "))
                .reduce("", (text, line) -> text + line + "\n");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> LanguageReader.read("en.txt", without))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("en.txt");
                    assertThat(refusal.getMessage()).contains(key);
                });
    }

    @ParameterizedTest
    @CsvSource({"{types}", "{business}", "{number}"})
    void theSentenceHasEverySlot(String slot) {
        String without = ENGLISH.replace(slot, "it");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> LanguageReader.read("en.txt", without))
                .withMessageContaining(slot + " in the sentence");
    }

    @Test
    void remarksAndEmptyLinesAreNoLines() {
        assertThat(LanguageReader.read("en.txt", ENGLISH + "\n# receive\n   \n").tag())
                .isEqualTo("en");
    }
}
