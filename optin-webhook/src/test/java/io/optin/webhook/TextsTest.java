package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void cleansWhatDoesNotFit() {
        assertThat(Texts.clean(null, 5)).isNull();
        assertThat(Texts.clean("", 5)).isEmpty();
        assertThat(Texts.clean("STOP", 4)).isEqualTo("STOP");
        assertThat(Texts.clean("STOP!", 4)).isEqualTo("STOP");
        assertThat(Texts.clean("S\0TOP", 10)).isEqualTo("STOP");
        assertThat(Texts.clean("ST\uD83DOP", 10)).isEqualTo("STOP");
        assertThat(Texts.clean("ST\uDE00OP", 10)).isEqualTo("STOP");
        assertThat(Texts.clean("STOP\uD83D", 10)).isEqualTo("STOP");
        assertThat(Texts.clean("STOP\uD83D\uDE00", 10)).isEqualTo("STOP\uD83D\uDE00");
        assertThat(Texts.clean("STOP\uD83D\uDE00", 6)).isEqualTo("STOP\uD83D\uDE00");
        assertThat(Texts.clean("STOP\uD83D\uDE00", 5)).as("no half of a sign").isEqualTo("STOP");
        assertThat(Texts.clean("\uD83D\uDE00\0", 10)).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void keepsIdsWholeOrNotAtAll() {
        assertThat(Texts.whole("wamid", 5)).isEqualTo("wamid");
        assertThat(Texts.whole("wamid.", 5)).isNull();
        assertThat(Texts.whole(null, 5)).isNull();
        assertThat(Texts.whole("  ", 5)).isNull();
        assertThat(Texts.whole("a\0b", 5)).isNull();
        assertThat(Texts.whole("a\uD83D", 5)).isNull();
        assertThat(Texts.whole("\uD83D\uDE00", 5)).isEqualTo("\uD83D\uDE00");
    }
}
