package io.optin.consent;

import static io.optin.Samples.assertRefused;
import static io.optin.Samples.consent;
import static io.optin.Samples.consentKnobs;
import static io.optin.Samples.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.Samples;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the person's own number in the wording that they were shown. */
class ConsentWordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Write to +447400123456 on WhatsApp                  | Write to {number} on WhatsApp
                    Write to +44 7400 123456.                           | Write to {number}.
                    Write to +44 (0)7400-123456, please                 | Write to {number}, please
                    Write to 07400 123456                               | Write to {number}
                    07400123456                                         | {number}
                    Write to 07400 123456; yes, 07400 123456            | Write to {number}; yes, {number}
                    Write to 07400 123456, that is +44 7400 123456      | Write to {number}, that is {number}
                    Write to {number}, that is 07400 123456             | Write to {number}, that is {number}
                    {number} or 07400 123456                            | {number} or {number}
                    07400 123456 or {number}                            | {number} or {number}
                    07400 123456, {number}, 07400123456, 07400 123456   | {number}, {number}, {number}, {number}
                    Not 07400 654321 but 07400 123456                   | Not 07400 654321 but {number}
                    Write to 07400 123456 (contract 907400 1234567)     | Write to {number} (contract 907400 1234567)
                    """)
    void ownNumberIsStoredAsAPlaceholderAndShownAsItWas(String shown, String stored) {
        Consent consent = saying(shown, Samples.PERSON);
        assertThat(consent.prompt().wording()).isEqualTo(stored);
        assertThat(consent.shownWording()).isEqualTo(shown);
        assertThat(broughtBack(consent)).isEqualTo(consent);
        assertThat(broughtBack(consent).shownWording()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Write to {number}", "Write to me", "Not 07400 654321", "Call +1 650 253 0000"})
    void otherWordingsAreLeftAlone(String shown) {
        Consent consent = saying(shown, Samples.PERSON);
        assertThat(consent.prompt().wording()).isEqualTo(shown);
        assertThat(consent.shownNumber()).isEmpty();
        assertThat(consent.shownWording()).isEqualTo(shown);
    }

    @Test
    void oneSpellingIsKeptOnce() {
        assertThat(saying("07400 123456; 07400 123456", Samples.PERSON).shownNumber())
                .contains("07400 123456");
    }

    @Test
    void theOldSpellingOfABrazilianNumberIsTheirs() {
        Consent consent = saying("Receba no +55 11 8765-4321", PhoneNumber.ofE164("+5511987654321"));
        assertThat(consent.prompt().wording()).isEqualTo("Receba no {number}");
        assertThat(consent.shownNumber()).contains("+55 11 8765-4321");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Write to 07700 900222, please     | Write to {number}, please
                    Write to *+447700900222*          | Write to *{number}*
                    Write to (07700 900222)           | Write to ({number})
                    Write to +44 (0)7700\u00A0900222 | Write to {number}
                    Not 07700 900223                  | Not 07700 900223
                    """)
    void aNumberOfNoKnownRangeIsTheirs(String shown, String stored) {
        Consent consent = saying(shown, PhoneNumber.ofE164("+447700900222"));
        assertThat(consent.prompt().wording()).isEqualTo(stored);
        assertThat(consent.shownWording()).isEqualTo(shown);
    }

    @Test
    void whatIsMaskedStaysAsItWasShown() {
        Consent consent = saying("Write to +44 •••• •••456, that is 07400 123456", Samples.PERSON);
        assertThat(consent.prompt().wording()).isEqualTo("Write to +44 •••• •••456, that is {number}");
    }

    @Test
    void ofAUserIdWeDoNotKnowTheNumber() {
        Consent consent = saying("Write to +44 7400 123456", Samples.USER);
        assertThat(consent.prompt().wording()).isEqualTo("Write to +44 7400 123456");
        assertThat(consent.shownNumber()).isEmpty();
    }

    @Test
    void aHostMayPointTheNumberOut() {
        Map<String, UnaryOperator<Consent.Builder>> knobs = consentKnobs();
        knobs.put("contact", builder -> builder.contact(Samples.USER));
        knobs.put("prompt", builder -> builder.prompt(prompt("wording", p -> p.wording("Write to +44 7400 123456"))));
        knobs.put("shownNumber", builder -> builder.shownNumber("+44 7400 123456"));
        Consent consent = consent(knobs);
        assertThat(consent.prompt().wording()).isEqualTo("Write to {number}");
        assertThat(consent.shownWording()).isEqualTo("Write to +44 7400 123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0"})
    void noNumberIsBlank(String number) {
        assertRefused("shownNumber", () -> consent("shownNumber", builder -> builder.shownNumber(number)));
    }

    private static Consent saying(String wording, Contact contact) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = consentKnobs();
        knobs.put("contact", builder -> builder.contact(contact));
        knobs.put("prompt", builder -> builder.prompt(prompt("wording", p -> p.wording(wording))));
        return consent(knobs);
    }

    /** As a store does it: from the stored prompt and the spelling. */
    private static Consent broughtBack(Consent stored) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = consentKnobs();
        knobs.put("contact", builder -> builder.contact(stored.contact()));
        knobs.put("prompt", builder -> builder.prompt(stored.prompt()));
        stored.shownNumber().ifPresent(number -> knobs.put("shownNumber", builder -> builder.shownNumber(number)));
        return consent(knobs);
    }
}
