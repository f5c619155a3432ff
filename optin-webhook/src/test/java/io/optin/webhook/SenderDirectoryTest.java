package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.contact.Business;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SenderDirectoryTest {
    private static final Addressee ACME = new Addressee(Door.ACME, Door.SENDER);
    private static final Addressee BOLT = new Addressee(Business.of("Bolt"), Door.OTHER_SENDER);

    @Test
    void knowsEachNumberOfEachAccount() {
        SenderDirectory directory =
                SenderDirectory.of(Map.of("1", Map.of("a", ACME, "b", BOLT), "2", Map.of("a", BOLT)));

        assertThat(directory.find("1", "a")).contains(ACME);
        assertThat(directory.find("1", "b")).contains(BOLT);
        assertThat(directory.find("2", "a")).contains(BOLT);
        assertThat(directory.find("2", "b")).isEmpty();
        assertThat(directory.find("3", "a")).isEmpty();
        assertThat(directory.serves("2")).isTrue();
        assertThat(directory.serves("3")).isFalse();
    }

    @Test
    void keepsItsOwnCopy() {
        Map<String, Addressee> numbers = new HashMap<>(Map.of("a", ACME));
        SenderDirectory directory = SenderDirectory.of("1", numbers);

        numbers.put("b", BOLT);

        assertThat(directory.find("1", "b")).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesWhatIsMissing() {
        WebhookReceiverTest.assertRefused("account", () -> SenderDirectory.of(null, Map.of()));
        WebhookReceiverTest.assertRefused("byAccount", () -> SenderDirectory.of(null));
        WebhookReceiverTest.assertRefused("business", () -> new Addressee(null, Door.SENDER));
        WebhookReceiverTest.assertRefused("sender", () -> new Addressee(Door.ACME, null));
    }
}
