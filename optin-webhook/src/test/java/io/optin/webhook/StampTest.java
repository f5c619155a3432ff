package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "9, 1970-01-01T00:00:09Z",
        "1772359200, 2026-03-01T10:00:00Z",
        "0001772359200, ",
        "253402300799, 9999-12-31T23:59:59Z"
    })
    void readsSeconds(String text, Instant at) {
        assertThat(Stamp.of(text)).isEqualTo(new Stamp(at, at == null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1.5",
                "1e9",
                "soon",
                "1772359200 ",
                "253402300800",
                "999999999999",
                "1772359200000",
                "١٧٧٢",
                ":",
                "/",
                "12:30"
            })
    void saysOfAnythingElseThatItCannotBeRead(String text) {
        assertThat(Stamp.of(text)).isEqualTo(Stamp.UNREADABLE);
        assertThat(Stamp.of(text).isUnreadable()).isTrue();
    }

    @Test
    void whatIsAbsentGivesWayAndWhatCannotBeReadDoesNot() {
        Stamp ten = Stamp.of("1772359200");
        assertThat(Stamp.ABSENT.orElse(ten)).isEqualTo(ten);
        assertThat(ten.orElse(Stamp.of("1"))).isEqualTo(ten);
        assertThat(Stamp.UNREADABLE.orElse(ten)).isEqualTo(Stamp.UNREADABLE);
        assertThat(Stamp.ABSENT.or(Instant.EPOCH)).isEqualTo(Instant.EPOCH);
        assertThat(ten.or(Instant.EPOCH)).isEqualTo(Door.TEN);
    }
}
