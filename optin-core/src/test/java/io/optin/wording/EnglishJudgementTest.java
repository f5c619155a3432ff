package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wordings from the wild break what their labels say, in every edition that asks it, and nothing else. */
class EnglishJudgementTest {
    static Stream<EnglishSample> all() {
        return EnglishSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void breaksWhatItsLabelSays(EnglishSample sample) {
        Judgement judgement = Judgement.of(sample);
        assertThat(judgement.errors()).as(judgement.report().explain()).isEqualTo(List.copyOf(sample.breaks()));
        assertThat(judgement.warnings()).as(judgement.report().explain()).isEqualTo(List.copyOf(sample.warns()));
        assertThat(judgement.report().skipped()).isEmpty();
    }
}
