package io.optin.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the samples of the docs, and the page of the format, against what is read. */
class ScenariosPageTest {
    private static final Pattern SAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private static String page() throws IOException {
        return page("docs/scenarios.md");
    }

    private static String page(String path) throws IOException {
        return Files.readString(Path.of(Objects.requireNonNull(System.getProperty("optin.root")), path));
    }

    @Test
    void everySampleAnswersAsItSays() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        Matcher sample = SAMPLE.matcher(page() + page("docs/guide/testing.md"));
        while (sample.find()) {
            Told.all(sample.group(1))
                    .forEach(scenario ->
                            outcomes.addAll(ScenarioRunner.inMemory().run(scenario)));
        }
        assertThat(outcomes)
                .hasSize(5)
                .allMatch(Outcome::isAsExpected)
                .noneMatch(outcome -> outcome.differences().isEmpty());
    }

    @Test
    void everyKindAndEveryAnswerIsOnThePage() throws IOException {
        String page = page();
        TreeSet<String> kinds = new TreeSet<>(FactReader.KINDS);
        kinds.addAll(QuestionReader.KINDS);
        assertThat(kinds).hasSize(16).allMatch(kind -> page.contains("\n| `" + kind + "` | "));
        Expectation.ANSWERS.forEach((kind, fields) -> assertThat(fields.keySet())
                .as(kind)
                .allMatch(field -> page.contains("`" + field + "`") || page.contains("\"" + field + "\"")));
    }
}
