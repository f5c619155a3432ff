package io.optin.webhook;

import org.jspecify.annotations.Nullable;

/**
 * A call as Meta tells it.
 *
 * @param place where it stands
 * @param id the platform's id
 * @param person who calls, or is called
 * @param event such as {@code connect}
 * @param direction such as {@code USER_INITIATED}
 * @param stamp when
 */
record RawCall(
        Place place,
        @Nullable String id,
        RawPerson person,
        @Nullable String event,
        @Nullable String direction,
        Stamp stamp) {}
