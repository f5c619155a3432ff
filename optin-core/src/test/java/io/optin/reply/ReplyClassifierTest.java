package io.optin.reply;

import static io.optin.Samples.ALL_MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.PERSON;
import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Scope;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.InboundMessage.Kind;
import io.optin.wording.TextSpan;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
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
    private static final ReplyClassifier ENGLISH = ReplyClassifier.inLanguages("en");
    private static final ReplyMeaning OUT = ReplyMeaning.optOut(Set.of(Scope.everything()));
    private static final ReplyMeaning NONE = ReplyMeaning.NONE;

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
        "please,    NONE",
        "🛑,         UNCLEAR",
        "🙏,         NONE"
    })
    void otherWordsMeanNoOptOut(String word, Intent intent) {
        assertThat(ENGLISH.classify(word, false).intent()).isEqualTo(intent);
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
        assertThat(ENGLISH.classify(text, false)).isEqualTo(ReplyMeaning.optOut(Set.of(ALL_MARKETING)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please stop",
                "Stop, please. Thanks!",
                "STOP STOP STOP",
                "stop unsubscribe",
                "🛑 stop 🛑",
                "s t o p",
                "S-T-O-P",
                "stoooop",
                "stopp",
                "unsubscribbe",
                "unsubscibe",
                "unsubscrieb",
                "unsubxcribe",
                "nsubscribe",
                "unsubscrib",
                "Ok stop"
            })
    void politenessRepetitionAndASlipDoNotHideACommand(String text) {
        assertThat(ENGLISH.classify(text, false)).isEqualTo(OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is the bus stop?",
                "The end",
                "I quit my job",
                "do not unsubscribe me",
                "stop 2",
                "non-stop",
                "opt",
                "yes please",
                "shop",
                "stp",
                "sotp",
                "ednd",
                "quiet",
                "subscribes",
                "uns u b",
                "st op"
            })
    void aStopWordInsideASentenceDecidesNothing(String text) {
        assertThat(ENGLISH.classify(text, false).intent()).isIn(Intent.NONE, Intent.UNCLEAR);
    }

    @Test
    void aNarrowedClassifierReadsItsLanguageAndEnglish() {
        ReplyClassifier all = ReplyClassifier.everyLanguage().withOptOut("genug");
        ReplyClassifier german = all.narrowedTo("de-AT");
        assertThat(german.classify("abmelden", false)).isEqualTo(OUT);
        assertThat(german.classify("STOP ALL", false)).isEqualTo(OUT);
        assertThat(german.classify("genug", false)).isEqualTo(OUT);
        assertThat(german.classify("odjavi me", false)).isEqualTo(NONE);
        assertThat(german.classify("darme de baja", false)).isEqualTo(NONE);
        assertThat(all.classify("darme de baja", false)).isEqualTo(OUT);
        assertThat(all.narrowedTo("sv").classify("darme de baja", false))
                .as("a language that is not known narrows nothing")
                .isEqualTo(OUT);
    }

    @ParameterizedTest
    @CsvSource({"iw, he", "in_ID, id", "pt-BR, pt", "zh_CN, zh", "ZH-Hant-TW, zh", "hi-Latn, hi"})
    void aLanguageIsKnownByItsTagsAndByMetasCodes(String tag, String language) {
        assertThat(ReplyLanguages.find(tag)).contains(language);
    }

    @Test
    void aClassifierIsInLanguagesThatAreKnown() {
        assertThat(ReplyClassifier.languages()).hasSize(20).isSorted().contains("en", "zh", "ar");
        assertThat(ReplyClassifier.inLanguages("de", "fr").classify("quit", false))
                .isEqualTo(NONE);
        assertRefused("tags", () -> ReplyClassifier.inLanguages("de", "sv"));
        assertRefused("tags", () -> ReplyClassifier.inLanguages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"END", "end", "End!", "please end"})
    void aHostMayTakeAWordAway(String text) {
        ReplyClassifier own = ENGLISH.without("end");
        assertThat(ENGLISH.classify(text, false)).isEqualTo(OUT);
        assertThat(own.classify(text, false)).isEqualTo(NONE);
        assertThat(own.classify("stop", false)).isEqualTo(OUT);
        assertThat(own.withOptOut("END").classify(text, false)).isEqualTo(OUT);
        assertThat(own.classify("end these messages", false)).isEqualTo(OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no más", "¡NO MAS!", "please, no mas", "no mas no mas", "no mas stop"})
    void aHostsWordsMayBeSeveralWithPolitenessAround(String text) {
        assertThat(ENGLISH.withOptOut("No más").classify(text, false)).isEqualTo(OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "no mas por", "mas no", "nomas", "no mas?"})
    void aHostsWordsAreThatWholeMessage(String text) {
        assertThat(ENGLISH.withOptOut("No más").classify(text, false).intent()).isNotEqualTo(Intent.OPT_OUT);
    }

    @Test
    void textThatIsPutTogetherFirstIsUnclearAsAWhole() {
        String text = Normalizer.normalize("취소", Normalizer.Form.NFD) + "!";
        Unclear unclear = ReplyClassifier.inLanguages("ko")
                .classify(text, false)
                .unclear()
                .orElseThrow();
        assertThat(unclear.place().in(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ＳＴＯＰ", "st\u00adop", "\u202eSTOP", "Stóp", "REMOVE\u00a0ME", "opt—out", "𝐒𝐓𝐎𝐏"})
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
        assertRefused("words", () -> ENGLISH.without(null));
        assertRefused("language", () -> ENGLISH.narrowedTo(null));
        assertRefused("tags", () -> ReplyClassifier.inLanguages((String[]) null));
        assertRefused("tags[]", () -> ReplyClassifier.inLanguages("en", null));
        assertRefused("intent", () -> new ReplyMeaning(null, Set.of(), Optional.empty()));
        assertRefused("scopes", () -> new ReplyMeaning(Intent.NONE, null, Optional.empty()));
        assertRefused("unclear.reason", () -> new Unclear(null, new TextSpan(0, 1)));
        assertRefused("unclear.place", () -> new Unclear(Unclear.Reason.QUESTION, null));
    }

    @Test
    void aMeaningHasWhatBelongsToIt() {
        Optional<Unclear> why = Optional.of(new Unclear(Unclear.Reason.QUESTION, new TextSpan(0, 1)));
        assertRefused("scopes", () -> new ReplyMeaning(Intent.OPT_OUT, Set.of(), Optional.empty()));
        assertRefused("scopes", () -> new ReplyMeaning(Intent.NONE, Set.of(ALL_MARKETING), Optional.empty()));
        assertRefused("unclear", () -> new ReplyMeaning(Intent.UNCLEAR, Set.of(), Optional.empty()));
        assertRefused("unclear", () -> new ReplyMeaning(Intent.NONE, Set.of(), why));
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
