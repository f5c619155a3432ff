package io.optin.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes one line of JSON. */
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactory();

    /** What writes the line. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonLine() {}

    static String of(Content content) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a writer into memory throws none
        }
        return line.toString();
    }
}
