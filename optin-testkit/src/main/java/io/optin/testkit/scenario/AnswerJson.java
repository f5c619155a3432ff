package io.optin.testkit.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.optin.policy.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes answers and outcomes as JSON, a line each. */
final class AnswerJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AnswerJson() {}

    /** What writes the line. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    static String of(Answer answer) {
        return line(json -> writeFields(json, answer));
    }

    static String of(Outcome outcome) {
        return line(json -> {
            json.writeStringField("scenario", outcome.scenario());
            json.writeNumberField("entry", outcome.entry());
            json.writeStringField("at", outcome.at().toString());
            json.writeStringField("kind", outcome.kind());
            writeFields(json, outcome.answer());
            json.writeArrayFieldStart("because");
            for (Violation finding : outcome.answer().because()) {
                writeFinding(json, finding);
            }
            json.writeEndArray();
            if (outcome.differences().isPresent()) {
                json.writeBooleanField("ok", outcome.isAsExpected());
            }
        });
    }

    private static String line(Content members) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a writer into memory throws none
        }
        return line.toString();
    }

    private static void writeFields(JsonGenerator json, Answer answer) throws IOException {
        for (Map.Entry<String, Object> field : answer.fields().entrySet()) {
            json.writeFieldName(field.getKey());
            writeValue(json, field.getValue());
        }
    }

    private static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                json.writeString(String.valueOf(item));
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void writeFinding(JsonGenerator json, Violation finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.ruleId().value());
        json.writeStringField("summary", finding.rule().summary());
        json.writeStringField("remedy", finding.rule().remedy());
        json.writeStringField("citation", finding.rule().citation().toString());
        json.writeEndObject();
    }
}
