package io.optin.consent;

import static io.optin.Samples.PERSON;
import static io.optin.Samples.assertRefused;
import static io.optin.Samples.consent;
import static io.optin.Samples.consentKnobs;
import static io.optin.Samples.get;
import static io.optin.Samples.hours;
import static io.optin.Samples.page;
import static io.optin.Samples.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
    /** Every knob, set to something that is neither the sample's nor the standard. */
    private static final Map<String, UnaryOperator<Consent.Builder>> OTHERWISE = Map.ofEntries(
            Map.entry("contact", builder -> builder.contact(Samples.USER)),
            Map.entry("channel", builder -> builder.channel(Channel.SMS)),
            Map.entry("types", builder -> builder.types(Samples.UTILITY, Samples.MARKETING)),
            Map.entry("action", builder -> builder.action(ConsentAction.REPLIED)),
            Map.entry("prompt", builder -> builder.prompt(prompt("language", p -> p.language("de")))),
            Map.entry("shownNumber", builder -> builder.shownNumber("07400 123456")),
            Map.entry("number", builder -> builder.number(NumberSource.CONFIRMED)),
            Map.entry("by", builder -> builder.by(Actor.STAFF)),
            Map.entry("evidence", builder -> builder.evidence(page())),
            Map.entry("at", builder -> builder.at(hours(-2))),
            Map.entry("promptShownAt", builder -> builder.promptShownAt(hours(-3))),
            Map.entry("customerWroteAt", builder -> builder.customerWroteAt(hours(-4))));

    static Set<String> required() {
        return consentKnobs().keySet();
    }

    static Stream<String> every() {
        return OTHERWISE.keySet().stream();
    }

    @Test
    void standsForWhatThePersonDid() {
        Consent full = consent(OTHERWISE);
        assertThat(full.contact()).isEqualTo(Samples.USER);
        assertThat(full.channel()).isEqualTo(Channel.SMS);
        assertThat(full.types()).containsExactly(Samples.UTILITY, Samples.MARKETING);
        assertThat(full.action()).isEqualTo(ConsentAction.REPLIED);
        assertThat(full.prompt()).isEqualTo(prompt("language", p -> p.language("de")));
        assertThat(full.shownNumber()).contains("07400 123456");
        assertThat(full.number()).isEqualTo(NumberSource.CONFIRMED);
        assertThat(full.by()).isEqualTo(Actor.STAFF);
        assertThat(full.evidence()).isEqualTo(page());
        assertThat(full.at()).isEqualTo(hours(-2));
        assertThat(full.promptShownAt()).contains(hours(-3));
        assertThat(full.customerWroteAt()).contains(hours(-4));
    }

    @Test
    void isReportedByThePersonUnlessSaidOtherwise() {
        Consent bare = consent();
        assertThat(bare.by()).isEqualTo(Actor.PERSON);
        assertThat(bare.evidence()).isEqualTo(Evidence.NONE);
        assertThat(bare.promptShownAt()).isEmpty();
        assertThat(bare.customerWroteAt()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("required")
    void namesTheKnobThatIsMissing(String knob) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = consentKnobs();
        knobs.remove(knob);
        assertRefused(knob, () -> consent(knobs));
    }

    @ParameterizedTest
    @MethodSource("every")
    void namesTheKnobThatIsSetTwice(String knob) {
        Consent.Builder builder = Consent.builder();
        UnaryOperator<Consent.Builder> setting = get(OTHERWISE, knob);
        assertThat(setting.apply(builder)).isSameAs(builder);
        assertRefused(knob, () -> assertThat(setting.apply(builder)).isNull());
    }

    @Test
    void isForAtLeastOneTypeAndNoOtherCanBeSlippedIn() {
        assertRefused("types", () -> consent("types", builder -> builder.types(List.of())));
        assertThatThrownBy(() -> consent().types().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "promptShownAt", "customerWroteAt"})
    void keepsTimesToTheMicrosecondAndRefusesThoseOfNoCalendar(String knob) {
        Consent cut = consent(knob, time(knob, Samples.NOW.plusNanos(1_999)));
        assertThat(cut).isEqualTo(consent(knob, time(knob, Samples.NOW.plusNanos(1_000))));
        assertThat(cut).isNotEqualTo(consent(knob, time(knob, Samples.NOW)));
        assertRefused(knob, () -> consent(knob, time(knob, Instant.MAX)));
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyKnobIsPartOfItsContent(String knob) {
        Consent changed = consent(knob, get(OTHERWISE, knob));
        assertThat(changed.contentHash()).isNotEqualTo(consent().contentHash()).matches("[0-9a-f]{64}");
        assertThat(changed).isNotEqualTo(consent());
    }

    @Test
    void isItsContent() {
        assertThat(consent()).isEqualTo(consent()).hasSameHashCodeAs(consent());
        assertThat(consent()).doesNotHaveSameHashCodeAs(consent("at", get(OTHERWISE, "at")));
        assertThat(consent()).isNotEqualTo("a consent");
    }

    @Test
    void theOrderOfTheTypesIsNoContent() {
        assertThat(consent("types", builder -> builder.types(Samples.UTILITY, Samples.MARKETING)))
                .isEqualTo(consent("types", builder -> builder.types(Samples.MARKETING, Samples.UTILITY)));
    }

    @Test
    void tellsNeitherNumberNorWordingNorEvidence() {
        Consent consent = consent(Map.ofEntries(
                Map.entry("contact", builder -> builder.contact(PERSON)),
                Map.entry("channel", get(OTHERWISE, "channel")),
                Map.entry("types", get(OTHERWISE, "types")),
                Map.entry("action", get(OTHERWISE, "action")),
                Map.entry(
                        "prompt",
                        builder -> builder.prompt(
                                prompt("wording", p -> p.wording("Send me news at +44 7400 123456 on WhatsApp")))),
                Map.entry("number", get(OTHERWISE, "number")),
                Map.entry("evidence", get(OTHERWISE, "evidence")),
                Map.entry("at", get(OTHERWISE, "at"))));
        assertThat(consent.toString())
                .contains(
                        "SMS",
                        "shipping_updates",
                        "REPLIED",
                        "PERSON",
                        hours(-2).toString())
                .doesNotContain("7400", "Send me", "example.com");
    }

    private static UnaryOperator<Consent.Builder> time(String knob, Instant time) {
        return get(
                Map.of(
                        "at", builder -> builder.at(time),
                        "promptShownAt", builder -> builder.promptShownAt(time),
                        "customerWroteAt", builder -> builder.customerWroteAt(time)),
                knob);
    }
}
