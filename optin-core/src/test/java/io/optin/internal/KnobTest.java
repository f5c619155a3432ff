package io.optin.internal;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnobTest {
    private final Knob<String> knob = new Knob<>("clock");

    @Test
    void isUnsetAtFirst() {
        assertThat(knob.orNull()).isNull();
        assertThat(knob.orElse("standard")).isEqualTo("standard");
        assertRefused("clock", knob::required);
    }

    @Test
    void holdsWhatWasSet() {
        knob.set("mine");

        assertThat(knob.orNull()).isEqualTo("mine");
        assertThat(knob.orElse("standard")).isEqualTo("mine");
        assertThat(knob.required()).isEqualTo("mine");
    }

    @Test
    void isSetOnceAndNamesItself() {
        knob.set("mine");

        assertRefused("clock", () -> knob.set("mine"));
        assertThat(knob.required()).isEqualTo("mine");
    }

    @Test
    void isNotSetByNull() {
        assertRefused("clock", () -> knob.set(null));
        knob.set("mine");
        assertThat(knob.required()).isEqualTo("mine");
    }
}
