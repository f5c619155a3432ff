package io.optin.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.optin.wording.TextSpan;

/**
 * Whatever somebody writes, it has a meaning, and what stands around a reply that is no command does not make it one. In the
 * ordinary tests the seeds are gone through; {@code JAZZER_FUZZ=1} with {@code -Djazzer.hooks=true}
 * looks for more.
 */
class ReplyFuzzTest {
    private static final ReplyClassifier ALL = ReplyClassifier.everyLanguage();

    @FuzzTest(maxDuration = "12m")
    void classify(FuzzedDataProvider data) {
        boolean toConsentRequest = data.consumeBoolean();
        String text = data.consumeRemainingAsString();
        ReplyMeaning meaning = ALL.classify(text, toConsentRequest);

        assertThat(meaning).isEqualTo(ALL.classify(text, toConsentRequest));
        assertThat(meaning.scopes().isEmpty()).isEqualTo(meaning.intent() != Intent.OPT_OUT);
        meaning.unclear()
                .map(Unclear::place)
                .map(place -> place.in(text))
                .ifPresent(place -> assertThat(place).isNotEmpty());
        assertThat(meaning.unclear().map(Unclear::place).map(TextSpan::end).orElse(0))
                .isLessThanOrEqualTo(text.length());
        if (meaning.intent() == Intent.NONE && !toConsentRequest && !text.isEmpty()) {
            assertThat(ALL.classify(text + " \u200b\u2066", false).intent())
                    .as("what nobody sees changes nothing")
                    .isEqualTo(Intent.NONE);
        }
        if (meaning.intent() == Intent.OPT_OUT) {
            assertThat(ALL.classify("\ufeff " + text + " !", toConsentRequest).intent())
                    .isEqualTo(Intent.OPT_OUT);
        }
    }
}
