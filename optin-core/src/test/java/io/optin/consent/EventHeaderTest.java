package io.optin.consent;

import static io.optin.Samples.NOW;
import static io.optin.Samples.PERSON;
import static io.optin.Samples.assertRefused;
import static io.optin.Samples.consent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventHeaderTest {
    @Test
    void anIdHasOneTo255Characters() {
        assertThat(new EventHeader("x".repeat(255), PERSON, NOW, NOW).id()).hasSize(255);
        assertRefused("id", () -> new EventHeader("x".repeat(256), PERSON, NOW, NOW));
        assertRefused("id", () -> new EventHeader(" ", PERSON, NOW, NOW));
    }

    @Test
    void keepsTimesToTheMicrosecond() {
        assertThat(new EventHeader("id", PERSON, NOW.plusNanos(1_999), NOW.plusNanos(2_999)))
                .isEqualTo(new EventHeader("id", PERSON, NOW.plusNanos(1_000), NOW.plusNanos(2_000)));
        assertRefused("at", () -> new EventHeader("id", PERSON, Instant.MIN, NOW));
        assertRefused("receivedAt", () -> new EventHeader("id", PERSON, NOW, Instant.MAX));
    }

    @Test
    @SuppressWarnings("NullAway")
    void isAboutSomebody() {
        assertRefused("contact", () -> new EventHeader("id", null, NOW, NOW));
    }

    @Test
    void printsNoIdAsTheOnesOfMessagesVeilANumber() {
        assertThat(new EventHeader("wamid.HBgL", PERSON, NOW, NOW))
                .hasToString("EventHeader[" + PERSON + ", at=" + NOW + ", receivedAt=" + NOW + "]");
    }

    @Test
    void aDerivedIdFollowsFromKindAndContent() {
        assertThat(EventHeader.derivedId("kind", "0123456789abcdef".repeat(4)))
                .isEqualTo("kind:0123456789abcdef0123456789abcdef");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aSubmissionKeepsItsReceiptToTheMicrosecond() {
        assertThat(new ConsentSubmission(consent(), NOW.plusNanos(999)).receivedAt())
                .isEqualTo(NOW);
        assertRefused("consent", () -> new ConsentSubmission(null, NOW));
        assertRefused("receivedAt", () -> new ConsentSubmission(consent(), Instant.MAX));
    }
}
