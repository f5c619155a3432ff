package io.optin.examples;

import io.optin.ledger.OptInStatus;
import io.optin.ledger.RecordResult;
import io.optin.message.MissingFact;
import io.optin.policy.Decision;
import io.optin.policy.PolicyReport;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import java.io.PrintStream;
import java.time.Instant;
import java.util.stream.Collectors;

/** Prints what happens as a person would like to read it. */
final class Story {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final boolean colour;

    Story(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void chapter(Instant now, String title) {
        out.println();
        out.println(paint(BOLD, now + "  " + title));
    }

    void note(String text) {
        out.println("  " + text);
    }

    void decision(String question, Decision decision) {
        out.println("  " + question);
        out.println("    "
                + decision.fold(
                        allowed -> paint(GREEN, "✓ yes")
                                + allowed.validUntil()
                                        .map(end -> ", until " + end)
                                        .orElse(""),
                        denied -> denied.violations().stream().map(this::reason).collect(Collectors.joining("\n    ")),
                        undetermined -> paint(YELLOW, "? cannot tell")
                                + undetermined.missing().stream()
                                        .map(Story::wanting)
                                        .collect(Collectors.joining())));
    }

    void consent(String who, RecordResult result) {
        note(who + ": "
                + (result.isRecorded()
                        ? "recorded"
                        : "refused by "
                                + result.report().errors().stream()
                                        .map(Violation::ruleId)
                                        .distinct()
                                        .toList()));
    }

    void report(String question, PolicyReport report) {
        note(question);
        if (report.isCompliant()) {
            note("  " + paint(GREEN, "✓ it complies"));
        }
        for (Violation violation : report.violations()) {
            note("  " + reason(violation));
            violation.suggestion().ifPresent(words -> note("        → such as: " + words));
        }
    }

    void status(String who, OptInStatus status) {
        String mark =
                status.isOptedIn() ? paint(GREEN, "✓ opted in to " + status.types()) : paint(RED, "✗ not opted in");
        note(who + ": " + mark);
        if (!status.optedOut().isEmpty()) {
            note("  opted out of " + status.optedOut());
        }
        note("  window "
                + status.windowClosesAt().map(end -> "open until " + end).orElse("closed"));
    }

    private String reason(Violation violation) {
        String mark = violation.severity() == Severity.ERROR ? paint(RED, "✗ no") : paint(YELLOW, "! warning");
        return mark + "  [" + violation.ruleId() + "] "
                + violation.rule().summary() + "\n          → "
                + violation.rule().remedy();
    }

    private static String wanting(MissingFact fact) {
        return fact == MissingFact.TEMPLATE
                ? ": nobody told optin of this template in this language"
                : ": nobody told optin of the template's category";
    }

    private String paint(String colourCode, String text) {
        return colour ? colourCode + text + PLAIN : text;
    }
}
