package io.optin.webhook;

/**
 * A part of a body that could not be read. The other parts were.
 *
 * @param place where it stands
 * @param field which field of it
 * @param expected what was expected there
 * @since 0.1
 */
public record Unreadable(Place place, String field, String expected) {}
