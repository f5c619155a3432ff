package io.optin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaximaProperties {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Provide
    Arbitrary<Map<String, Instant>> times() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.integers().between(0, 5).map(START::plusSeconds))
                .ofMaxSize(4);
    }

    @Property
    void aJoinHoldsTheLaterTimeOfEachKey(
            @ForAll("times") Map<String, Instant> one, @ForAll("times") Map<String, Instant> other) {
        Map<String, Instant> expected = new HashMap<>(one);
        other.forEach((key, time) -> {
            if (!expected.containsKey(key) || expected.get(key).isBefore(time)) {
                expected.put(key, time);
            }
        });

        Maxima<String> joined = Maxima.of(one).join(Maxima.of(other));

        assertThat(joined.asMap()).isEqualTo(expected);
        assertThat(joined.isEmpty()).isEqualTo(expected.isEmpty());
        assertThat(joined).isEqualTo(Maxima.of(expected)).hasSameHashCodeAs(Maxima.of(expected));
        assertThat(joined.equals(Maxima.of(one))).isEqualTo(expected.equals(one));
        assertThat(joined).hasToString(Maxima.of(expected).asMap().toString());
        for (String key : expected.keySet()) {
            assertThat(joined.at(key)).isEqualTo(expected.get(key)).isBeforeOrEqualTo(joined.latest());
        }
        assertThat(expected.isEmpty() ? joined.latest() : START).isEqualTo(expected.isEmpty() ? Times.NEVER : START);
        assertThat(joined.asMap().containsValue(joined.latest())).isEqualTo(!expected.isEmpty());
    }

    @Property
    void joinIsCommutativeAssociativeAndIdempotent(
            @ForAll("times") Map<String, Instant> a,
            @ForAll("times") Map<String, Instant> b,
            @ForAll("times") Map<String, Instant> c) {
        Maxima<String> x = Maxima.of(a);
        Maxima<String> y = Maxima.of(b);
        Maxima<String> z = Maxima.of(c);

        assertThat(x.join(y)).isEqualTo(y.join(x));
        assertThat(x.join(y).join(z)).isEqualTo(x.join(y.join(z)));
        assertThat(x.join(x)).isEqualTo(x);
        assertThat(x.join(Maxima.none())).isSameAs(x);
        assertThat(Maxima.<String>none().join(x)).isSameAs(x);
    }

    @Property
    void onlyKeepsWhatPasses(@ForAll("times") Map<String, Instant> times) {
        Map<String, Instant> expected = new HashMap<>(times);
        expected.keySet().removeIf("a"::equals);
        expected.values().removeIf(START::equals);

        assertThat(Maxima.of(times)
                        .only((key, time) -> !key.equals("a") && time.isAfter(START))
                        .asMap())
                .isEqualTo(expected);
    }

    @Example
    void nothingIsKnownOfNone() {
        assertThat(Maxima.<String>none().at("a")).isEqualTo(Times.NEVER);
        assertThat(Maxima.of(Map.of())).isSameAs(Maxima.none());
        assertThat(Maxima.none()).isNotEqualTo(Maxima.of(Map.of("a", START))).isNotEqualTo(Map.of());
        assertThat(Maxima.of(Map.of("a", START))).doesNotHaveSameHashCodeAs(Maxima.none());
    }

    @Example
    void isACopyThatCannotBeChanged() {
        Map<String, Instant> given = new HashMap<>(Map.of("a", START));
        Maxima<String> maxima = Maxima.of(given);
        given.clear();

        assertThat(maxima.at("a")).isEqualTo(START);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> maxima.asMap().remove("a"));
    }
}
