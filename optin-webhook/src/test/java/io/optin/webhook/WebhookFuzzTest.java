package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.optin.error.InvalidValueException;
import java.nio.charset.StandardCharsets;

/**
 * Whatever comes, the receiver says what came of it or refuses it, and throws nothing. In the ordinary tests the seeds are
 * gone through, all the samples among them; {@code JAZZER_FUZZ=1} looks for more.
 */
class WebhookFuzzTest {
    private static final WebhookSignature SIGNATURE = WebhookSignature.of(Door.SECRET);

    @FuzzTest(maxDuration = "12m")
    void receive(byte[] body) {
        Door door = new Door();
        WebhookResult result = door.result(body);

        assertThat(result.httpStatus()).isIn(200, 400, 413);
        if (result instanceof WebhookResult.Received received) {
            int parts = received.learnt().size()
                    + received.ignored().size()
                    + received.unreadable().size()
                    + received.alarms().size();
            assertThat(parts).as("what is told is no more than what came").isLessThanOrEqualTo(10 + 4 * body.length);
            assertThat(received.unknown()).hasSizeLessThanOrEqualTo(101);
            assertThat(result.toString()).isNotNull();
        }
        assertThat(SIGNATURE.verifies(body, new String(body, StandardCharsets.ISO_8859_1)))
                .isFalse();
        try {
            TemplateList.read(Door.ACCOUNT, body).tell(door.optIn(), door.now());
        } catch (InvalidValueException e) {
            assertThat(e.field()).isEqualTo("json");
        }
    }
}
