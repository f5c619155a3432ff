package io.optin.template;

/**
 * The category that Meta gives a template, and so what a person must have agreed to. In the order of strictness: where
 * several are known for one instant, the first of them counts.
 *
 * @since 0.1
 */
public enum TemplateCategory {
    /** Anything promotional, mixed or unclear. */
    MARKETING,
    /** Specific to or requested by the person, and not promotional. */
    UTILITY,
    /** One-time passwords. */
    AUTHENTICATION
}
