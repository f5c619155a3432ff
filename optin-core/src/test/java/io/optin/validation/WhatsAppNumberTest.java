package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.optin.contact.PhoneNumber;
import io.optin.error.InvalidPhoneNumberException;
import io.optin.error.InvalidValueException;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.Valid;
import jakarta.validation.ValidationException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppNumberTest {
    private static final String ADA = "+14155552671";
    private static final String NOT_A_NUMBER = "must be a phone number, and does not read as one";
    private static final String NO_REGION = "must be in international form, with + and the country code";
    private static final String INVALID = "must be a number that can exist, and its country has no such number";

    record Form(@WhatsAppNumber @Nullable CharSequence number) {}

    record AmericanForm(
            @WhatsAppNumber(region = "US") @Nullable String number) {}

    record Book(
            List<@WhatsAppNumber String> numbers,
            Map<String, @WhatsAppNumber(region = "US") String> byName,
            Optional<@WhatsAppNumber String> other,
            @Valid List<Form> forms) {}

    static final class Bean {
        private final String number;

        Bean(String number) {
            this.number = number;
        }

        @WhatsAppNumber
        public String getNumber() {
            return number;
        }
    }

    interface Desk {
        @WhatsAppNumber
        String call(@WhatsAppNumber(region = "US") String from, List<@WhatsAppNumber String> to);
    }

    record OfSender(@WhatsAppNumber(region = "US") String number) {}

    record Either(
            @WhatsAppNumber(region = "US", message = "{number} is wrong") @WhatsAppNumber(message = "Phone: ${1+1}?")
            String number) {}

    interface Late {}

    record Grouped(@WhatsAppNumber(groups = Late.class) String number) {}

    record Atlantis(@WhatsAppNumber(region = "AT ") String number) {}

    @Test
    void nullIsValid() {
        assertThat(Provider.complaints(new Form(null))).isEmpty();
        assertThat(Provider.complaints(new AmericanForm(null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ADA,
                "+1 (415) 555-2671",
                "(415) 555-2671",
                "+447400123456",
                "07400 123456",
                "hello",
                "",
                " ",
                "+1",
                "+999123456789",
                "+1415555267",
                "tel:+14155552671",
                "+14155552671 ext. 5",
                "{number}",
                "${1+1}"
            })
    void takesWhatAPhoneNumberIsReadFrom(String text) {
        assertThat(Provider.validator().validate(new Form(CharBuffer.wrap(text))))
                .hasSize(refusals(text, ""));
        assertThat(Provider.validator().validate(new AmericanForm(text))).hasSize(refusals(text, "US"));
    }

    private static int refusals(String text, String region) {
        try {
            PhoneNumber unused = region.isEmpty() ? PhoneNumber.parse(text) : PhoneNumber.parse(text, region);
            return 0;
        } catch (InvalidPhoneNumberException e) {
            return 1;
        }
    }

    @Test
    void saysWhyAndNeverRepeatsTheNumber() {
        assertThat(Provider.complaints(new Form("hello"))).containsExactly("number: " + NOT_A_NUMBER);
        assertThat(Provider.complaints(new Form("(415) 555-2671"))).containsExactly("number: " + NO_REGION);
        assertThat(Provider.complaints(new Form("+1 415 555"))).containsExactly("number: " + INVALID);
        assertThat(Provider.complaints(new AmericanForm("415 555"))).containsExactly("number: " + INVALID);
        assertThat(Provider.complaints(new AmericanForm("(415) 555-2671"))).isEmpty();
    }

    @Test
    void worksOnBeansAndTheirGetters() {
        assertThat(Provider.complaints(new Bean(ADA))).isEmpty();
        assertThat(Provider.complaints(new Bean("hello"))).containsExactly("number: " + NOT_A_NUMBER);
    }

    @Test
    void worksInContainersAndCascades() {
        Book book = new Book(
                List.of(ADA, "hello"),
                Map.of("Ada", "(415) 555-2671", "Bob", "555"),
                Optional.of("(415) 555-2671"),
                List.of(new Form(ADA), new Form("hello")));
        assertThat(Provider.complaints(book))
                .containsExactly(
                        "byName[Bob].<map value>: " + INVALID,
                        "forms[1].number: " + NOT_A_NUMBER,
                        "numbers[1].<list element>: " + NOT_A_NUMBER,
                        "other: " + NO_REGION);
    }

    @Test
    void worksOnParametersResultsAndConstructors() throws Exception {
        Desk desk = (from, to) -> from;
        var call = Desk.class.getDeclaredMethod("call", String.class, List.class);
        assertThat(Provider.complaints(Provider.executables()
                        .validateParameters(desk, call, new Object[] {"555", Arrays.asList(ADA, "hello", null)})))
                .containsExactly("call.from: " + INVALID, "call.to[1].<list element>: " + NOT_A_NUMBER);
        assertThat(Provider.complaints(Provider.executables().validateReturnValue(desk, call, "hello")))
                .containsExactly("call.<return value>: " + NOT_A_NUMBER);
        assertThat(Provider.complaints(Provider.executables()
                        .validateConstructorParameters(
                                OfSender.class.getDeclaredConstructor(String.class), new Object[] {"hello"})))
                .containsExactly("OfSender.number: " + NOT_A_NUMBER);
    }

    @Test
    void canBeRepeatedAndGivenAMessage() {
        assertThat(Provider.complaints(new Either("(415) 555-2671"))).containsExactly("number: Phone: ${1+1}?");
        assertThat(Provider.complaints(new Either("555")))
                .containsExactly("number: Phone: ${1+1}?", "number: {number} is wrong");
    }

    @Test
    void isAskedInItsGroups() {
        assertThat(Provider.complaints(new Grouped("hello"))).isEmpty();
        assertThat(Provider.complaints(new Grouped("hello"), Late.class)).hasSize(1);
    }

    @Test
    void aRegionWithoutNumbersIsAnErrorOfTheDeclaration() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> Provider.complaints(new Atlantis(ADA)))
                .isInstanceOf(ConstraintDeclarationException.class)
                .withMessageStartingWith("@WhatsAppNumber: region: expected an ISO 3166 alpha-2 code")
                .withCauseInstanceOf(InvalidValueException.class);
    }
}
