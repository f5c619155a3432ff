package io.optin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2026-03-01T12:00:00.123456Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void everyTimeOfAFactIsANumberAndBack(String text) {
        Instant time = Instant.parse(text);
        assertThat(Micros.instant(Micros.of(time))).isEqualTo(time);
        assertThat(Micros.optional(Micros.of(Optional.of(time)))).contains(time);
        assertThat(Micros.of(time)).isGreaterThan(Micros.NEVER + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = Micros.NEVER)
    void neverIsNoTime(long never) {
        assertThat(Micros.optional(never)).isEmpty();
        assertThat(Micros.of(Optional.empty())).isEqualTo(never);
    }
}
