package io.optin.webhook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the value of a change, whatever field it comes under: its parts tell what it is. */
final class ValueReader {
    private final JsonCursor json;
    private final MessageReader messages;
    private final ErrorReader errors;
    private final PersonReader people = new PersonReader();

    ValueReader(JsonCursor json) {
        this.json = json;
        errors = new ErrorReader(json);
        messages = new MessageReader(json, errors, people);
    }

    /** Reads the value here into a change; false where it is no object. */
    boolean read(Place place, RawChange.Builder value) throws IOException {
        if (!json.object()) {
            return false;
        }
        RawTemplate.Builder template = null;
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "metadata" -> value.phoneNumberId = json.textOf("phone_number_id");
                case "contacts" -> value.contacts = json.listOf(index -> person("wa_id", "user_id"));
                case "messages" -> value.messages = parts(place, name, value.broken, part -> messages.read(part));
                case "statuses" -> value.statuses = parts(place, name, value.broken, this::status);
                case "calls" -> value.calls = parts(place, name, value.broken, this::call);
                case "user_preferences" -> value.preferences = parts(place, name, value.broken, this::preference);
                case "user_id_update" -> value.idUpdates = parts(place, name, value.broken, this::idUpdate);
                case "errors" -> value.errors = errors.read();
                case "messaging_product" -> json.skip();
                default -> {
                    template = template == null ? new RawTemplate.Builder() : template;
                    if (!template.read(name, json)) {
                        json.skip(); // other kinds of changes have values of their own, and which is none of our
                        // business
                    }
                }
            }
        }
        value.template = template == null ? RawTemplate.NONE : template.build();
        return true;
    }

    /** An object in a list. */
    private interface Part<T> {
        T read(Place place) throws IOException;
    }

    private <T> List<T> parts(Place value, String name, List<Unreadable> broken, Part<T> part) throws IOException {
        return json.listOf(index -> {
            Place place = value.at(name, index);
            if (json.object()) {
                return part.read(place);
            }
            broken.add(new Unreadable(place, name, "an object"));
            return null;
        });
    }

    private @Nullable RawPerson person(String numberField, String idField) throws IOException {
        if (!json.object()) {
            return null;
        }
        String number = null;
        String id = null;
        for (String name = json.field(); name != null; name = json.field()) {
            if (name.equals(numberField)) {
                number = json.text();
            } else if (name.equals(idField)) {
                id = json.text();
            } else {
                json.skip();
            }
        }
        return people.person(number, id);
    }

    private RawStatus status(Place place) throws IOException {
        String id = null;
        String status = null;
        String number = null;
        String userId = null;
        Stamp stamp = Stamp.ABSENT;
        boolean toGroup = false;
        List<RawError> failures = new ArrayList<>();
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "id" -> id = json.text();
                case "status" -> status = json.text();
                case "timestamp" -> stamp = json.stamp();
                case "recipient_id" -> number = json.text();
                case "recipient_user_id" -> userId = json.text();
                case "recipient_type" -> toGroup = "group".equals(json.text());
                case "errors" -> failures.addAll(errors.read());
                case "recipient_parent_user_id",
                        "recipient_participant_id",
                        "recipient_participant_user_id",
                        "recipient_identity_key_hash",
                        "biz_opaque_callback_data",
                        "template_id",
                        "conversation",
                        "pricing",
                        "type" -> json.skip();
                default -> json.unknown("status", name);
            }
        }
        return new RawStatus(place, id, status, stamp, people.person(number, userId), toGroup, failures);
    }

    private RawCall call(Place place) throws IOException {
        String id = null;
        String event = null;
        String direction = null;
        String from = null;
        String userId = null;
        Stamp stamp = Stamp.ABSENT;
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "id" -> id = json.text();
                case "event" -> event = json.text();
                case "direction" -> direction = json.text();
                case "timestamp" -> stamp = json.stamp();
                case "from" -> from = json.text();
                case "from_user_id" -> userId = json.text();
                default -> json.skip();
            }
        }
        return new RawCall(place, id, people.person(from, userId), event, direction, stamp);
    }

    private RawPreference preference(Place place) throws IOException {
        String number = null;
        String userId = null;
        String category = null;
        String value = null;
        Stamp stamp = Stamp.ABSENT;
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "wa_id" -> number = json.text();
                case "user_id" -> userId = json.text();
                case "category" -> category = json.text();
                case "value" -> value = json.text();
                case "timestamp" -> stamp = json.stamp();
                case "parent_user_id", "detail", "signup_id" -> json.skip();
                default -> json.unknown("user_preference", name);
            }
        }
        return new RawPreference(place, people.person(number, userId), category, value, stamp);
    }

    private RawIdUpdate idUpdate(Place place) throws IOException {
        String number = null;
        String previous = null;
        String current = null;
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "wa_id" -> number = json.text();
                case "user_id" -> {
                    if (json.object()) {
                        for (String part = json.field(); part != null; part = json.field()) {
                            switch (part) {
                                case "previous" -> previous = json.text();
                                case "current" -> current = json.text();
                                default -> json.unknown("user_id_update", part);
                            }
                        }
                    }
                }
                case "parent_user_id", "detail", "timestamp" -> json.skip();
                default -> json.unknown("user_id_update", name);
            }
        }
        return new RawIdUpdate(place, people.person(null, previous), people.person(number, current));
    }
}
