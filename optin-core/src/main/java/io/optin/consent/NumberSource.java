package io.optin.consent;

/**
 * How the number came into a consent.
 *
 * @since 0.1
 */
public enum NumberSource {
    /** The person typed it. */
    ENTERED,
    /** It was filled in, and the person changed it. */
    EDITED,
    /** It was filled in or carried by the channel, and the person confirmed it. */
    CONFIRMED,
    /** It was filled in, and nobody touched it. */
    PREFILLED
}
