package io.optin.webhook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes persons of texts; whoever is told twice in a row, as the contacts and the sender of a message, is made once. */
final class PersonReader {
    private @Nullable String lastNumber;
    private @Nullable String lastUserId;
    private RawPerson last = RawPerson.NOBODY;

    RawPerson person(@Nullable String number, @Nullable String userId) {
        if (!Objects.equals(number, lastNumber) || !Objects.equals(userId, lastUserId)) {
            last = RawPerson.of(number, userId);
            lastNumber = number;
            lastUserId = userId;
        }
        return last;
    }
}
