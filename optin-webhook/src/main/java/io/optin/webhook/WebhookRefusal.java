package io.optin.webhook;

/**
 * Why nothing was taken of a body.
 *
 * @since 0.1
 */
public enum WebhookRefusal {
    /** There is no {@code X-Hub-Signature-256}: not from Meta. */
    SIGNATURE_MISSING(401, "expected the header X-Hub-Signature-256, and there is none"),
    /** The signature is not that of this body with any of the secrets: not from Meta, or changed on the way. */
    SIGNATURE_WRONG(
            401,
            "expected sha256= and the HMAC-SHA256 of the body's own bytes with the app's secret: pass the bytes as they"
                    + " came, and add the secret of each app that sends"),
    /** More than {@link WebhookReceiver#MAX_BODY} bytes, which Meta never sends. */
    TOO_LARGE(413, "expected at most 3 MiB"),
    /** Nested deeper, or of more parts, than anything that Meta sends. */
    TOO_COMPLEX(400, "expected at most 64 levels of nesting and 50,000 elements of lists"),
    /** No JSON, or no object. */
    MALFORMED(400, "expected one JSON object");

    private final int httpStatus;
    private final String expected;

    WebhookRefusal(int httpStatus, String expected) {
        this.httpStatus = httpStatus;
        this.expected = expected;
    }

    /**
     * The HTTP status to answer with.
     *
     * @return 400, 401 or 413
     */
    public int httpStatus() {
        return httpStatus;
    }

    /**
     * What was expected.
     *
     * @return a sentence in English
     */
    public String expected() {
        return expected;
    }
}
