package io.optin.conversation;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationWindowTest {
    private static final Instant T = Instant.parse("2026-03-01T12:00:00Z");
    private static final ConversationWindow OPENED = ConversationWindow.openedAt(T);

    @ParameterizedTest
    @CsvSource({
        // a question up to 5 minutes before the message's own time
        "PT-5M-0.000001S, false",
        "PT-5M, true",
        "PT0S, true",
        "PT23H59M59.999999S, true",
        "PT24H, false",
        "PT24H0.000001S, false"
    })
    void isOpenFor24HoursAfterTheMessage(Duration afterMessage, boolean open) {
        Instant now = T.plus(afterMessage);

        assertThat(OPENED.isOpenAt(now)).isEqualTo(open);
        assertThat(OPENED.closesAt(now)).isEqualTo(open ? Optional.of(T.plus(Duration.ofHours(24))) : Optional.empty());
    }

    @Test
    void isClosedWhereNobodyWrote() {
        assertThat(ConversationWindow.NEVER_OPENED.isOpenAt(T)).isFalse();
        assertThat(ConversationWindow.NEVER_OPENED.isOpenAt(Instant.MIN)).isFalse();
        assertThat(ConversationWindow.NEVER_OPENED.closesAt(T)).isEmpty();
        assertThat(ConversationWindow.closedByPlatformAt(T).isOpenAt(T)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // a message this long after the platform's word: at one instant the platform is believed
        "PT-1S, false",
        "PT0S, false",
        "PT0.000001S, true"
    })
    void thePlatformsWordHoldsUntilALaterMessage(Duration afterClosing, boolean open) {
        ConversationWindow closed = ConversationWindow.closedByPlatformAt(T);

        assertThat(closed.join(ConversationWindow.openedAt(T.plus(afterClosing)))
                        .isOpenAt(T.plusSeconds(1)))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"PT-0.000001S, true", "PT0S, false", "PT1S, false"})
    void hearsOnlyWhatCameStrictlyAfter(Duration instant, boolean heard) {
        assertThat(OPENED.heardAfter(T.plus(instant), T)).isEqualTo(heard);
    }

    @Test
    void hearsNothingThatDoesNotCountYet() {
        Instant optedOut = T.minusSeconds(3600);

        assertThat(OPENED.heardAfter(optedOut, T.minusSeconds(300))).isTrue();
        assertThat(OPENED.heardAfter(optedOut, T.minusSeconds(300).minusNanos(1)))
                .isFalse();
        assertThat(ConversationWindow.NEVER_OPENED.heardAfter(optedOut, T)).isFalse();
    }

    @Test
    void keepsItsPartsToTheMicrosecond() {
        ConversationWindow window = ConversationWindow.openedAt(T.plusNanos(1999))
                .join(ConversationWindow.closedByPlatformAt(T.plusNanos(2999)));

        assertThat(window.lastMessageAt()).contains(T.plusNanos(1000));
        assertThat(window.closedByPlatformAt()).contains(T.plusNanos(2000));
        assertThat(OPENED.closedByPlatformAt()).isEmpty();
        assertThat(ConversationWindow.closedByPlatformAt(T).lastMessageAt()).isEmpty();
        assertThat(window)
                .hasToString("ConversationWindow[lastMessageAt=Optional[2026-03-01T12:00:00.000001Z],"
                        + " closedByPlatformAt=Optional[2026-03-01T12:00:00.000002Z]]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesTimesThatCannotBe() {
        assertRefused("at", () -> ConversationWindow.openedAt(Instant.MAX));
        assertRefused("at", () -> ConversationWindow.closedByPlatformAt(Instant.MIN));
        assertRefused("at", () -> ConversationWindow.openedAt(null));
        assertRefused("at", () -> ConversationWindow.closedByPlatformAt(null));
    }
}
