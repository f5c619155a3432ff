package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final byte[] BODY = "{\"object\":\"é\"}".getBytes(StandardCharsets.UTF_8);

    /** Worked out by another implementation: printf '{"object":"é"}' | openssl dgst -sha256 -hmac 'secret'. */
    private static final String KNOWN = "sha256=ee8911089782c8cbc79465b0fc792e18fa44ed124beef278441f3d0088071eea";

    @Test
    void signsAsEverybodyElseDoes() {
        assertThat(WebhookSignature.of("secret").sign(BODY)).isEqualTo(KNOWN);
        assertThat(WebhookSignature.of("secret").verifies(BODY, KNOWN)).isTrue();
    }

    @Test
    void verifiesAsOftenAsItIsAsked() {
        WebhookSignature signature = WebhookSignature.of("secret");
        for (int i = 0; i < 3; i++) {
            assertThat(signature.verifies(BODY, KNOWN)).isTrue();
            assertThat(signature.verifies(new byte[0], KNOWN)).isFalse();
        }
    }

    @Test
    void takesHexadecimalInEitherCaseAndNothingElse() {
        WebhookSignature signature = WebhookSignature.of("secret");
        String upper = "sha256=" + KNOWN.substring(7).toUpperCase(Locale.ROOT);
        assertThat(signature.verifies(BODY, upper)).isTrue();
        assertThat(signature.verifies(BODY, null)).isFalse();
        assertThat(signature.verifies(BODY, "SHA256=" + KNOWN.substring(7))).isFalse();
        assertThat(signature.verifies(BODY, KNOWN.replace(KNOWN.charAt(20), 'g')))
                .isFalse();
        assertThat(signature.verifies(BODY, KNOWN.substring(0, 39))).isFalse();
    }

    @Test
    void keepsItsSecret() {
        assertThat(WebhookSignature.of("secret")).hasToString("WebhookSignature[HmacSHA256]");
    }

    @Test
    void manyThreadsMayUseOne() throws Exception {
        WebhookSignature signature = WebhookSignature.of("secret");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> checks = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                byte[] body = (i + " ").repeat(50).getBytes(StandardCharsets.UTF_8);
                String signed = WebhookSignature.of("secret").sign(body);
                checks.add(() -> signature.verifies(body, signed));
            }
            for (Future<Boolean> check : threads.invokeAll(checks)) {
                assertThat(check.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}
