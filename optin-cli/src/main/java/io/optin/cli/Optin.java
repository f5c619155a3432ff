package io.optin.cli;

import io.optin.error.OptInException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Spec;

/**
 * {@code optin}. Exit status: 0 all as expected, 1 something was not, 2 input that cannot be read.
 *
 * @since 0.1
 */
@Command(
        name = "optin",
        description = "WhatsApp messages only to people who asked for them: replays scenarios, judges prompts, flows, "
                + "templates and opt-out paths, verifies a database.",
        mixinStandardHelpOptions = true,
        versionProvider = Optin.Version.class,
        subcommands = {
            ReplayCommand.class,
            LintCommand.class,
            ClassifyCommand.class,
            NumberCommand.class,
            RulesCommand.class,
            VerifyStoreCommand.class,
            GenerateCompletion.class
        },
        footer = {
            "",
            "Exit status: 0 all as expected, 1 something was not, 2 input that cannot be read.",
            "NO_COLOR in the environment turns colours off; in a pipe there are none.",
            "Completion in your shell: source <(optin generate-completion)"
        })
public final class Optin implements Runnable {
    static final int AS_EXPECTED = 0;
    static final int NOT_AS_EXPECTED = 1;
    static final int UNREADABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    /** Made by picocli and by {@link #main}. */
    Optin() {}

    /**
     * Runs a command and exits with its status.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int status = run(out, err, Terminal.ansi(), arguments);
        out.flush();
        System.exit(status);
    }

    static int run(PrintWriter out, PrintWriter err, Ansi colours, String... arguments) {
        CommandLine line = new CommandLine(new Optin());
        line.setOut(out);
        line.setErr(err);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(colours));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            err.println("optin: " + sentence(failure));
            return UNREADABLE;
        });
        return line.execute(arguments);
    }

    /** What people can do something with; never a stack trace. */
    private static String sentence(Exception failure) {
        return failure instanceof OptInException
                ? String.valueOf(failure.getMessage())
                : "this should not have happened, please report it: "
                        + failure.getClass().getSimpleName() + " in "
                        + (failure.getStackTrace().length == 0 ? "optin" : failure.getStackTrace()[0]);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optin.class.getPackage().getImplementationVersion();
            return new String[] {"optin " + (version == null ? "in development" : version)};
        }
    }
}
