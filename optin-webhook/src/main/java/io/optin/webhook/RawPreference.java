package io.optin.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What a person told the platform, as Meta tells it.
 *
 * @param place where it stands
 * @param person who
 * @param category about what, such as {@code marketing_messages}
 * @param value what, such as {@code stop}
 * @param stamp when
 */
record RawPreference(
        Place place,
        RawPerson person,
        @Nullable String category,
        @Nullable String value,
        Stamp stamp) {}
