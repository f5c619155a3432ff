package io.optin.webhook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as Meta tells it.
 *
 * @param place where it stands
 * @param field the name that Meta gives to this kind of change
 * @param phoneNumberId which number of the business it is about
 * @param contacts people who are named beside what happened
 * @param messages what people sent
 * @param statuses what became of messages of the business's
 * @param calls calls
 * @param preferences what people told the platform
 * @param idUpdates user ids that became other ones
 * @param template what is said of a template
 * @param errors errors of the change as a whole
 * @param broken elements that have another shape
 */
record RawChange(
        Place place,
        @Nullable String field,
        @Nullable String phoneNumberId,
        List<RawPerson> contacts,
        List<RawMessage> messages,
        List<RawStatus> statuses,
        List<RawCall> calls,
        List<RawPreference> preferences,
        List<RawIdUpdate> idUpdates,
        RawTemplate template,
        List<RawError> errors,
        List<Unreadable> broken) {

    /** What was read so far. */
    static final class Builder {
        private final Place place;

        @Nullable
        String field;

        @Nullable
        String phoneNumberId;

        List<RawPerson> contacts = List.of();
        List<RawMessage> messages = List.of();
        List<RawStatus> statuses = List.of();
        List<RawCall> calls = List.of();
        List<RawPreference> preferences = List.of();
        List<RawIdUpdate> idUpdates = List.of();
        RawTemplate template = RawTemplate.NONE;
        List<RawError> errors = List.of();
        final List<Unreadable> broken = new ArrayList<>();

        Builder(Place place) {
            this.place = place;
        }

        RawChange build() {
            return new RawChange(
                    place,
                    field,
                    phoneNumberId,
                    contacts,
                    messages,
                    statuses,
                    calls,
                    preferences,
                    idUpdates,
                    template,
                    errors,
                    broken);
        }
    }
}
