package io.optin.cli;

import io.optin.reply.ReplyClassifier;
import io.optin.testkit.scenario.Answer;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            description =
                    "Of the reply; every language that is known unless told. One that is not known narrows nothing.")
    private @Nullable String language;

    @Option(names = "--to-consent-request", description = "It answers a request for consent: yes and no count.")
    private boolean answers;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told.")
    private Format format = Format.text;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReplyClassifier replies = ReplyClassifier.everyLanguage();
        Answer answer =
                Answer.of((language == null ? replies : replies.narrowedTo(tag(language))).classify(text, answers));
        AnswerPrinter.print(answer, format, spec.commandLine().getOut());
        return Optin.AS_EXPECTED;
    }

    private String tag(String told) {
        try {
            new Locale.Builder().setLanguageTag(told);
            return told;
        } catch (IllformedLocaleException e) {
            throw new ParameterException(
                    spec.commandLine(), "--language: expected a BCP 47 tag such as en or pt-BR", e);
        }
    }
}
