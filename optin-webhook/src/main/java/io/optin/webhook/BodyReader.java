package io.optin.webhook;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a body: what Meta said, in its own words. Nothing is made of it yet. */
final class BodyReader {
    private final JsonCursor json;
    private final ValueReader values;

    private BodyReader(JsonCursor json) {
        this.json = json;
        values = new ValueReader(json);
    }

    /**
     * Reads a body.
     *
     * @throws UnreadableBodyException where it is no JSON, no object, or too complex
     */
    static RawBody read(byte[] body) {
        try {
            return new BodyReader(new JsonCursor(body)).body();
        } catch (StreamConstraintsException | JsonCursor.TooManyItemsException e) {
            throw new UnreadableBodyException(WebhookRefusal.TOO_COMPLEX);
        } catch (IOException e) { // no JSON, or bytes that are no text
            throw new UnreadableBodyException(WebhookRefusal.MALFORMED);
        }
    }

    private RawBody body() throws IOException {
        if (!json.object()) {
            throw new UnreadableBodyException(WebhookRefusal.MALFORMED);
        }
        String object = null;
        List<RawEntry> entries = List.of();
        List<Unreadable> broken = new ArrayList<>();
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "object" -> object = json.text();
                case "entry" -> entries = json.listOf(index -> entry(Place.ofEntry(index), broken));
                default -> json.unknown("body", name);
            }
        }
        if (!json.isAtEnd()) {
            throw new UnreadableBodyException(WebhookRefusal.MALFORMED);
        }
        return new RawBody(object, entries, broken, json.unknown());
    }

    private @Nullable RawEntry entry(Place place, List<Unreadable> brokenEntries) throws IOException {
        if (!json.object()) {
            brokenEntries.add(new Unreadable(place, "entry", "an object"));
            return null;
        }
        String account = null;
        Stamp stamp = Stamp.ABSENT;
        List<RawChange> changes = List.of();
        List<Unreadable> broken = new ArrayList<>();
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "id" -> account = json.text();
                case "time" -> stamp = json.stamp();
                case "changes" -> changes = json.listOf(index -> change(Place.ofChange(place.entry(), index), broken));
                default -> json.unknown("entry", name);
            }
        }
        return new RawEntry(place, account, stamp, changes, broken);
    }

    private @Nullable RawChange change(Place place, List<Unreadable> broken) throws IOException {
        if (!json.object()) {
            broken.add(new Unreadable(place, "change", "an object"));
            return null;
        }
        RawChange.Builder change = new RawChange.Builder(place);
        boolean tells = false;
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "field" -> change.field = json.text();
                case "value" -> tells = values.read(place, change);
                default -> json.unknown("change", name);
            }
        }
        if (!tells) {
            broken.add(new Unreadable(place, "value", "an object"));
            return null;
        }
        return change.build();
    }
}
