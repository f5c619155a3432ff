package io.optin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");

    @Test
    void standsWhereItWasPut() {
        assertThat(clock.instant()).isEqualTo(TEN).isEqualTo(clock.instant());
        clock.set(TEN.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo("2026-03-01T09:59:59Z");
    }

    @Test
    void movesByADurationAndSaysWhereItStands() {
        assertThat(clock.advance(Duration.ofHours(24))).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(clock.advance(Duration.ofNanos(-1)))
                .isEqualTo(clock.instant())
                .isEqualTo("2026-03-02T09:59:59.999999999Z");
    }

    @Test
    void isInUtcWhateverTheMachineSays() {
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void isOneClockInEveryZone() {
        ZoneId chatham = ZoneId.of("Pacific/Chatham");
        SettableClock there = clock.withZone(chatham);
        there.advance(Duration.ofMinutes(5));
        assertThat(there.getZone()).isEqualTo(chatham);
        assertThat(clock.instant()).isEqualTo("2026-03-01T10:05:00Z");
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void refusesNoTime() {
        assertThatThrownBy(() -> SettableClock.at("tomorrow")).isInstanceOf(DateTimeParseException.class);
        assertThatNullPointerException().isThrownBy(() -> clock.set(nothing())).withMessage("instant");
    }

    @SuppressWarnings("NullAway") // what a careless test passes
    private static Instant nothing() {
        return null;
    }
}
