package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.util.Locale;
import javax.crypto.MacSpi;
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
    void worksWithAProviderWhoseMacsCannotBeCopied() {
        Provider provider = new Uncopied();
        Security.insertProviderAt(provider, 1);
        try {
            WebhookSignature signature = WebhookSignature.of("secret");
            assertThat(signature.sign(BODY)).isEqualTo("sha256=" + "07".repeat(32));
            assertThat(signature.verifies(BODY, "sha256=" + "07".repeat(32))).isTrue();
        } finally {
            Security.removeProvider(provider.getName());
        }
    }

    private static final class Uncopied extends Provider {
        private static final long serialVersionUID = 1L;

        private Uncopied() {
            super("Uncopied", "1", "a Mac that is always seven");
            put("Mac.HmacSHA256", Seven.class.getName());
        }
    }

    /** Not cloneable. */
    public static final class Seven extends MacSpi {
        @Override
        protected int engineGetMacLength() {
            return 32;
        }

        @Override
        protected void engineInit(java.security.Key key, java.security.spec.AlgorithmParameterSpec params) {}

        @Override
        protected void engineUpdate(byte input) {}

        @Override
        protected void engineUpdate(byte[] input, int offset, int len) {}

        @Override
        protected byte[] engineDoFinal() {
            byte[] sevens = new byte[32];
            java.util.Arrays.fill(sevens, (byte) 7);
            return sevens;
        }

        @Override
        protected void engineReset() {}
    }
}
