package io.optin.cli;

import io.optin.testkit.scenario.Answer;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints an answer field by field. */
final class AnswerPrinter {
    private static final int WIDTH = 9;

    private AnswerPrinter() {}

    static void print(Answer answer, Format format, PrintWriter out) {
        if (format == Format.json) {
            out.println(JsonLine.of(json -> {
                json.writeStartObject();
                for (Map.Entry<String, Object> field : answer.fields().entrySet()) {
                    json.writeFieldName(field.getKey());
                    if (field.getValue() instanceof List<?> list) {
                        json.writeStartArray();
                        for (Object item : list) {
                            json.writeString(String.valueOf(item));
                        }
                        json.writeEndArray();
                    } else if (field.getValue() instanceof Boolean flag) {
                        json.writeBoolean(flag);
                    } else {
                        json.writeString(field.getValue().toString());
                    }
                }
                json.writeEndObject();
            }));
            return;
        }
        answer.fields().forEach((name, value) -> {
            String told = value instanceof List<?> list
                    ? String.join(", ", list.stream().map(String::valueOf).toList())
                    : value.toString();
            out.println((name + " ".repeat(Math.max(1, WIDTH - name.length())) + told).stripTrailing());
        });
    }
}
