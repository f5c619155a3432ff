package io.optin.reply;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.docs.Checkout;
import io.optin.reply.ReplySamples.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the classifier makes of every labelled reply, and that the page about it says just that. */
@DisplayName("docs/replies.md")
class ReplyPageTest {
    private static final String BEGIN = "<!-- generated -->\n";
    private static final String END = "<!-- /generated -->\n";
    private static final ReplyClassifier ALL = ReplyClassifier.everyLanguage();
    private static final List<Intent> ROWS =
            List.of(Intent.OPT_OUT, Intent.UNCLEAR, Intent.NONE, Intent.OPT_IN, Intent.DECLINED, Intent.HELP);

    private record Answered(Sample sample, ReplyMeaning meaning) {
        private boolean isFalseOptOut() {
            return sample.intent() != Intent.OPT_OUT && meaning.intent() == Intent.OPT_OUT;
        }
    }

    private static List<Answered> answered(List<Sample> samples, ReplyClassifier classifier) {
        return samples.stream()
                .map(sample -> new Answered(sample, classifier.classify(sample.text(), sample.toRequest())))
                .toList();
    }

    @TestFactory
    @DisplayName("no reply that is none is taken for an opt-out, whether its language is known or not")
    Stream<DynamicTest> precision() {
        return ReplySamples.LANGUAGES.stream()
                .map(language -> DynamicTest.dynamicTest(language, () -> {
                    List<Sample> samples = new ArrayList<>(ReplySamples.in(language));
                    samples.addAll(ReplySamples.unseen(language));
                    assertThat(answered(samples, ALL)).noneMatch(Answered::isFalseOptOut);
                    assertThat(answered(samples, ALL.narrowedTo(language))).noneMatch(Answered::isFalseOptOut);
                }));
    }

    @Test
    @DisplayName("counts what the classifier answers")
    void counts() {
        Path file = Checkout.path("docs/replies.md");
        String text = Checkout.read(file);
        assertThat(text).contains(BEGIN, END);
        String current =
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + page() + text.substring(text.indexOf(END));
        if (Checkout.isRewriting()) {
            Checkout.write(file, current);
        } else {
            assertThat(text).as(Checkout.howToRewrite(ReplyPageTest.class)).isEqualTo(current);
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("## In short\n\n")
                .append(
                        "| language | replies | of them near-misses | opt-outs recognised | false opt-outs | as labelled | language known |"
                                + " unseen | opt-outs recognised | false opt-outs | as labelled |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        ReplySamples.LANGUAGES.forEach(language -> page.append(summary(language)));
        ReplySamples.LANGUAGES.forEach(language -> page.append(confusion(language)));
        return page.toString();
    }

    private static String summary(String language) {
        List<Sample> samples = ReplySamples.in(language);
        List<Answered> all = answered(samples, ALL);
        List<Answered> known = answered(samples, ALL.narrowedTo(language));
        List<Answered> unseen = answered(ReplySamples.unseen(language), ALL);
        return "| %s | %d | %d | %s | %d | %s | %s | %d | %s | %d | %s |%n"
                .replace("%n", "\n")
                .formatted(
                        language,
                        samples.size(),
                        samples.stream()
                                .filter(sample -> sample.section().equals("near-misses"))
                                .count(),
                        recall(all),
                        all.stream().filter(Answered::isFalseOptOut).count(),
                        right(all),
                        right(known),
                        unseen.size(),
                        recall(unseen),
                        unseen.stream().filter(Answered::isFalseOptOut).count(),
                        right(unseen));
    }

    private static String recall(List<Answered> answered) {
        List<Answered> optOuts = answered.stream()
                .filter(one -> one.sample().intent() == Intent.OPT_OUT)
                .toList();
        long heard = optOuts.stream()
                .filter(one -> one.meaning().intent() == Intent.OPT_OUT)
                .count();
        return heard + " of " + optOuts.size();
    }

    private static long right(List<Answered> answered) {
        return answered.stream()
                .filter(one -> one.sample().accepts(one.meaning()))
                .count();
    }

    private static String confusion(String language) {
        List<Answered> all = answered(ReplySamples.in(language), ALL);
        StringBuilder table = new StringBuilder("\n## " + language + "\n\n| labelled | ");
        table.append(ROWS.stream().map(ReplyPageTest::name).collect(joining(" | ")))
                .append(" | of them another scope |\n| --- |")
                .append(" --- |".repeat(ROWS.size() + 1))
                .append('\n');
        for (Intent row : ROWS) {
            List<Answered> labelled =
                    all.stream().filter(one -> one.sample().intent() == row).toList();
            table.append("| ").append(name(row));
            for (Intent column : ROWS) {
                table.append(" | ")
                        .append(labelled.stream()
                                .filter(one -> one.meaning().intent() == column)
                                .count());
            }
            table.append(" | ")
                    .append(labelled.stream()
                            .filter(one -> one.meaning().intent() == row
                                    && !one.sample().accepts(one.meaning()))
                            .count())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String name(Intent intent) {
        return intent.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
