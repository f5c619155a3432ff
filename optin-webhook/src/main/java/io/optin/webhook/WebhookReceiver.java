package io.optin.webhook;

import io.optin.OptIn;
import io.optin.error.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door for Meta's webhooks: give it the raw body and the signature, and windows, opt-outs, templates, identities and
 * platform preferences follow by themselves. Knows no framework: any that hands over the bytes will do.
 *
 * <pre>{@code
 * WebhookReceiver receiver = WebhookReceiver.builder()
 *         .optIn(optIn)
 *         .senders(SenderDirectory.of("102290129340398", Map.of("106540352242922", new Addressee(acme, sender))))
 *         .appSecret(secret)
 *         .verifyToken(token)
 *         .build();
 * WebhookResult result = receiver.receive(body, request.getHeader("X-Hub-Signature-256"));
 * response.setStatus(result.httpStatus());
 * }</pre>
 *
 * <p>Meta sends a body again, for up to 7 days, until it is answered with 200, and may send any twice and in any order:
 * that changes no answer. Times are the payload's own. When a store fails, {@link #receive} throws; answer with 500, and
 * the body comes again. What was stored before that is not stored twice.
 *
 * <p>Hand over the bytes as they came. What a framework parsed and wrote again has another signature.
 *
 * <p>Immutable and thread-safe. Memory grows with the body, which is at most 3 MiB.
 *
 * @since 0.1
 */
public final class WebhookReceiver {
    /** The largest body, in bytes. Meta's own limit is 3 MB. */
    public static final int MAX_BODY = 3 * 1024 * 1024;

    private final OptIn optIn;
    private final SenderDirectory senders;
    private final List<WebhookSignature> secrets;
    private final byte @Nullable [] verifyToken;

    private WebhookReceiver(Builder builder) {
        optIn = Required.present(builder.optIn, "optIn");
        senders = Required.present(builder.senders, "senders");
        secrets = List.copyOf(builder.secrets);
        if (secrets.isEmpty()) {
            throw new InvalidValueException("appSecret", "the secret of the app that sends", "none");
        }
        verifyToken = builder.verifyToken == null ? null : builder.verifyToken.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Begins a receiver. The front door, the senders and one secret at least are required.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Takes a body: verifies, reads, and appends every fact in it.
     *
     * @param body the bytes as they came
     * @param signature the value of the header {@code X-Hub-Signature-256}; null where there is none
     * @return what came of it; refused where it is not Meta's, too large or no JSON, and then nothing was changed
     */
    public WebhookResult receive(byte[] body, @Nullable String signature) {
        if (Required.present(body, "body").length > MAX_BODY) {
            return new WebhookResult.Refused(WebhookRefusal.TOO_LARGE);
        }
        if (signature == null) {
            return new WebhookResult.Refused(WebhookRefusal.SIGNATURE_MISSING);
        }
        if (!isSigned(body, signature)) {
            return new WebhookResult.Refused(WebhookRefusal.SIGNATURE_WRONG);
        }
        try {
            RawBody read = BodyReader.read(body);
            return new Delivery(optIn, senders, optIn.clock().instant()).deliver(read);
        } catch (UnreadableBodyException e) {
            return new WebhookResult.Refused(e.refusal());
        }
    }

    /**
     * As {@link #receive(byte[], String)}, and reads no more of a stream than the largest body.
     *
     * @param body the bytes as they come; not closed
     * @param signature the value of the header {@code X-Hub-Signature-256}; null where there is none
     * @return what came of it
     * @throws IOException where the stream fails
     */
    public WebhookResult receive(InputStream body, @Nullable String signature) throws IOException {
        return receive(Required.present(body, "body").readNBytes(MAX_BODY + 1), signature);
    }

    private boolean isSigned(byte[] body, String signature) {
        for (WebhookSignature secret : secrets) {
            if (secret.verifies(body, signature)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Answers Meta's question whether the endpoint is yours, which comes as a GET request when the webhook is set up.
     *
     * @param mode the parameter {@code hub.mode}; null where there is none
     * @param token the parameter {@code hub.verify_token}; null where there is none
     * @param challenge the parameter {@code hub.challenge}; null where there is none
     * @return what to answer, with status 200, as plain text; empty where it is not Meta's: answer with 403
     */
    public Optional<String> handshake(@Nullable String mode, @Nullable String token, @Nullable String challenge) {
        if (verifyToken == null || token == null || challenge == null || !"subscribe".equals(mode)) {
            return Optional.empty();
        }
        boolean ours = MessageDigest.isEqual(verifyToken, token.getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(challenge) : Optional.empty();
    }

    /** Builds a {@link WebhookReceiver}; each knob but the secret can be set once. Not thread-safe. */
    public static final class Builder {
        private @Nullable OptIn optIn;
        private @Nullable SenderDirectory senders;
        private final List<WebhookSignature> secrets = new ArrayList<>();
        private @Nullable String verifyToken;

        private Builder() {}

        /**
         * Where facts go. Its clock says when a body arrives.
         *
         * @param value the front door
         * @return this
         */
        public Builder optIn(OptIn value) {
            optIn = once(optIn, value, "optIn");
            return this;
        }

        /**
         * For whom webhooks are.
         *
         * @param value such as {@link SenderDirectory#of(String, java.util.Map)}
         * @return this
         */
        public Builder senders(SenderDirectory value) {
            senders = once(senders, value, "senders");
            return this;
        }

        /**
         * The secret of an app that sends. May be told several times: of each app, and of the old and the new one while
         * you change it.
         *
         * @param value the app's secret, from Meta's dashboard
         * @return this
         */
        public Builder appSecret(String value) {
            secrets.add(WebhookSignature.of(value));
            return this;
        }

        /**
         * The word that you told Meta's dashboard, for {@link WebhookReceiver#handshake}.
         *
         * @param value the word
         * @return this
         */
        public Builder verifyToken(String value) {
            if (Required.present(value, "verifyToken").isBlank()) {
                throw new InvalidValueException("verifyToken", "some text", "none but blanks");
            }
            verifyToken = once(verifyToken, value, "verifyToken");
            return this;
        }

        private static <T> T once(@Nullable T before, @Nullable T value, String name) {
            if (before != null) {
                throw new InvalidValueException(name, "to be set once", "that it was already set");
            }
            return Required.present(value, name);
        }

        /**
         * The receiver.
         *
         * @return an immutable receiver
         * @throws InvalidValueException where a required knob is missing
         */
        public WebhookReceiver build() {
            return new WebhookReceiver(this);
        }
    }
}
