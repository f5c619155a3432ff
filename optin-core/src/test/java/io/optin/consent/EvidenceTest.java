package io.optin.consent;

import static io.optin.Samples.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
    @Test
    void keepsNamesAndValuesVerbatim() {
        Evidence evidence = Evidence.of("pageUrl", " https://example.com/ ").and("anything", "Else");
        assertThat(evidence.get("pageUrl")).contains(" https://example.com/ ");
        assertThat(evidence.get("screen")).isEmpty();
        assertThat(evidence.asMap())
                .containsExactly(Map.entry("anything", "Else"), Map.entry("pageUrl", " https://example.com/ "));
    }

    @Test
    void cannotBeChanged() {
        Map<String, String> given = new HashMap<>(Map.of("screen", "sign-up"));
        Evidence evidence = Evidence.of(given);
        given.put("screen", "another");
        assertThat(evidence.get("screen")).contains("sign-up");
        assertThatThrownBy(() -> evidence.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
        evidence.and("more", "value");
        assertThat(evidence.get("more")).isEmpty();
    }

    @Test
    void neverReplacesAValue() {
        assertRefused("evidence.callId", () -> Evidence.of("callId", "1").and("callId", "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "128,   8192, true, ",
        "129,   1,    false, evidence name",
        "1,     8193, false, evidence.n",
        "0,     1,    false, evidence name",
        "1,     0,    false, evidence.n"
    })
    void hasLimits(int name, int value, boolean fits, String field) {
        String longName = "n".repeat(name);
        String longValue = "v".repeat(value);
        if (fits) {
            assertThat(Evidence.of(longName, longValue).get(longName)).contains(longValue);
        } else {
            assertRefused(field, () -> Evidence.of(longName, longValue));
            assertRefused(field, () -> Evidence.NONE.and(longName, longValue));
        }
    }

    @Test
    void hasAtMost64Entries() {
        Map<String, String> entries = new HashMap<>();
        for (int i = 0; i < 64; i++) {
            entries.put("n" + i, "v");
        }
        Evidence full = Evidence.of(entries);
        assertThat(full.asMap()).hasSize(64);
        assertRefused("evidence.size", () -> full.and("one", "more"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNulls() {
        assertRefused("evidence name", () -> Evidence.of(null, "v"));
        assertRefused("evidence.n", () -> Evidence.of("n", null));
        assertRefused("evidence.n", () -> Evidence.NONE.and("n", null));
        assertRefused("evidence", () -> Evidence.of(null));
    }

    @Test
    void isItsValues() {
        Evidence one = Evidence.of("callId", "1");
        assertThat(one).isEqualTo(Evidence.of(Map.of("callId", "1"))).hasSameHashCodeAs(Evidence.of("callId", "1"));
        assertThat(one).isNotEqualTo(Evidence.of("callId", "2")).isNotEqualTo(Evidence.NONE);
        assertThat(one).doesNotHaveSameHashCodeAs(Evidence.of("callId", "2"));
    }

    @Test
    void tellsTheNamesOnly() {
        assertThat(Evidence.of("callId", "secret").and("recording", "secret"))
                .hasToString("Evidence[callId, recording]");
    }
}
