package io.optin.cli;

import io.optin.testkit.scenario.Answer;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optin number}. */
@Command(
        name = "number",
        description = "Reads a phone number as people type it: canonical form, region, other spellings, aliases.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  optin number '(415) 555-2671' --region US"})
final class NumberCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RAW", description = "The number.")
    private String raw = "";

    @Option(names = "--region", paramLabel = "CC", description = "Where it is read, if it has no + and country code.")
    private @Nullable String region;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told.")
    private Format format = Format.text;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Answer answer = Answer.ofNumber(raw, Optional.ofNullable(region));
        AnswerPrinter.print(answer, format, spec.commandLine().getOut());
        return Boolean.TRUE.equals(answer.fields().get("valid")) ? Optin.AS_EXPECTED : Optin.NOT_AS_EXPECTED;
    }
}
