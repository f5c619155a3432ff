package io.optin.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.Rule;
import io.optin.policy.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Ids are forever: {@code rule-ids.txt} only grows. */
class RuleIdsTest {
    private record Line(String id, String since, String meaning) {
        static Line of(String text) {
            String[] parts = text.split(" \\| ", -1);
            assertThat(parts).as(text).hasSize(3);
            return new Line(parts[0], parts[1], parts[2]);
        }
    }

    private static List<Line> lines() {
        try (InputStream file = Objects.requireNonNull(RuleIdsTest.class.getResourceAsStream("/rule-ids.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRuleHasItsLine() {
        List<String> listed = lines().stream().map(Line::id).toList();
        for (Rule<?> rule : StandardRules.all()) {
            assertThat(listed)
                    .withFailMessage(
                            "add to src/test/resources/rule-ids.txt: %s | <version> | %s", rule.id(), rule.summary())
                    .contains(rule.id().value());
        }
    }

    @Test
    void everyLineHasItsRuleAndItsMeaning() {
        assertThat(lines())
                .allSatisfy(line -> assertThat(StandardRules.find(RuleId.of(line.id())))
                        .as("the rule of the line " + line + ": an id never vanishes and never changes its meaning")
                        .hasValueSatisfying(rule -> assertThat(rule.summary()).isEqualTo(line.meaning())));
    }

    @Test
    void linesAreSortedAndSayTheVersion() {
        assertThat(lines()).extracting(Line::id).isSorted().doesNotHaveDuplicates();
        assertThat(lines()).extracting(Line::since).allMatch(since -> since.matches("[0-9]+\\.[0-9]+"));
    }
}
