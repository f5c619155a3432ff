package io.optin.wording;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.RuleId;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import io.optin.template.TemplateCategory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is rendered complies, and each of its elements is needed. */
class RenderTest {
    private static final InformationType OWN = InformationType.of(
            "appointment_reminders",
            TemplateCategory.UTILITY,
            Map.of("en", List.of("appointment reminders", "visits")));

    @Provide
    Arbitrary<String> businesses() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéüñøßčЖюя東京")
                .ofMinLength(2)
                .ofMaxLength(10)
                .filter(name -> !Languages.of("en")
                        .words()
                        .contains(FoldedText.of(name, Language.UNKNOWN, "").words()));
        Arbitrary<String> end = Arbitraries.of("", "", "", "®", "!", " Inc.", " & Co", "'s", " GmbH", ".");
        return word.list().ofMinSize(1).ofMaxSize(3).flatMap(words -> end.map(last -> String.join(" ", words) + last));
    }

    @Provide
    Arbitrary<Set<InformationType>> types() {
        return Arbitraries.of(InformationType.builtIn()).set().ofMinSize(1);
    }

    @Property
    void passesStrictWithoutAWarning(
            @ForAll("businesses") String business, @ForAll("types") Set<InformationType> types) {
        for (String number : List.of("{number}", "+1 415 555 0123", "•••• ••0 123")) {
            String wording = ConsentWording.render("en", business, types, number);
            assertThat(judged(wording, business, types).violations())
                    .as(wording)
                    .isEmpty();
        }
    }

    @Property
    void everyElementIsNeededByItsRule(
            @ForAll("businesses") String business, @ForAll("types") Set<InformationType> types) {
        String wording = ConsentWording.render("en", business, types, "{number}");
        assertBroken(wording.replace("receive ", ""), business, types, 1);
        assertBroken(wording.replace(" from " + business, ""), business, types, 7);
        assertBroken(wording.replace(" on WhatsApp", ""), business, types, 1, 4, 8);
        assertBroken(wording.replace(" at {number}", ""), business, types, 1, 3);
        assertBroken(wording.replace("at {number}", "{number}"), business, types, 1);
        assertBroken(wording.replaceFirst("(?<=\\{number\\}\\.).*", ""), business, types, 10);
        for (InformationType type : types) {
            String name = ConsentWording.nameOf(type, "en").orElseThrow();
            assertBroken(wording.replace(name, "things"), business, types, 2);
        }
    }

    private static void assertBroken(String wording, String business, Set<InformationType> types, Integer... numbers) {
        List<RuleId> expected = Arrays.stream(numbers)
                .map(number -> RuleId.of("OPTIN-PROMPT-%03d".formatted(number)))
                .toList();
        assertThat(judged(wording, business, types).violations())
                .as(wording)
                .extracting(Violation::ruleId)
                .isEqualTo(expected);
    }

    private static PolicyReport judged(String wording, String business, Set<InformationType> types) {
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording(wording)
                .language("en")
                .businessName(business)
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
        return PolicyValidator.of(Editions.STRICT).validate(prompt, Channel.WEBSITE, types);
    }

    @Test
    void readsLikeThis() {
        assertThat(ConsentWording.render(
                        "en-GB",
                        "Acme",
                        List.of(InformationType.SHIPPING_UPDATES, OWN, InformationType.PROMOTIONAL_CONTENT),
                        "+44 7400 123456"))
                .isEqualTo("I agree to receive appointment reminders, promotional offers and shipping updates from Acme"
                        + " on WhatsApp at +44 7400 123456. You can opt out at any time by replying STOP.");
        assertThat(ConsentWording.render("en", "{number} $1", List.of(OWN), "{business}"))
                .startsWith("I agree to receive appointment reminders from {number} $1 on WhatsApp at {business}.");
    }

    @Test
    void whatCannotBeWrittenIsRefused() {
        InformationType nameless =
                InformationType.of("visits", TemplateCategory.UTILITY, Map.of("de", List.of("Besuche")));
        assertRefused("language", () -> ConsentWording.render("de", "Acme", List.of(OWN), "{number}"));
        assertRefused("types", () -> ConsentWording.render("en", "Acme", List.of(nameless), "{number}"));
        assertRefused("types", () -> ConsentWording.render("en", "Acme", List.of(), "{number}"));
        assertRefused("business", () -> ConsentWording.render("en", " ", List.of(OWN), "{number}"));
        assertRefused("number", () -> ConsentWording.render("en", "Acme", List.of(OWN), " "));
        assertThat(ConsentWording.suggest("de", "Acme", List.of(OWN), "{number}"))
                .isEmpty();
        assertThat(ConsentWording.suggest("en", "Acme", List.of(OWN, nameless), "{number}"))
                .isEmpty();
        assertThat(ConsentWording.wayOut("de")).isEmpty();
        assertThat(ConsentWording.nameOf(OWN, "de")).isEmpty();
        assertThat(ConsentWording.canJudge("de")).isFalse();
        assertThat(ConsentWording.canJudge("en-GB")).isTrue();
    }
}
