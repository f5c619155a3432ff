package io.optin.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.error.InvalidValueException;
import io.optin.template.TemplateCategory;
import java.util.List;
import org.junit.jupiter.api.Test;

class InformationTypesTest {
    private static final InformationType OWN = InformationType.of("appointments", TemplateCategory.UTILITY);
    private static final InformationTypes TYPES = InformationTypes.withOwn(List.of(OWN));

    @Test
    void areTheBuiltInAndTheHostsOwnInTheOrderOfTheirIds() {
        assertThat(TYPES.all())
                .extracting(InformationType::id)
                .containsExactly(
                        "appointments",
                        "one_time_passwords",
                        "product_news",
                        "promotional_content",
                        "shipping_updates",
                        "transaction_notifications");
        assertThatThrownBy(() -> TYPES.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void findsWhatIsRegisteredAndNothingElse() {
        assertThat(TYPES.find("appointments")).containsSame(OWN);
        assertThat(TYPES.find("weather")).isEmpty();
    }

    @Test
    void refusesAClash() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> InformationTypes.withOwn(List.of(OWN, OWN)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("types"))
                .withMessageContaining("appointments");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> InformationTypes.withOwn(List.of(InformationType.PRODUCT_NEWS)));
    }

    @Test
    void givesTheRegisteredTypeForOneOfItsIdAndCategory() {
        assertThat(TYPES.registered(InformationType.of("appointments", TemplateCategory.UTILITY)))
                .isSameAs(OWN);
    }

    @Test
    void refusesAnUnregisteredId() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> TYPES.registered(InformationType.of("weather", TemplateCategory.UTILITY)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("type"))
                .withMessageContainingAll("weather", "appointments");
    }

    @Test
    void refusesAnotherCategoryUnderAKnownId() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> TYPES.registered(InformationType.of("appointments", TemplateCategory.MARKETING)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("type"))
                .withMessageContainingAll("appointments", "UTILITY", "MARKETING");
    }
}
