package io.optin.internal;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.5Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00.123456789Z, 2026-03-01T12:00:00.123456Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void aFactIsKeptToTheMicrosecond(Instant given, Instant kept) {
        assertThat(Times.fact(given, "at")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void refusesYearsOutside1To9999(Instant time) {
        assertRefused("at", () -> Times.fact(time, "at"));
    }

    @Test
    void keepsTheLastMicrosecondWhole() {
        Instant last = Instant.parse("9999-12-31T23:59:59.999999Z");

        assertThat(Times.fact(last.plusNanos(999), "at")).isEqualTo(last);
    }

    @Test
    void refusesNull() {
        assertRefused("at", () -> Times.fact(null, "at"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00.5Z, true",
        "0001-01-01T00:00:00Z, true",
        "2026-03-01T12:04:59.999999999Z, true",
        "2026-03-01T12:05:00.5Z, true",
        "2026-03-01T12:05:00.500000001Z, false",
        "2026-03-01T12:05:01Z, false",
        "9999-12-31T23:59:59Z, false"
    })
    void countsUpToFiveMinutesAhead(Instant fact, boolean counts) {
        assertThat(Times.counts(fact, NOW)).isEqualTo(counts);
        assertThat(Times.counting(fact, NOW)).isEqualTo(counts ? fact : Times.NEVER);
    }

    @Test
    void neverNeverCounts() {
        assertThat(Times.counts(Times.NEVER, NOW)).isFalse();
        assertThat(Times.counts(Times.NEVER, Instant.MAX)).isFalse();
        assertThat(Times.counts(Times.NEVER, Instant.MIN)).isFalse();
        assertThat(Times.optional(Times.NEVER)).isEmpty();
        assertThat(Times.optional(NOW)).contains(NOW);
    }

    @Test
    void maxAndMinTakeOneOfTheTwo() {
        Instant later = NOW.plusNanos(1);

        assertThat(Times.max(NOW, later)).isEqualTo(Times.max(later, NOW)).isEqualTo(later);
        assertThat(Times.min(NOW, later)).isEqualTo(Times.min(later, NOW)).isEqualTo(NOW);
        assertThat(Times.max(NOW, Times.NEVER)).isEqualTo(NOW);
    }
}
