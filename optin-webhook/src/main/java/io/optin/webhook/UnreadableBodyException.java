package io.optin.webhook;

/** A body of which nothing can be read; never leaves the receiver. */
final class UnreadableBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final WebhookRefusal refusal;

    UnreadableBodyException(WebhookRefusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    WebhookRefusal refusal() {
        return refusal;
    }
}
