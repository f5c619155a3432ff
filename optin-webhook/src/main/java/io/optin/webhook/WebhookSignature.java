package io.optin.webhook;

import io.optin.error.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The signature of Meta's webhooks: {@code X-Hub-Signature-256: sha256=} and the HMAC-SHA256 of the body's own bytes with
 * the app's secret, in hexadecimal. Immutable and thread-safe; {@code toString} leaves the secret out.
 *
 * @since 0.1
 */
public final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final int BYTES = 32;

    private final SecretKeySpec key;
    /** One that nobody uses at the moment, as setting up the key costs as much as hashing a small body. */
    private final AtomicReference<@Nullable Mac> idle = new AtomicReference<>();

    private WebhookSignature(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Signatures with a secret.
     *
     * @param secret the app's secret
     * @return signs and verifies
     * @throws InvalidValueException where the secret is blank
     */
    public static WebhookSignature of(String secret) {
        if (Required.present(secret, "secret").isBlank()) {
            throw new InvalidValueException("secret", "the app's secret", "none but blanks");
        }
        return new WebhookSignature(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * Signs a body as Meta does, for tests of a host's own endpoint.
     *
     * @param body the bytes
     * @return the value of the header
     */
    public String sign(byte[] body) {
        return PREFIX + HexFormat.of().formatHex(hash(Required.present(body, "body")));
    }

    /**
     * Whether a header is the signature of a body. Takes the same time wherever the two differ.
     *
     * @param body the bytes as they came: what was parsed and written again has another signature
     * @param header the value of the header; null where there is none
     * @return false where it is not
     */
    public boolean verifies(byte[] body, @Nullable String header) {
        byte[] told = bytes(header);
        return told != null && MessageDigest.isEqual(told, hash(body));
    }

    private static byte @Nullable [] bytes(@Nullable String header) {
        if (header == null || !header.startsWith(PREFIX) || header.length() != PREFIX.length() + 2 * BYTES) {
            return null;
        }
        try {
            return HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private byte[] hash(byte[] body) {
        Mac kept = idle.getAndSet(null);
        Mac mac = kept == null ? mac() : kept;
        byte[] hash = mac.doFinal(body);
        idle.set(mac);
        return hash;
    }

    @Override
    public String toString() {
        return "WebhookSignature[" + ALGORITHM + "]";
    }
}
