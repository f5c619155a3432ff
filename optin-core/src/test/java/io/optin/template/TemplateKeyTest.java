package io.optin.template;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateKeyTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "en_US, en_US",
        "en-US, en_US",
        "en-us, en_US",
        "FIL, fil",
        "pt_br, pt_BR",
        "zh_hans_CN, zh_Hans_CN",
        "ZH-HANS-cn, zh_Hans_CN",
        "es-419, es_419",
        // a dotted capital I would come out in Turkish
        "ID-in, id_IN",
        "uz_latin, uz_LATIN",
        "sr_cyrl_RS_ekavsk, sr_Cyrl_RS_EKAVSK"
    })
    void aLanguageHasOneSpelling(String given, String kept) {
        assertThat(TemplateKey.of("1", "n", given).language()).isEqualTo(kept);
        assertThat(TemplateKey.of("1", "n", kept)).isEqualTo(TemplateKey.of("1", "n", given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "e", "engl", "en_", "en__US", "_US", "en US", "en_U", "\u0131d", "en_a1_b1_c1_d1", "12"})
    void refusesOtherLanguages(String language) {
        assertRefused("language", () -> TemplateKey.of("1", "n", language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Order", "order update", "order-update", "\u0131", "order\n"})
    void refusesOtherNames(String name) {
        assertRefused("name", () -> TemplateKey.of("1", name, "en"));
    }

    @Test
    void aNameHas1To512Characters() {
        assertThat(TemplateKey.of("1", "a_9", "en").name()).isEqualTo("a_9");
        assertThat(TemplateKey.of("1", "a".repeat(512), "en").name()).hasSize(512);
        assertRefused("name", () -> TemplateKey.of("1", "a".repeat(513), "en"));
    }

    @Test
    void anAccountHas1To255Characters() {
        assertThat(TemplateKey.of("1".repeat(255), "n", "en").account()).hasSize(255);
        assertRefused("account", () -> TemplateKey.of("1".repeat(256), "n", "en"));
        assertRefused("account", () -> TemplateKey.of(" ", "n", "en"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertRefused("account", () -> TemplateKey.of(null, "n", "en"));
        assertRefused("name", () -> TemplateKey.of("1", null, "en"));
        assertRefused("language", () -> TemplateKey.of("1", "n", null));
    }

    @Test
    void sortsByAccountThenNameThenLanguage() {
        List<TemplateKey> sorted = List.of(
                TemplateKey.of("1", "a", "en"),
                TemplateKey.of("1", "a", "fr"),
                TemplateKey.of("1", "b", "de"),
                TemplateKey.of("2", "a", "aa"));

        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < sorted.size(); j++) {
                assertThat(Integer.signum(sorted.get(i).compareTo(sorted.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void printsItsThreeParts() {
        assertThat(TemplateKey.of("1", "order_update", "pt-br")).hasToString("1/order_update/pt_BR");
    }
}
