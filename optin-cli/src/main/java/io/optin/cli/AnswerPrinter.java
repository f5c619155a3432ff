package io.optin.cli;

import io.optin.testkit.scenario.Answer;
import java.io.PrintWriter;
import java.util.List;

/** Prints an answer field by field. */
final class AnswerPrinter {
    private static final int WIDTH = 9;

    private AnswerPrinter() {}

    static void print(Answer answer, Format format, PrintWriter out) {
        if (format == Format.json) {
            out.println(answer.toJson());
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
