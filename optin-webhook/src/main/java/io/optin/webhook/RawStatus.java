package io.optin.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message of the business's, as Meta tells it.
 *
 * @param place where it stands
 * @param messageId the platform's id of the message
 * @param status such as {@code failed}
 * @param stamp when
 * @param recipient to whom it was
 * @param toGroup whether it was sent to a group
 * @param errors why it failed
 */
record RawStatus(
        Place place,
        @Nullable String messageId,
        @Nullable String status,
        Stamp stamp,
        RawPerson recipient,
        boolean toGroup,
        List<RawError> errors) {}
