package io.optin.conversation;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformPreferenceTest {
    private static final Instant T = Instant.parse("2026-03-01T12:00:00Z");
    private static final PlatformPreference STOPPED = PlatformPreference.stoppedAt(T);

    @Test
    void isStoppedOnlyByAStop() {
        assertThat(PlatformPreference.NONE.isStopped(T)).isFalse();
        assertThat(PlatformPreference.resumedAt(T).isStopped(T)).isFalse();
        assertThat(STOPPED.isStopped(T)).isTrue();
        assertThat(STOPPED.isStopped(T.minusSeconds(3600))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PT-1S, true", "PT0S, true", "PT0.000001S, false"})
    void onlyALaterResumeLiftsAStop(Duration afterStop, boolean stopped) {
        assertThat(STOPPED.join(PlatformPreference.resumedAt(T.plus(afterStop))).isStopped(T.plusSeconds(10)))
                .isEqualTo(stopped);
    }

    @Test
    void aResumeCountsInQuestionsUpToFiveMinutesBeforeIt() {
        Instant resumed = T.plusSeconds(1000);
        PlatformPreference preference = STOPPED.join(PlatformPreference.resumedAt(resumed));

        assertThat(preference.isStopped(resumed.minusSeconds(300))).isFalse();
        assertThat(preference.isStopped(resumed.minusSeconds(300).minusNanos(1)))
                .isTrue();
    }

    @Test
    void onlyTheStopReachesAliases() {
        assertThat(STOPPED.join(PlatformPreference.resumedAt(T.plusSeconds(1))).restrictions())
                .isEqualTo(STOPPED);
    }

    @Test
    void keepsItsPartsToTheMicrosecond() {
        PlatformPreference preference =
                PlatformPreference.stoppedAt(T.plusNanos(1999)).join(PlatformPreference.resumedAt(T.plusNanos(2999)));

        assertThat(preference.lastStop()).contains(T.plusNanos(1000));
        assertThat(preference.lastResume()).contains(T.plusNanos(2000));
        assertThat(STOPPED.lastResume()).isEmpty();
        assertThat(PlatformPreference.resumedAt(T).lastStop()).isEmpty();
        assertThat(preference)
                .hasToString("PlatformPreference[lastStop=Optional[2026-03-01T12:00:00.000001Z],"
                        + " lastResume=Optional[2026-03-01T12:00:00.000002Z]]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesTimesThatCannotBe() {
        assertRefused("at", () -> PlatformPreference.stoppedAt(Instant.MAX));
        assertRefused("at", () -> PlatformPreference.resumedAt(Instant.MIN));
        assertRefused("at", () -> PlatformPreference.stoppedAt(null));
        assertRefused("at", () -> PlatformPreference.resumedAt(null));
        assertRefused("window", () -> ConversationState.of((ConversationWindow) null));
        assertRefused("preference", () -> ConversationState.of((PlatformPreference) null));
    }
}
