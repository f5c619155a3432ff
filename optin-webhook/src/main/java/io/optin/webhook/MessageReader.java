package io.optin.webhook;

import io.optin.webhook.RawMessage.RawAd;
import io.optin.webhook.RawMessage.RawNotice;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a person sent. */
final class MessageReader {
    private final JsonCursor json;
    private final ErrorReader errors;
    private final PersonReader people;

    MessageReader(JsonCursor json, ErrorReader errors, PersonReader people) {
        this.json = json;
        this.errors = errors;
        this.people = people;
    }

    /** The message whose object was stepped into. */
    RawMessage read(Place place) throws IOException {
        Fields fields = new Fields();
        for (String name = json.field(); name != null; name = json.field()) {
            read(name, fields);
        }
        String type = fields.type;
        return new RawMessage(
                place,
                people.person(fields.from, fields.userId),
                fields.id,
                fields.stamp,
                type == null ? fields.part : type,
                fields.inGroup,
                fields.answers,
                fields.words,
                fields.payload,
                fields.interactive,
                fields.ad,
                fields.notice,
                fields.ownNumbers,
                fields.errors);
    }

    private void read(String name, Fields fields) throws IOException {
        switch (name) {
            case "from" -> fields.from = json.text();
            case "from_user_id" -> fields.userId = json.text();
            case "id" -> fields.id = json.text();
            case "timestamp" -> fields.stamp = json.stamp();
            case "type" -> fields.type = json.text();
            case "group_id" -> fields.inGroup |= json.text() != null;
            case "context" -> fields.answers = json.textOf("id");
            case "text" -> fields.says(name, json.textOf("body"));
            case "image", "video", "document" -> fields.says(name, json.textOf("caption"));
            case "button" -> button(fields);
            case "interactive" -> interactive(fields);
            case "audio", "voice", "sticker", "location", "order", "reaction" -> {
                fields.part = name;
                json.skip();
            }
            case "contacts" -> contacts(fields);
            case "system" -> system(fields);
            case "referral" -> fields.ad = ad();
            case "errors" -> fields.errors = errors.read();
            case "from_parent_user_id", "identity", "to", "unsupported", "edit", "revoke" -> json.skip();
            default -> json.unknown("message", name);
        }
    }

    private void button(Fields fields) throws IOException {
        fields.part = "button";
        if (json.object()) {
            for (String name = json.field(); name != null; name = json.field()) {
                switch (name) {
                    case "payload" -> fields.payload = json.text();
                    case "text" -> fields.words = json.text();
                    default -> json.unknown("button", name);
                }
            }
        }
    }

    private void interactive(Fields fields) throws IOException {
        fields.part = "interactive";
        if (json.object()) {
            for (String name = json.field(); name != null; name = json.field()) {
                switch (name) {
                    case "type" -> fields.interactive = json.text();
                    case "button_reply", "list_reply" -> choice(fields);
                    case "nfm_reply", "call_permission_reply" -> json.skip();
                    default -> json.unknown("interactive", name);
                }
            }
        }
    }

    private void choice(Fields fields) throws IOException {
        if (json.object()) {
            for (String name = json.field(); name != null; name = json.field()) {
                switch (name) {
                    case "id" -> fields.payload = json.text();
                    case "title" -> fields.words = json.text();
                    case "description" -> json.skip();
                    default -> json.unknown("choice", name);
                }
            }
        }
    }

    /** Cards that people share by hand may be anybody's; one that was asked for is their own. */
    private void contacts(Fields fields) throws IOException {
        fields.part = "contacts";
        fields.ownNumbers = json.listOf(index -> {
            boolean own = false;
            List<String> numbers = List.of();
            if (json.object()) {
                for (String name = json.field(); name != null; name = json.field()) {
                    switch (name) {
                        case "origin" -> own = "contact_request".equals(json.text());
                        case "phones" -> numbers = json.listOf(phone -> json.textOf("wa_id"));
                        default -> json.skip(); // names, addresses, birthdays: a card holds anything
                    }
                }
            }
            return own && numbers.size() == 1 ? numbers.get(0) : null;
        });
    }

    private void system(Fields fields) throws IOException {
        fields.part = "system";
        String type = null;
        String body = null;
        String number = null;
        String userId = null;
        if (json.object()) {
            for (String name = json.field(); name != null; name = json.field()) {
                switch (name) {
                    case "type" -> type = json.text();
                    case "body" -> body = json.text();
                    case "wa_id", "new_wa_id" -> number = json.text();
                    case "user_id" -> userId = json.text();
                    case "parent_user_id", "identity", "customer" -> json.skip();
                    default -> json.unknown("system", name);
                }
            }
        }
        fields.notice = new RawNotice(type, body, people.person(number, userId));
    }

    private RawAd ad() throws IOException {
        String id = null;
        String click = null;
        String url = null;
        if (json.object()) {
            for (String name = json.field(); name != null; name = json.field()) {
                switch (name) {
                    case "source_id" -> id = json.text();
                    case "ctwa_clid" -> click = json.text();
                    case "source_url" -> url = json.text();
                    default -> json.skip(); // what the advertisement looked like
                }
            }
        }
        return new RawAd(id, click, url);
    }

    /** What was read so far, as fields come in any order. */
    private static final class Fields {
        private @Nullable String from;
        private @Nullable String userId;
        private @Nullable String id;
        private Stamp stamp = Stamp.ABSENT;
        private @Nullable String type;
        private String part = "";
        private boolean inGroup;
        private @Nullable String answers;
        private @Nullable String words;
        private @Nullable String payload;
        private @Nullable String interactive;
        private RawAd ad = RawAd.NONE;
        private RawNotice notice = RawNotice.NONE;
        private List<String> ownNumbers = List.of();
        private List<RawError> errors = List.of();

        private void says(String name, @Nullable String said) {
            part = name;
            words = said;
        }
    }
}
