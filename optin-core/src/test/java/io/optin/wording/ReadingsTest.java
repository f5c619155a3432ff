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

/** The words of a form are read once, and nothing but the words is taken from the last time. */
class ReadingsTest {
    private static final String WORDING =
            "I agree to receive delivery news from Acme on WhatsApp at +1 415 555 0123. Reply STOP to opt out.";

    private static InformationType type(TemplateCategory category, String phrase) {
        return InformationType.of("own_news", category, Map.of("en", List.of(phrase)));
    }

    private static WordingReading read(String wording, InformationType type, Contact contact) {
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording(wording)
                .language("en")
                .businessName("Acme")
                .control(ConsentPrompt.Control.CHECKBOX)
                .build();
        return ConsentWording.read(prompt, Channel.WEBSITE, List.of(type), Optional.of(contact));
    }

    @Test
    void theWordsAreReadOnce() {
        List<InformationType> types = InformationType.builtIn();
        assertThat(Readings.request(WORDING, "en", "Acme", types))
                .isSameAs(Readings.request(WORDING, "en", "Acme", types))
                .isNotSameAs(Readings.request(WORDING, "en", "Other", types))
                .isNotSameAs(Readings.request(WORDING, "de", "Acme", types))
                .isNotSameAs(Readings.request(WORDING, "en", "Acme", types.subList(0, 1)));
        assertThat(Readings.optOut(WORDING, "en")).isSameAs(Readings.optOut(WORDING, "en"));
        assertThat(Readings.optOut(WORDING, "tlh").judged()).isFalse();
    }

    @Test
    void aTypeOfTheSameIdWithOtherPhrasesIsAnother() {
        PhoneNumber ada = PhoneNumber.ofE164("+14155550123");
        InformationType named = type(TemplateCategory.UTILITY, "delivery news");
        InformationType unnamed = type(TemplateCategory.UTILITY, "recipes");
        assertThat(read(WORDING, named, ada).unnamedTypes()).isEmpty();
        assertThat(read(WORDING, unnamed, ada).unnamedTypes()).containsExactly(unnamed);
        assertThat(read(WORDING, type(TemplateCategory.MARKETING, "recipes"), ada)
                        .unnamedTypes())
                .singleElement()
                .extracting(InformationType::category)
                .isEqualTo(TemplateCategory.MARKETING);
    }

    @Test
    void whoseNumberIsShownIsAskedEachTime() {
        InformationType type = type(TemplateCategory.UTILITY, "delivery news");
        assertThat(read(WORDING, type, PhoneNumber.ofE164("+14155550123")).isNumberShown())
                .isTrue();
        assertThat(read(WORDING, type, PhoneNumber.ofE164("+14155550124")).isNumberShown())
                .isFalse();
    }

    @Test
    void whatIsTooLongForAFormIsNotKept() {
        String text = WORDING.repeat(50);
        assertThat(Readings.optOut(text, "en"))
                .isEqualTo(Readings.optOut(text, "en"))
                .isNotSameAs(Readings.optOut(text, "en"));
        assertThat(Readings.request(text, "en", "Acme", InformationType.builtIn()))
                .isNotSameAs(Readings.request(text, "en", "Acme", InformationType.builtIn()));
    }
}
