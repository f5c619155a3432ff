package io.optin.webhook;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of errors. */
final class ErrorReader {
    private final JsonCursor json;

    ErrorReader(JsonCursor json) {
        this.json = json;
    }

    List<RawError> read() throws IOException {
        return json.listOf(index -> error());
    }

    private @Nullable RawError error() throws IOException {
        if (!json.object()) {
            return null;
        }
        int code = -1;
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "code" -> code = RawError.code(json.text());
                case "title", "message", "error_data", "href" -> json.skip();
                default -> json.unknown("error", name);
            }
        }
        return new RawError(code);
    }
}
