package io.optin.template;

/**
 * What Meta makes of people's reactions to a template. Informs, and decides nothing: red leads to a pause, which is a
 * status.
 *
 * @since 0.1
 */
public enum TemplateQuality {
    /** High. */
    GREEN,
    /** Medium. */
    YELLOW,
    /** Low: a pause is near. */
    RED,
    /** Not rated yet, or a value that this version does not know. */
    UNKNOWN
}
