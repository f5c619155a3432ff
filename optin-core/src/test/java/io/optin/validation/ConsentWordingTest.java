package io.optin.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.error.InvalidValueException;
import io.optin.policy.Severity;
import jakarta.validation.ConstraintDeclarationException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsentWordingTest {
    private static final String GOOD = CompliantPromptTest.GOOD;
    private static final String NAME = "[OPTIN-PROMPT-007] The wording must name the business (suggestion: Acme)";
    private static final String WAY_OUT = "[OPTIN-PROMPT-010] The wording or the form should mention opting out"
            + " (suggestion: You can opt out at any time by replying STOP.)";

    record Text(
            @ConsentWording(channel = Channel.WEBSITE, types = "shipping_updates", business = "Acme") @Nullable
            CharSequence wording) {}

    record Careful(
            @ConsentWording(
                    channel = Channel.WEBSITE,
                    types = "shipping_updates",
                    business = "Acme",
                    severity = Severity.WARNING)
            String wording) {}

    record Lenient(
            @ConsentWording(
                    channel = Channel.WEBSITE,
                    types = "shipping_updates",
                    business = "Acme",
                    edition = "meta-2020-07")
            String wording) {}

    record ByPhone(
            @ConsentWording(channel = Channel.PHONE_IVR, types = "shipping_updates", business = "Acme")
            String wording) {}

    record Foreign(
            @ConsentWording(channel = Channel.WEBSITE, types = "shipping_updates", business = "Acme", language = "xx")
            String wording) {}

    record Texts(
            Map<
                            String,
                            @ConsentWording(channel = Channel.WEBSITE, types = "shipping_updates", business = "Acme")
                            String>
                    byShop) {}

    static final class Bean {
        @ConsentWording(channel = Channel.WEBSITE, types = "shipping_updates", business = "Acme")
        final String wording;

        Bean(String wording) {
            this.wording = wording;
        }
    }

    interface Studio {
        void publish(
                @ConsentWording(channel = Channel.WEBSITE, types = "shipping_updates", business = "Acme")
                        String wording);
    }

    record Nameless(
            @ConsentWording(channel = Channel.WEBSITE, types = "shipping_updates", business = " ")
            String wording) {}

    record Underscored(
            @ConsentWording(
                    channel = Channel.WEBSITE,
                    types = "shipping_updates",
                    business = "Acme",
                    language = "en_US")
            String wording) {}

    record UnknownType(
            @ConsentWording(channel = Channel.WEBSITE, types = "gossip", business = "Acme")
            String wording) {}

    record UnknownEdition(
            @ConsentWording(channel = Channel.WEBSITE, types = "shipping_updates", business = "Acme", edition = "")
            String wording) {}

    @Test
    void nullAndWhatCompliesAreValid() {
        assertThat(Provider.complaints(new Text(null))).isEmpty();
        assertThat(Provider.complaints(new Text(CharBuffer.wrap(GOOD)))).isEmpty();
        assertThat(Provider.complaints(new Careful(GOOD + " Reply STOP to opt out.")))
                .isEmpty();
        assertThat(Provider.complaints(new Bean(GOOD))).isEmpty();
    }

    @Test
    void eachFindingIsAViolationOfTheText() {
        String nameless = GOOD.replace(" from Acme", "");
        assertThat(Provider.complaints(new Text(nameless))).containsExactly("wording: " + NAME);
        assertThat(Provider.complaints(new Careful(nameless)))
                .containsExactly("wording: " + NAME, "wording: " + WAY_OUT);
        assertThat(Provider.complaints(new Bean(nameless))).containsExactly("wording: " + NAME);
    }

    @Test
    void aPromiseThatIsNotKeptIsAFindingToo() {
        assertThat(Provider.complaints(new Text(GOOD + " Reply BYEBYE to opt out.")))
                .containsExactly(
                        "wording: [OPTIN-OPTOUT-002] Every opt-out word that a text promises must be understood"
                                + " (suggestion: STOP)");
    }

    @Test
    void editionAndChannelMatter() {
        String unnumbered = GOOD.replace("{number}", "this number");
        assertThat(Provider.complaints(new Lenient(GOOD.replace(" at {number}", ""))))
                .isEmpty();
        assertThat(Provider.complaints(new ByPhone(unnumbered))).isEmpty();
        assertThat(Provider.rules(Provider.validator().validate(new Text(unnumbered))))
                .contains("PROMPT-003");
    }

    @Test
    void wordsThatNobodyCanReadDoNotPass() {
        assertThat(Provider.complaints(new Foreign("Ich will!")))
                .containsExactly("wording: [OPTIN-PROMPT-011] The wording must be in a language that optin can judge");
    }

    @Test
    void whatIsNoTextIsAViolationAndNoException() {
        assertThat(Provider.complaints(new Text(" \n"))).containsExactly("wording: must hold some text");
        assertThat(Provider.complaints(new Text("x".repeat(ConsentPrompt.MAX_WORDING + 1))))
                .containsExactly("wording: must hold at most 65536 characters");
        assertThat(Provider.complaints(new Text("a\0b"))).containsExactly("wording: must hold text without NUL");
        assertThat(Provider.complaints(new Text("\ud83d"))).containsExactly("wording: must hold well-formed Unicode");
    }

    @Test
    void worksInContainersAndOnParameters() throws Exception {
        String nameless = GOOD.replace(" from Acme", "");
        assertThat(Provider.complaints(new Texts(Map.of("a", GOOD, "b", nameless))))
                .containsExactly("byShop[b].<map value>: " + NAME);
        Studio studio = wording -> {};
        assertThat(Provider.complaints(Provider.executables()
                        .validateParameters(
                                studio, Studio.class.getDeclaredMethod("publish", String.class), new Object[] {nameless
                                })))
                .containsExactly("publish.wording: " + NAME);
    }

    @Test
    void noMessageHoldsTheNumber() {
        String numbered = "I do not want to receive news at +1 415 555 2671.";
        assertThat(Provider.complaints(new Careful(numbered)))
                .hasSizeGreaterThan(3)
                .noneMatch(text -> text.contains("2671") || text.contains("415"));
    }

    @Test
    void whatCannotBeJudgedByIsAnErrorOfTheDeclaration() {
        Map.of(
                        new Nameless(GOOD), "@ConsentWording: business: expected some text, but found none but blanks",
                        new Underscored(GOOD), "@ConsentWording: language: expected a BCP 47 tag",
                        new UnknownType(GOOD), "@ConsentWording: types: expected ids of the built-in types",
                        new UnknownEdition(GOOD), "@ConsentWording: edition: expected one of [strict")
                .forEach((bean, message) -> assertThatExceptionOfType(ConstraintDeclarationException.class)
                        .isThrownBy(() -> Provider.complaints(bean))
                        .withMessageStartingWith(message)
                        .withCauseInstanceOf(InvalidValueException.class));
    }

    @Test
    void findingsThatWouldReadAlikeTellTheirParticulars() {
        String text = GOOD + " [First name] [Last name]";
        assertThat(Provider.complaints(new Text(text)).stream()
                        .map(complaint -> complaint.replaceFirst("\\[OPTIN-PROMPT-009\\].*consent", "doubtful")))
                .isEqualTo(List.of(
                        "wording: doubtful {found=LEFT_TO_FILL_IN} at characters 70-82",
                        "wording: doubtful {found=LEFT_TO_FILL_IN} at characters 83-94"));
    }
}
