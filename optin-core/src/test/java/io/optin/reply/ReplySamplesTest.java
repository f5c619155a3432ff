package io.optin.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.reply.ReplySamples.Sample;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The labelled replies are what they say they are. They were written before anything that detects them. */
class ReplySamplesTest {
    static List<String> languages() {
        return ReplySamples.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachLanguageHasSamplesOfEachSection(String language) {
        List<Sample> samples = ReplySamples.in(language);

        for (String section : ReplySamples.SECTIONS) {
            assertThat(samples)
                    .as(section)
                    .filteredOn(sample -> sample.section().equals(section))
                    .hasSizeGreaterThanOrEqualTo(
                            section.equals("near-misses") ? 45 : section.equals("other") ? 10 : 20);
        }
        assertThat(samples)
                .extracting(sample -> sample.toRequest() + sample.text())
                .as("each is told once")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nearMissesAreNoOptOutsAndSentencesAre(String language) {
        List<Sample> samples = ReplySamples.in(language);

        assertThat(samples)
                .filteredOn(sample -> sample.section().equals("near-misses"))
                .allMatch(sample -> sample.intent() == Intent.NONE || sample.intent() == Intent.UNCLEAR);
        assertThat(samples)
                .filteredOn(sample -> sample.section().equals("sentences"))
                .filteredOn(sample -> sample.intent() == Intent.OPT_OUT)
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(samples)
                .filteredOn(sample -> sample.scope().isPresent())
                .as("a topic is named")
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(samples)
                .filteredOn(Sample::toRequest)
                .extracting(Sample::intent)
                .contains(Intent.OPT_IN, Intent.DECLINED)
                .containsOnly(Intent.OPT_IN, Intent.DECLINED);
    }
}
