package io.optin.ledger;

/**
 * What a person told WhatsApp itself about marketing.
 *
 * @since 0.1
 */
public enum PlatformChoice {
    /** No marketing from this business. */
    STOP,
    /** Marketing again. */
    RESUME,
    /** Signed up with Meta's own form: counts as an import for marketing, and lifts nothing. */
    SIGNUP
}
