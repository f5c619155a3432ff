package io.optin.webhook;

import io.optin.reply.Intent;
import io.optin.reply.ReplyClassifier;
import java.time.Instant;

/**
 * What the receiver does with a body before it tells anybody: verifies, reads, works out what each part means, and
 * classifies what people said. Stands in the receiver's package, as none of these steps is API.
 */
public final class Understanding {
    private final WebhookSignature secret;
    private final ReplyClassifier replies = ReplyClassifier.everyLanguage();

    /**
     * With a secret.
     *
     * @param secret the app's
     */
    public Understanding(String secret) {
        this.secret = WebhookSignature.of(secret);
    }

    /**
     * Understands a body.
     *
     * @param body the bytes
     * @param signature the header
     * @param arrival when it came
     * @return so much that nothing is left out
     */
    public int of(byte[] body, String signature, Instant arrival) {
        int told = secret.verifies(body, signature) ? 1 : 0;
        for (RawEntry entry : BodyReader.read(body).entries()) {
            for (RawChange change : entry.changes()) {
                for (Notice notice :
                        ChangeMeaning.of(change, String.valueOf(entry.account()), entry.stamp(), arrival)) {
                    told += notice instanceof Notice.Said said
                                    && replies.classify(said.message(), false).intent() != Intent.NONE
                            ? 2
                            : 1;
                }
            }
        }
        return told;
    }
}
