package io.optin.contact;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @ValueSource(strings = {"US.1", "DE.aBcXyZ019", "ZZ.13491208655302741918"})
    void keepsAUserIdAsItIs(String text) {
        Contact contact = Contact.of(text);

        assertThat(contact).isInstanceOf(BusinessScopedUserId.class);
        assertThat(contact.value()).isEqualTo(text);
        assertThat(((BusinessScopedUserId) contact).region()).isEqualTo(text.substring(0, 2));
    }

    @Test
    void theCaseOfAUserIdCounts() {
        assertThat(Contact.of("US.abc"))
                .isNotEqualTo(Contact.of("US.ABC"))
                .doesNotHaveSameHashCodeAs(Contact.of("US.ABC"))
                .isNotEqualTo("US.abc");
    }

    @Test
    void aUserIdHasUpTo128Characters() {
        assertThat(BusinessScopedUserId.of("US." + "a".repeat(128)).value()).hasSize(131);
        assertRefused("contact", () -> BusinessScopedUserId.of("US." + "a".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "US", "US.", "us.1", "U.1", "USA.1", "US-1", "US.1 ", "US.1\n", "US.\u00E9", "\u0130S.1", "1"
            })
    void refusesOtherShapes(String text) {
        assertRefused("contact", () -> BusinessScopedUserId.of(text));
        assertRefused("contact", () -> Contact.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "US.13491208655302741918, US.******18",
        "US.123456, US.******56",
        "US.12345, US.******",
        "US.1, US.******"
    })
    void masksAUserId(String text, String masked) {
        assertThat(Contact.of(text).masked()).isEqualTo(masked);
        assertThat(Contact.of(text)).hasToString(masked);
    }

    @Test
    void readsWhatBeginsWithAPlusAsANumber() {
        assertThat(Contact.of("+5215512345678")).isEqualTo(PhoneNumber.ofE164("+525512345678"));
        assertRefused("number", () -> Contact.of("+US.1"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNull() {
        assertRefused("contact", () -> Contact.of(null));
        assertRefused("contact", () -> BusinessScopedUserId.of(null));
        assertRefused("sender", () -> new Sender(null));
        assertRefused("business", () -> Business.of(null));
    }

    @Test
    void aSenderAsksOnlyTheShapeOfItsNumber() {
        assertThat(Sender.of("+99912345").number()).isEqualTo(PhoneNumber.ofE164("+99912345"));
        assertRefused("number", () -> Sender.of("99912345"));
    }

    @Test
    void aBusinessIsNamedByUpTo255Characters() {
        assertThat(Business.of("b".repeat(255)).id()).hasSize(255);
        assertThat(Business.of("Acme")).isNotEqualTo(Business.of("acme"));
        assertRefused("business", () -> Business.of("b".repeat(256)));
        assertRefused("business", () -> Business.of(" "));
        assertRefused("business", () -> Business.of("a\0b"));
    }
}
