package io.optin.reply;

import static io.optin.Samples.ALL_MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.PERSON;
import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Scope;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.InboundMessage.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyClassifierTest {
    private static final ReplyClassifier ENGLISH = ReplyClassifier.english();
    private static final ReplyMeaning OUT = new ReplyMeaning(Intent.OPT_OUT, Set.of(Scope.everything()));
    private static final ReplyMeaning NONE = new ReplyMeaning(Intent.NONE, Set.of());

    static Stream<String> stopWords() {
        return ReplyWords.OPT_OUT.stream();
    }

    @ParameterizedTest
    @MethodSource("stopWords")
    void aStopWordOptsOutOfEverything(String word) {
        assertThat(ENGLISH.classify(word, false)).isEqualTo(OUT);
        assertThat(ENGLISH.classify(word, true)).isEqualTo(OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "START,     OPT_IN",
        "UNSTOP,    OPT_IN",
        "SUBSCRIBE, OPT_IN",
        "HELP,      HELP",
        "INFO,      HELP",
        "CANCEL,    UNCLEAR",
        "YES,       NONE",
        "NO,        NONE",
        "OK,        NONE",
        "'',        NONE",
        "🛑,         NONE"
    })
    void otherWordsMeanNoOptOut(String word, Intent intent) {
        assertThat(ENGLISH.classify(word, false)).isEqualTo(new ReplyMeaning(intent, Set.of()));
    }

    @Test
    void yesAndNoAnswerARequestForConsentOnly() {
        assertThat(ENGLISH.classify("Yes!", true).intent()).isEqualTo(Intent.OPT_IN);
        assertThat(ENGLISH.classify("no.", true).intent()).isEqualTo(Intent.DECLINED);
        assertThat(ENGLISH.classify("Yes!", false)).isEqualTo(NONE);
        assertThat(ENGLISH.classify("no.", false)).isEqualTo(NONE);
        assertThat(ENGLISH.classify("no.", true).scopes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stop promotions", "STOP_PROMOTIONS", "stop-promotions!"})
    void stopPromotionsIsTheCategoryMarketing(String text) {
        assertThat(ENGLISH.classify(text, false)).isEqualTo(new ReplyMeaning(Intent.OPT_OUT, Set.of(ALL_MARKETING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please stop",
                "Where is the bus stop?",
                "stop it",
                "The end",
                "I quit my job",
                "do not unsubscribe me",
                "stop stop",
                "s t o p",
                "stop 2",
                "non-stop",
                "opt",
                "yes please"
            })
    void aStopWordInsideASentenceDecidesNothing(String text) {
        assertThat(ENGLISH.classify(text, true)).isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ＳＴＯＰ", "st\u00adop", "\u202eSTOP", "Stóp", "remove\nme", "REMOVE\u00a0ME", "opt—out", "𝐒𝐓𝐎𝐏"
            })
    void spellingsOfTheSameLettersAreTheSameWord(String text) {
        assertThat(ENGLISH.classify(text, false)).isEqualTo(OUT);
    }

    @Test
    void aHostMayAddAWordAndItsClassifierAloneKnowsIt() {
        ReplyClassifier own = ENGLISH.withOptOut("CANCEL").withOptOut("No más");
        assertThat(own.classify("cancel", false)).isEqualTo(OUT);
        assertThat(own.classify("¡No mas!", false)).isEqualTo(OUT);
        assertThat(own.classify("STOP", false)).isEqualTo(OUT);
        assertThat(ENGLISH.classify("cancel", false).intent()).isEqualTo(Intent.UNCLEAR);
        assertThat(ENGLISH.classify("no mas", false)).isEqualTo(NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!", "🛑", "\u200b\u00ad", "\0"})
    void aWordHasALetterOrADigit(String words) {
        assertRefused("words", () -> ENGLISH.withOptOut(words));
    }

    @Test
    void aWordIsShort() {
        String longest = "x".repeat(100);
        assertThat(ENGLISH.withOptOut(longest).classify(longest, false)).isEqualTo(OUT);
        assertRefused("words", () -> ENGLISH.withOptOut(longest + "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "STOP,  START, OPT_OUT",
        "START, STOP,  OPT_IN",
        "id-17, STOP,  OPT_OUT",
        "STOP,  ,      OPT_OUT",
        ",      STOP,  OPT_OUT",
        "id-17, Hello, NONE",
        "id-17, ,      NONE",
        ",      ,      NONE"
    })
    void aButtonsPayloadIsReadBeforeItsLabel(@Nullable String payload, @Nullable String label, Intent intent) {
        assertThat(ENGLISH.classify(message(Kind.BUTTON, payload, label), false).intent())
                .isEqualTo(intent);
    }

    @Test
    void aButtonMayAnswerARequestForConsent() {
        InboundMessage yes = message(Kind.BUTTON, "id-17", "Yes");
        assertThat(ENGLISH.classify(yes, true).intent()).isEqualTo(Intent.OPT_IN);
        assertThat(ENGLISH.classify(yes, false)).isEqualTo(NONE);
        assertThat(ENGLISH.classify(message(Kind.BUTTON, "no", "Yes"), true).intent())
                .isEqualTo(Intent.DECLINED);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTextButtonsAndCaptionsSpeak(Kind kind) {
        boolean speaks = List.of(Kind.TEXT, Kind.BUTTON, Kind.MEDIA).contains(kind);
        assertThat(ENGLISH.classify(message(kind, "STOP", "STOP"), false)).isEqualTo(speaks ? OUT : NONE);
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsMissing() {
        assertRefused("text", () -> ENGLISH.classify((String) null, false));
        assertRefused("words", () -> ENGLISH.withOptOut(null));
        assertRefused("intent", () -> new ReplyMeaning(null, Set.of()));
        assertRefused("scopes", () -> new ReplyMeaning(Intent.NONE, null));
    }

    private static InboundMessage message(Kind kind, @Nullable String payload, @Nullable String text) {
        InboundMessage.Builder builder =
                InboundMessage.builder().from(PERSON).id("wamid.1").sentAt(NOW).kind(kind);
        if (payload != null) {
            builder.buttonPayload(payload);
        }
        return text == null ? builder.build() : builder.text(text).build();
    }
}
