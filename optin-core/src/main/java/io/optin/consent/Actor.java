package io.optin.consent;

/**
 * Who reports a fact. The will is always the person's: the same rules apply to all three, and only what the person
 * reported themselves lifts their own opt-out.
 *
 * @since 0.1
 */
public enum Actor {
    /** The person. */
    PERSON,
    /** Somebody of the business. */
    STAFF,
    /** A file or another system. */
    IMPORT
}
