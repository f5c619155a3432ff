package io.optin.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.optin.error.OptInException;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.RuleId;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import io.optin.testkit.scenario.Artefact;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optin lint}. */
@Command(
        name = "lint",
        description = "Judges a prompt, a flow, a template's text or an opt-out path, told as JSON.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  optin lint --edition guide --business Acme sign-up.json"})
final class LintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Artefacts, one a file; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--edition", paramLabel = "ID", description = "Of the policy; ${DEFAULT-VALUE} unless told.")
    private String edition = "strict";

    @Option(
            names = "--business",
            paramLabel = "NAME",
            description = "Under which people know the business; ${DEFAULT-VALUE} unless told here or in the file.")
    private String business = "business";

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told.")
    private Format format = Format.text;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> ids = Editions.all().stream().map(PolicyEdition::id).toList();
        PolicyValidator validator = PolicyValidator.of(Editions.find(edition)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--edition: expected one of " + String.join(", ", ids))));
        int status = Optin.AS_EXPECTED;
        for (String file : files) {
            status = Math.max(status, lint(file, validator));
        }
        return status;
    }

    private int lint(String file, PolicyValidator validator) {
        PrintWriter out = spec.commandLine().getOut();
        try (InputStream input = Input.open(file)) {
            Artefact artefact = Artefact.read(input, Input.name(file), business);
            PolicyReport report = artefact.judgedBy(validator);
            out.println(format == Format.json ? json(file, artefact, report) : text(file, artefact, report));
            return report.isCompliant() ? Optin.AS_EXPECTED : Optin.NOT_AS_EXPECTED;
        } catch (OptInException | IOException e) {
            out.flush();
            spec.commandLine().getErr().println("optin: " + e.getMessage());
            return Optin.UNREADABLE;
        }
    }

    private String text(String file, Artefact artefact, PolicyReport report) {
        StringBuilder told = new StringBuilder(Input.name(file) + ": " + artefact.kind()
                + (report.isCompliant() ? " complies with " : " does not comply with ") + report.edition());
        for (Violation finding : report.violations()) {
            boolean error = finding.severity() == Severity.ERROR;
            told.append('\n')
                    .append(coloured(error ? "@|bold,red error  |@" : "@|yellow warning|@"))
                    .append("  ")
                    .append(coloured("@|bold " + finding.ruleId() + "|@"))
                    .append("  ")
                    .append(finding.place());
            finding.span().ifPresent(span -> told.append(", characters ").append(span));
            line(told, "rule", finding.rule().summary());
            line(told, "remedy", finding.rule().remedy());
            finding.suggestion().ifPresent(words -> line(told, "suggest", words));
            line(told, "source", finding.rule().citation().toString());
        }
        if (!report.skipped().isEmpty()) {
            told.append("\nskipped  ")
                    .append(String.join(
                            ", ", report.skipped().stream().map(RuleId::value).toList()));
        }
        return told.toString();
    }

    private static void line(StringBuilder told, String name, String value) {
        told.append("\n         ")
                .append(name)
                .append(" ".repeat(9 - name.length()))
                .append(value);
    }

    private String coloured(String marked) {
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        return ansi.string(marked);
    }

    private static String json(String file, Artefact artefact, PolicyReport report) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringField("file", Input.name(file));
            json.writeStringField("kind", artefact.kind());
            json.writeStringField("edition", report.edition());
            json.writeBooleanField("compliant", report.isCompliant());
            json.writeArrayFieldStart("findings");
            for (Violation finding : report.violations()) {
                write(json, finding);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("skipped");
            for (RuleId id : report.skipped()) {
                json.writeString(id.value());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Violation finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.ruleId().value());
        json.writeStringField("severity", finding.severity() == Severity.ERROR ? "error" : "warning");
        json.writeStringField("place", finding.place());
        if (finding.span().isPresent()) {
            json.writeObjectFieldStart("span");
            json.writeNumberField("start", finding.span().get().start());
            json.writeNumberField("end", finding.span().get().end());
            json.writeEndObject();
        }
        json.writeStringField("summary", finding.rule().summary());
        json.writeStringField("remedy", finding.rule().remedy());
        if (finding.suggestion().isPresent()) {
            json.writeStringField("suggestion", finding.suggestion().get());
        }
        json.writeStringField("citation", finding.rule().citation().toString());
        json.writeEndObject();
    }
}
