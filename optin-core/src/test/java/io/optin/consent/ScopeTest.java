package io.optin.consent;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.template.TemplateCategory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    private static final InformationType OWN = InformationType.of("appointments", TemplateCategory.UTILITY);
    private static final InformationTypes TYPES = InformationTypes.withOwn(List.of(OWN));

    static Stream<Scope> every() {
        Stream<Scope> categories = Stream.of(TemplateCategory.values()).map(Scope::category);
        Stream<Scope> types = TYPES.all().stream().map(Scope::type);
        return Stream.concat(Stream.of(Scope.everything()), Stream.concat(categories, types));
    }

    @ParameterizedTest
    @MethodSource("every")
    void readsItsIdBack(Scope scope) {
        assertThat(Scope.of(scope.id(), TYPES)).isEqualTo(scope);
        assertThat(scope).hasToString(scope.id());
    }

    @Test
    void idsAreStable() {
        assertThat(every().map(Scope::id))
                .containsExactly(
                        "everything",
                        "category:marketing",
                        "category:utility",
                        "category:authentication",
                        "appointments",
                        "one_time_passwords",
                        "product_news",
                        "promotional_content",
                        "shipping_updates",
                        "transaction_notifications");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Everything", "category:", "category:MARKETING", "marketing", "weather"})
    void refusesTextThatNamesNoScope(String id) {
        assertRefused("scope", () -> Scope.of(id, TYPES));
    }

    @ParameterizedTest
    @CsvSource({
        "everything,              shipping_updates,          true",
        "everything,              promotional_content,       true",
        "everything,              one_time_passwords,        true",
        "category:marketing,      promotional_content,       true",
        "category:marketing,      product_news,              true",
        "category:marketing,      shipping_updates,          false",
        "category:utility,        appointments,              true",
        "category:utility,        promotional_content,       false",
        "category:authentication, one_time_passwords,        true",
        "shipping_updates,        shipping_updates,          true",
        "shipping_updates,        transaction_notifications, false",
    })
    void coversTypes(String scope, String type, boolean covers) {
        assertThat(Scope.of(scope, TYPES).covers(TYPES.find(type).orElseThrow()))
                .isEqualTo(covers);
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesToBeOfNothing() {
        assertRefused("category", () -> Scope.category(null));
        assertRefused("type", () -> Scope.type(null));
    }
}
