package io.optin.webhook;

/**
 * A user id that became another one, as Meta tells it.
 *
 * @param place where it stands
 * @param previous the person by the id until now
 * @param current the person by the id from now on, and by number, if told
 */
record RawIdUpdate(Place place, RawPerson previous, RawPerson current) {}
