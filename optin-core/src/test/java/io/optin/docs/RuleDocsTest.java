package io.optin.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.Citation;
import io.optin.policy.PolicyEdition;
import io.optin.policy.Rule;
import io.optin.policy.RuleId;
import io.optin.policy.rules.Editions;
import io.optin.policy.rules.StandardRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("docs/rules")
class RuleDocsTest {
    private static final String BEGIN = "<!-- generated -->\n";
    private static final String END = "<!-- /generated -->\n";
    private static final List<String> SECTIONS =
            List.of("## Why", "## When it applies", "## Failing", "## Passing", "## What to do");

    @TestFactory
    @DisplayName("says of every rule what its class says")
    Stream<DynamicTest> heads() {
        return StandardRules.all().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id().value(), () -> compare("docs/rules/" + rule.id() + ".md", head(rule))));
    }

    @Test
    @DisplayName("lists every rule")
    void table() {
        compare("docs/rules/README.md", allRules());
    }

    @TestFactory
    @DisplayName("explains every rule, with a failing and a passing sample")
    Stream<DynamicTest> bodies() {
        return StandardRules.all().stream()
                .map(Rule::id)
                .map(id -> DynamicTest.dynamicTest(
                        id.value(),
                        () -> assertThat(Checkout.read(Checkout.path("docs/rules/" + id + ".md")))
                                .contains(SECTIONS)
                                .contains("#" + id + "-failing -->", "#" + id + "-passing -->")));
    }

    @Test
    @DisplayName("has no page of a rule that is not there")
    void strays() {
        Stream<String> pages = Checkout.filesBelow("docs/rules", ".md").stream()
                .map(page -> page.getFileName().toString().replace(".md", ""));
        assertThat(pages.filter(page -> !page.equals("README")))
                .containsExactlyInAnyOrderElementsOf(StandardRules.all().stream()
                        .map(rule -> rule.id().value())
                        .toList());
    }

    private static void compare(String page, String generated) {
        Path file = Checkout.path(page);
        String text = Files.exists(file) ? Checkout.read(file) : BEGIN + END;
        assertThat(text)
                .as("%s: where the generated part begins and ends", page)
                .contains(BEGIN, END);
        String current =
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + generated + text.substring(text.indexOf(END));
        if (Checkout.isRewriting()) {
            Checkout.write(file, current);
        } else {
            assertThat(text)
                    .as("%s%n%s", page, Checkout.howToRewrite(RuleDocsTest.class))
                    .isEqualTo(current);
        }
    }

    private static String head(Rule<?> rule) {
        Citation source = rule.citation();
        String editions = Editions.all().stream().map(PolicyEdition::id).collect(joining(" | "));
        String severities = Editions.all().stream()
                .map(edition -> severity(edition, rule.id()))
                .collect(joining(" | "));
        return """
                # %s

                **%s.**

                | | |
                | --- | --- |
                | judges | `%s` |
                | remedy | %s |
                | source | %s |
                | clause | [%s](%s), read %s |

                | edition | %s |
                | --- |%s
                | severity | %s |
                """.formatted(
                        rule.id(),
                        rule.summary(),
                        rule.subject().getSimpleName(),
                        rule.remedy(),
                        source.source(),
                        source.clause(),
                        source.url(),
                        source.read(),
                        editions,
                        " --- |".repeat(Editions.all().size()),
                        severities);
    }

    private static String allRules() {
        StringBuilder table = new StringBuilder("| rule | asks that |");
        Editions.all().forEach(edition -> table.append(' ').append(edition.id()).append(" |"));
        table.append("\n| --- | --- |")
                .append(" --- |".repeat(Editions.all().size()))
                .append('\n');
        for (Rule<?> rule : StandardRules.all()) {
            RuleId id = rule.id();
            table.append("| [%s](%s.md) | %s |".formatted(id, id, rule.summary()));
            Editions.all()
                    .forEach(edition ->
                            table.append(' ').append(severity(edition, id)).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }

    private static String severity(PolicyEdition edition, RuleId rule) {
        return edition.severityOf(rule)
                .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                .orElse("not asked");
    }
}
