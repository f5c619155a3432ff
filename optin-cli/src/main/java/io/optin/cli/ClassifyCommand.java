package io.optin.cli;

import io.optin.reply.ReplyClassifier;
import io.optin.testkit.scenario.Answer;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code optin classify}. */
@Command(
        name = "classify",
        description = "Says what a person's reply means.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  optin classify 'Stop!' --language en"})
final class ClassifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", description = "The whole reply.")
    private String text = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Of the reply. An opt-out in any language that is known is heard whatever is told here.")
    private String language = "en";

    @Option(names = "--to-consent-request", description = "It answers a request for consent: yes and no count.")
    private boolean answers;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told.")
    private Format format = Format.text;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            new Locale.Builder().setLanguageTag(language);
        } catch (IllformedLocaleException e) {
            throw new ParameterException(
                    spec.commandLine(), "--language: expected a BCP 47 tag such as en or pt-BR", e);
        }
        AnswerPrinter.print(
                Answer.of(ReplyClassifier.english().classify(text, answers)),
                format,
                spec.commandLine().getOut());
        return Optin.AS_EXPECTED;
    }
}
