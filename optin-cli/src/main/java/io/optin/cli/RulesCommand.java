package io.optin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.optin.policy.PolicyEdition;
import io.optin.policy.Rule;
import io.optin.policy.Severity;
import io.optin.policy.rules.Editions;
import io.optin.policy.rules.StandardRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code optin rules}. */
@Command(
        name = "rules",
        description = "Lists every rule: id, summary, remedy, citation.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  optin rules --format markdown"})
final class RulesCommand implements Callable<Integer> {
    /** How the list is written; named as it is typed. */
    enum ListFormat {
        /** For people. */
        text,
        /** For machines: one object a line. */
        json,
        /** A table for documents. */
        markdown
    }

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told.")
    private ListFormat format = ListFormat.text;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (format == ListFormat.markdown) {
            out.println("| rule | summary | remedy | source |");
            out.println("| --- | --- | --- | --- |");
        }
        StandardRules.all().forEach(rule -> out.println(told(rule)));
        return Optin.AS_EXPECTED;
    }

    private String told(Rule<?> rule) {
        return switch (format) {
            case text ->
                spec.commandLine().getColorScheme().ansi().string("@|bold " + rule.id() + "|@") + "  " + rule.summary()
                        + "\n    remedy: " + rule.remedy() + "\n    source: " + rule.citation();
            case json -> JsonLine.of(json -> write(json, rule));
            case markdown ->
                "| " + rule.id() + " | " + rule.summary() + " | " + rule.remedy() + " | ["
                        + rule.citation().source() + ", " + rule.citation().clause() + "]("
                        + rule.citation().url() + "), read " + rule.citation().read() + " |";
        };
    }

    private static void write(JsonGenerator json, Rule<?> rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id().value());
        json.writeStringField("summary", rule.summary());
        json.writeStringField("remedy", rule.remedy());
        json.writeStringField("citation", rule.citation().toString());
        json.writeObjectFieldStart("editions");
        for (PolicyEdition edition : Editions.all()) {
            json.writeStringField(
                    edition.id(),
                    edition.severityOf(rule.id())
                            .map(severity -> severity == Severity.ERROR ? "error" : "warning")
                            .orElse("not asked"));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
