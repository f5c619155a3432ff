package io.optin.message;

/**
 * A fact for want of which no decision can be made. Everything else that is unknown is a no.
 *
 * @since 0.1
 */
public enum MissingFact {
    /** No one told us of a template of this name in this language. */
    TEMPLATE,
    /** The template is known, and its category is not. */
    TEMPLATE_CATEGORY
}
