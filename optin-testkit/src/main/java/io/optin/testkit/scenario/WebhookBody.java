package io.optin.testkit.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.optin.contact.Sender;
import io.optin.error.InvalidValueException;
import io.optin.webhook.WebhookResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A raw webhook body in a scenario. A scenario has one account, and its senders have no ids but their numbers: those of the
 * body are written over before it is signed and received, as every body is. The number that it shows says which sender it
 * is about.
 */
final class WebhookBody implements World.Step {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final String METADATA = "entry[].changes[].value.metadata";

    private final Json.Members body;

    private WebhookBody(Json.Members body) {
        this.body = body;
    }

    static WebhookBody of(Json value) {
        if (value instanceof Json.Members object) {
            return new WebhookBody(object);
        }
        throw value.where().refusal("expected an object, but found " + value.kindOf());
    }

    @Override
    public Answer take(World world, Instant at) {
        WebhookResult result = world.receive(bytes(world));
        if (result instanceof WebhookResult.Refused refused) {
            throw new InvalidValueException("webhook", refused.refusal().expected(), "another body");
        }
        return Answer.of((WebhookResult.Received) result);
    }

    private byte[] bytes(World world) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(json, body, "", world);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a stream into memory throws none
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Json value, String path, World world) throws IOException {
        if (value instanceof Json.Members object) {
            json.writeStartObject();
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                String inner = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                if (inner.equals("entry[].id")) {
                    json.writeStringField(member.getKey(), world.account());
                } else if (!inner.equals(METADATA + ".phone_number_id")) {
                    json.writeFieldName(member.getKey());
                    write(json, member.getValue(), inner, world);
                }
            }
            if (path.equals(METADATA)) {
                json.writeStringField(
                        "phone_number_id", sender(object, world).number().value());
            }
            json.writeEndObject();
        } else if (value instanceof Json.Items list) {
            json.writeStartArray();
            for (Json item : list.items()) {
                write(json, item, path + "[]", world);
            }
            json.writeEndArray();
        } else if (value instanceof Json.Text text) {
            json.writeString(text.text());
        } else if (value instanceof Json.Flag flag) {
            json.writeBoolean(flag.flag());
        } else if (value instanceof Json.Whole whole) {
            json.writeNumber(whole.number());
        } else {
            json.writeRawValue(((Json.Other) value).literal());
        }
    }

    private static Sender sender(Json.Members metadata, World world) {
        @Nullable Json shown = metadata.members().get("display_phone_number");
        if (shown instanceof Json.Text text) {
            try {
                return Sender.of("+" + NO_DIGIT.matcher(text.text()).replaceAll(""));
            } catch (InvalidValueException e) {
                return world.sender();
            }
        }
        return world.sender();
    }
}
