package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.wording.OptOutReading.Promise;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words a text promises to take for an opt-out. */
class OptOutReadingTest {
    private static List<String> promises(String text) {
        OptOutReading reading = OptOutReading.of(text, "en");
        assertThat(reading.promises())
                .allMatch(promise -> promise.span().in(text).equals(promise.word()));
        return reading.promises().stream().map(Promise::word).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reply STOP to opt out.|STOP",
                "Reply with the word Goodbye to unsubscribe|Goodbye",
                "To opt out reply ENOUGH.|ENOUGH",
                "To opt out, reply ENOUGH.|ENOUGH",
                "Opt out any time: text ENOUGH.|ENOUGH",
                "You can opt out at any time by sending BASTA now.|BASTA",
                "Text ENOUGH to 12345 to unsubscribe.|ENOUGH",
                "Text ENOUGH to +1 415 555 2671 to unsubscribe.|ENOUGH",
                "Send ENOUGH to us to be removed|ENOUGH",
                "Reply BASTA and you will be removed.|BASTA",
                "Reply STOP or ENOUGH to opt out|STOP,ENOUGH",
                "Reply STOP/ENOUGH to opt out|STOP,ENOUGH",
                "Reply no more of this to opt out|no more of",
                "Send us a message with BASTA to unsubscribe|BASTA",
                "Reply to this message with BASTA to unsubscribe|BASTA",
                "HELP for help, BASTA to end|BASTA",
                "BASTA to end|BASTA",
                "Reply YES to receive offers and BASTA to opt out|BASTA",
                "Reply YES to receive offers. Reply BASTA to opt out|BASTA",
                "Reply YES to join, reply BASTA to leave|BASTA",
                "Reply YES to join or text BASTA to leave|BASTA",
                "Reply STOP to opt out. Reply STOP to opt out.|STOP,STOP"
            })
    void areFound(String text, String words) {
        assertThat(promises(text)).isEqualTo(Arrays.asList(words.split(",", -1)));
        assertThat(OptOutReading.of(text, "en").mention()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reply YES to receive offers.",
                "Unsubscribe at any time; message frequency varies, text HELP for help.",
                "You can unsubscribe; we send order updates daily.",
                "You can opt out by text or e-mail at any time.",
                "Send an email to opt out.",
                "Send a letter to opt out.",
                "Click to unsubscribe.",
                "Tap here to opt out.",
                "Call us to opt out.",
                "Ask at the till or write to opt out",
                "Reply END to end the chat.",
                "Reply CANCEL to cancel your order.",
                "Reply one two three four five to opt out",
                "Call 12345678 to opt out",
                "We send news, and you can opt out",
                "To opt out, ask us"
            })
    void areNotSeenWhereThereAreNone(String text) {
        assertThat(promises(text)).isEmpty();
    }

    @Test
    void inALanguageThatIsNotKnownNothingIsRead() {
        OptOutReading reading = OptOutReading.of("Reply STOP to opt out", "de");
        assertThat(reading.judged()).isFalse();
        assertThat(reading.mention()).isEmpty();
        assertThat(reading.promises()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I can unsubscribe and opt out|unsubscribe",
                "Hello. You may withdraw your consent.|withdraw your consent",
                "BASTA to end|BASTA"
            })
    void theFirstMentionIsTold(String text, String mention) {
        assertThat(OptOutReading.of(text, "en").mention().map(span -> span.in(text)))
                .contains(mention);
    }

    @ParameterizedTest
    @ValueSource(strings = {"You cannot unsubscribe.", "It isn't possible to opt out.", "Never stop dreaming!"})
    void aDeniedWayOutIsNone(String text) {
        assertThat(OptOutReading.of(text, "en").mention()).isEmpty();
    }
}
