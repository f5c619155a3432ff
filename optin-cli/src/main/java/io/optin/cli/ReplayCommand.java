package io.optin.cli;

import io.optin.error.OptInException;
import io.optin.testkit.scenario.Outcome;
import io.optin.testkit.scenario.ScenarioReader;
import io.optin.testkit.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optin replay}. */
@Command(
        name = "replay",
        description = "Replays scenario files, or JSON Lines of them: one line of JSON per entry that asks or expects.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  optin replay blocked-on-3-march.json --explain"})
final class ReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenarios; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--explain", description = "Sentences for people instead of JSON.")
    private boolean explain;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        int status = Optin.AS_EXPECTED;
        for (String file : files) {
            status = Math.max(status, replay(file));
        }
        return status;
    }

    /** What stands before a fault of a file is told; what follows it is not, and the next file is read. */
    private int replay(String file) {
        PrintWriter err = spec.commandLine().getErr();
        int status = Optin.AS_EXPECTED;
        try (InputStream input = Input.open(file);
                ScenarioReader scenarios = ScenarioReader.of(input, Input.name(file))) {
            ScenarioRunner.Story story = ScenarioRunner.inMemory().story();
            while (scenarios.hasNext()) {
                for (Outcome outcome : story.run(scenarios.next())) {
                    tell(outcome);
                    status = outcome.isAsExpected() ? status : Optin.NOT_AS_EXPECTED;
                }
            }
            return status;
        } catch (OptInException | IOException e) {
            spec.commandLine().getOut().flush();
            err.println("optin: " + e.getMessage());
            return Optin.UNREADABLE;
        }
    }

    private void tell(Outcome outcome) {
        spec.commandLine().getOut().println(explain ? outcome.explain() : outcome.toJson());
        if (!explain) {
            outcome.differences()
                    .ifPresent(all -> all.forEach(difference -> spec.commandLine()
                            .getErr()
                            .println(outcome.scenario() + ", entry " + outcome.entry() + ": " + difference)));
        }
    }
}
