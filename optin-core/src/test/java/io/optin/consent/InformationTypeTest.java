package io.optin.consent;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.error.InvalidValueException;
import io.optin.template.TemplateCategory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InformationTypeTest {
    @ParameterizedTest
    @CsvSource({
        "shipping_updates,        UTILITY,        false",
        "transaction_notifications, UTILITY,      false",
        "one_time_passwords,      AUTHENTICATION, false",
        "promotional_content,     MARKETING,      true",
        "product_news,            MARKETING,      true"
    })
    void fiveAreBuiltIn(String id, TemplateCategory category, boolean marketing) {
        assertThat(InformationType.builtIn()).hasSize(5).anySatisfy(type -> {
            assertThat(type.id()).isEqualTo(id).hasToString(type.toString());
            assertThat(type.category()).isEqualTo(category);
            assertThat(type.isMarketing()).isEqualTo(marketing);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "Orders", "1st", "_orders", "order updates", "order-updates", "category:x", "everything"
            })
    void refusesIdsOfAnotherShape(String id) {
        assertRefused("type.id", () -> InformationType.of(id, TemplateCategory.UTILITY));
    }

    @Test
    void anIdHasOneTo64Characters() {
        assertThat(InformationType.of("a", TemplateCategory.UTILITY).id()).isEqualTo("a");
        assertThat(InformationType.of("a".repeat(64), TemplateCategory.UTILITY).id())
                .hasSize(64);
        assertThatThrownBy(() -> InformationType.of("a".repeat(65), TemplateCategory.UTILITY))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("65");
    }

    @Test
    void keepsItsPhrasesByLanguage() {
        InformationType type = InformationType.of(
                "appointments", TemplateCategory.UTILITY, Map.of("en", List.of("appointment reminders", "visits")));
        assertThat(type.phrases()).containsExactly(Map.entry("en", List.of("appointment reminders", "visits")));
        assertThatThrownBy(() -> type.phrases().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(InformationType.of("a", TemplateCategory.UTILITY).phrases()).isEmpty();
    }

    @Test
    void refusesBlankLanguagesAndPhrases() {
        assertRefused(
                "type.phrases language",
                () -> InformationType.of("a", TemplateCategory.UTILITY, Map.of(" ", List.of("appointment reminders"))));
        assertRefused(
                "type.phrases.en", () -> InformationType.of("a", TemplateCategory.UTILITY, Map.of("en", List.of(" "))));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesToHaveNoCategory() {
        assertRefused("type.category", () -> InformationType.of("a", null));
    }

    @Test
    void isItsId() {
        InformationType one = InformationType.of("visits", TemplateCategory.UTILITY);
        InformationType same = InformationType.of("visits", TemplateCategory.MARKETING);
        InformationType later = InformationType.of("walks", TemplateCategory.UTILITY);
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isEqualByComparingTo(same);
        assertThat(one).isNotEqualTo(later).doesNotHaveSameHashCodeAs(later).isLessThan(later);
    }
}
