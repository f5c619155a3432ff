package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.template.TemplateCategory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingReadingTest {
    private static final InformationType ORDERS = InformationType.SHIPPING_UPDATES;
    private static final Contact ADA = PhoneNumber.ofE164("+14155550123");

    private static WordingReading read(String wording, String business, Optional<Contact> contact) {
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording(wording)
                .language("en")
                .businessName(business)
                .control(ConsentPrompt.Control.CHECKBOX)
                .build();
        return ConsentWording.read(prompt, Channel.WEBSITE, List.of(ORDERS), contact);
    }

    private static Optional<String> businessIn(String wording, String business) {
        return read(wording, business, Optional.empty()).business().map(span -> span.in(wording));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "***, ***",
                "**, -",
                "Acme, Acme",
                "ACME LTD, Acme",
                "Acme GmbH, Acme",
                "Acme S.A., Acme",
                "Acme Sdn. Bhd., Acme",
                "Acme Holding Ltd, -",
                "Ltd, -",
                "On WhatsApp, -",
            })
    void theBusinessIsFoundAsPeopleWriteIt(String business, String found) {
        String stars = business.equals("***") ? "*** " : "";
        String wording = "Receive order updates " + stars + "from Acme on WhatsApp at {number}.";
        assertThat(businessIn(wording, business)).isEqualTo(Optional.ofNullable(found));
    }

    @Test
    void aNameOfSymbolsEndsWhereItsLastSymbolDoes() {
        assertThat(businessIn("From &&& on WhatsApp", "&&&")).contains("&&&");
        assertThat(businessIn("&&&", "&&&")).contains("&&&");
        assertThat(businessIn("From && on WhatsApp", "&&&")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yum!", "Yahoo?", "Stars."})
    void aNameThatEndsLikeASentenceEndsNone(String business) {
        WordingReading reading =
                read("Receive order updates from " + business + " on WhatsApp at {number}", business, Optional.empty());
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void anotherMarkAfterTheNameEndsTheSentence() {
        WordingReading reading =
                read("Receive order updates from Yum! on WhatsApp at {number}", "Yum", Optional.empty());
        assertThat(reading.missing()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ending in 0123, true",
        "ending in 23, true",
        "ending in 3, false",
        "ending in 0124, false",
        "ending in abcd, false",
    })
    void theEndOfANumberIsThePersonsOwn(String ending, boolean shown) {
        String wording = "Receive order updates from Acme on WhatsApp at the number " + ending;
        assertThat(read(wording, "Acme", Optional.of(ADA)).isNumberShown()).isEqualTo(shown);
    }

    @Test
    void whereThePersonIsUnknownAnyEndingMayBeTheirs() {
        String wording = "Receive order updates from Acme on WhatsApp at the number ending in ";
        assertThat(read(wording + "0124", "Acme", Optional.empty()).isNumberShown())
                .isTrue();
        assertThat(read(wording + "4", "Acme", Optional.empty()).isNumberShown())
                .isFalse();
        assertThat(read(wording, "Acme", Optional.empty()).isNumberShown()).isFalse();
    }

    @Test
    void doubtsComeInTheirOrder() {
        WordingReading reading = read(
                "[name], I do not want to rec\u200Beive order updates from Acme on WhatsApp at {number}.",
                "Acme",
                Optional.empty());
        assertThat(reading.doubts())
                .extracting(Doubt::kind)
                .containsExactly(Doubt.Kind.LEFT_TO_FILL_IN, Doubt.Kind.NEGATED, Doubt.Kind.DISGUISED);
    }

    @Test
    void whatCannotBeSuggestedIsNot() {
        InformationType own = InformationType.of("visits", TemplateCategory.UTILITY, Map.of("de", List.of("Besuche")));
        assertThat(ConsentWording.suggest("en", "Acme", List.of(own), "{number}"))
                .isEmpty();
        assertThat(ConsentWording.suggest("de", "Acme", List.of(own), "{number}"))
                .isEmpty();
        assertThat(ConsentWording.suggest("en", "Acme", List.of(ORDERS), "{number}"))
                .contains("I agree to receive shipping updates from Acme on WhatsApp at {number}."
                        + " You can opt out at any time by replying STOP.");
        assertThat(ConsentWording.wayOut("en-GB")).contains("You can opt out at any time by replying STOP.");
        assertThat(ConsentWording.wayOut("de")).isEmpty();
        assertThat(ConsentWording.languages()).containsExactly("en");
    }

    @Test
    void aSpanReadsAsItsPlaces() {
        assertThat(new TextSpan(3, 7)).hasToString("3-7");
    }
}
