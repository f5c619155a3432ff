package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.template.TemplateStatus;
import io.optin.webhook.ErrorMeaning.About;
import io.optin.webhook.ErrorMeaning.Retry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorMeaningTest {
    @ParameterizedTest
    @CsvSource({
        "131050, PREFERENCE, NO",
        "131047, WINDOW, NO",
        "131026, RECIPIENT, NO",
        "131049, CAP, AFTER_A_DAY",
        "131056, CAP, BACK_OFF",
        "132001, TEMPLATE, NO",
        "132015, TEMPLATE, WHEN_MENDED",
        "132016, TEMPLATE, NO",
        "134101, TEMPLATE, BACK_OFF",
        "130472, RECIPIENT, NO",
        "131048, ACCOUNT, BACK_OFF",
        "368, ACCOUNT, WHEN_MENDED",
        "131031, ACCOUNT, WHEN_MENDED",
        "130429, THROUGHPUT, BACK_OFF",
        "100, REQUEST, WHEN_MENDED",
        "200, REQUEST, WHEN_MENDED",
        "299, REQUEST, WHEN_MENDED",
        "131000, PLATFORM, BACK_OFF",
        "300, UNKNOWN, NO",
        "199, UNKNOWN, NO",
        "-1, UNKNOWN, NO",
        "131052, REQUEST, WHEN_MENDED"
    })
    void eachCodeMeansWhatItMeans(int code, About about, Retry retry) {
        ErrorMeaning meaning = ErrorMeaning.of(code);

        assertThat(meaning.code()).isEqualTo(code);
        assertThat(meaning.about()).isEqualTo(about);
        assertThat(meaning.retry()).isEqualTo(retry);
        assertThat(meaning.summary()).isNotBlank();
    }

    @Test
    void onlyOneCodeIsAWishOfThePersonAndOnlyOneClosesTheWindow() {
        assertThat(ErrorMeaning.all())
                .filteredOn(ErrorMeaning::stopsMarketing)
                .extracting(ErrorMeaning::code)
                .containsExactly(131050);
        assertThat(ErrorMeaning.all())
                .filteredOn(ErrorMeaning::closesWindow)
                .extracting(ErrorMeaning::code)
                .containsExactly(131047);
    }

    @Test
    void whatIsSaidOfATemplateIsNeverThatItMayBeSent() {
        assertThat(ErrorMeaning.of(132001).templateStatus()).contains(TemplateStatus.UNKNOWN);
        assertThat(ErrorMeaning.of(132015).templateStatus()).contains(TemplateStatus.PAUSED);
        assertThat(ErrorMeaning.of(132016).templateStatus()).contains(TemplateStatus.DISABLED);
        assertThat(ErrorMeaning.all())
                .filteredOn(meaning -> meaning.templateStatus().isPresent())
                .hasSize(3);
    }

    @Test
    void aCapIsWaitedForADay() {
        assertThat(ErrorMeaning.all())
                .filteredOn(meaning -> meaning.retryAfter().isPresent())
                .singleElement()
                .satisfies(meaning -> {
                    assertThat(meaning.code()).isEqualTo(131049);
                    assertThat(meaning.retryAfter()).contains(Duration.ofHours(24));
                });
    }

    @Test
    void aHumanSeesWhatStopsTheBusinessOrWasThoughtOtherwise() {
        assertThat(ErrorMeaning.all())
                .allSatisfy(meaning -> assertThat(meaning.isAlarm())
                        .isEqualTo(meaning.about() == About.ACCOUNT || meaning.about() == About.WINDOW));
        assertThat(ErrorMeaning.of(131047).isAlarm()).isTrue();
        assertThat(ErrorMeaning.of(131049).isAlarm()).isFalse();
    }

    @Test
    void theCodesAreInOrderAndCannotBeChanged() {
        assertThat(ErrorMeaning.all()).extracting(ErrorMeaning::code).isSorted().hasSizeGreaterThan(150);
        assertThat(ErrorMeaning.all()).isUnmodifiable();
    }
}
