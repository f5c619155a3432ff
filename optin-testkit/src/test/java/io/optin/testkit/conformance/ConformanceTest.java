package io.optin.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.memory.MemoryStores;
import io.optin.policy.PolicyEdition;
import io.optin.policy.RuleId;
import io.optin.policy.Severity;
import io.optin.policy.rules.Editions;
import io.optin.policy.rules.StandardRules;
import io.optin.spi.Stores;
import io.optin.testkit.scenario.Outcome;
import io.optin.testkit.scenario.Scenario;
import io.optin.testkit.scenario.ScenarioRunner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConformanceTest {
    private final Stores stores = MemoryStores.create();

    /** What a host writes. */
    @TestFactory
    Stream<DynamicNode> conforms() {
        return Conformance.tests(builder -> builder.stores(stores).build());
    }

    private static Map<String, Scenario> catalogue() {
        return Conformance.scenarios().getOrDefault("catalogue", List.of()).stream()
                .collect(Collectors.toMap(Scenario::name, Function.identity()));
    }

    /** The rules that an answer tells of, with their weight there. */
    private static Map<String, Severity> told(Outcome outcome) {
        Map<String, Severity> told = new TreeMap<>();
        add(told, outcome, "warnings", Severity.WARNING);
        add(told, outcome, "rules", Severity.ERROR);
        return told;
    }

    private static void add(Map<String, Severity> told, Outcome outcome, String field, Severity severity) {
        if (outcome.answer().fields().get(field) instanceof List<?> rules) {
            rules.forEach(rule -> told.put(String.valueOf(rule), severity));
        }
    }

    /** One hundred and forty-five cells: broken as the edition weighs it, and mended. */
    @Test
    void theCatalogueHasNoHole() {
        Map<String, Scenario> catalogue = catalogue();
        int cells = 0;
        for (RuleId rule : StandardRules.all().stream().map(each -> each.id()).toList()) {
            for (PolicyEdition edition : Editions.all()) {
                String cell = rule + " in " + edition.id();
                assertThat(catalogue).containsKey(cell);
                Scenario scenario = catalogue.getOrDefault(
                        cell, catalogue.values().iterator().next());
                List<Outcome> outcomes = ScenarioRunner.inMemory().run(scenario);
                assertThat(scenario.edition()).as(cell).isEqualTo(edition);
                assertThat(outcomes)
                        .as(cell)
                        .hasSizeBetween(2, 4)
                        .allMatch(Outcome::isAsExpected)
                        .noneMatch(outcome -> outcome.differences().isEmpty());
                assertThat(told(outcomes.get(outcomes.size() - 1))).as(cell).isEmpty();
                if (isSeen(rule, edition)) {
                    assertThat(told(outcomes.get(0)))
                            .as(cell)
                            .containsEntry(
                                    rule.value(), edition.severityOf(rule).orElseThrow());
                } else {
                    assertThat(told(outcomes.get(0))).as(cell).doesNotContainKey(rule.value());
                }
                cells++;
            }
        }
        assertThat(cells).isEqualTo(145).isEqualTo(catalogue.size());
    }

    /** A recorded consent tells no warnings, and only the oldest edition refuses a channel. */
    private static boolean isSeen(RuleId rule, PolicyEdition edition) {
        boolean consent = rule.value().startsWith("OPTIN-CONSENT");
        boolean channel = rule.value().equals("OPTIN-CONSENT-006") && !edition.equals(Editions.META_2018);
        return !channel
                && edition.severityOf(rule)
                        .filter(severity -> !consent || severity == Severity.ERROR)
                        .isPresent();
    }

    @Test
    void everyScenarioAsksSomethingUnderANameOfItsOwn() {
        Map<String, List<Scenario>> chapters = Conformance.scenarios();
        List<Scenario> all = chapters.values().stream().flatMap(List::stream).toList();
        assertThat(chapters.keySet())
                .containsExactly(
                        "aliases", "catalogue", "channels", "opt-outs", "replies", "templates", "webhooks", "windows");
        assertThat(all).hasSize(381).extracting(Scenario::name).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(scenario -> assertThat(ScenarioRunner.inMemory().run(scenario))
                        .as(scenario.name())
                        .anyMatch(outcome -> outcome.differences().isPresent()));
    }

    /** The kit bites: stores that forget what came in fail, and say why. */
    @Test
    void storesThatForgetFail() {
        List<String> failures = Conformance.tests(
                        builder -> builder.stores(Forgetful.stores()).build())
                .filter(chapter -> chapter.getDisplayName().equals("windows"))
                .flatMap(chapter -> ((DynamicContainer) chapter).getChildren())
                .flatMap(test -> failure((DynamicTest) test).stream())
                .toList();
        assertThat(failures)
                .hasSizeGreaterThan(5)
                .anyMatch(failure -> failure.contains("expected windowOpen true, but found false"));
    }

    private static List<String> failure(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return List.of();
        } catch (Throwable failed) {
            return List.of(String.valueOf(failed.getMessage()));
        }
    }

    @Test
    void aHostCannotChangeWhatTheScenarioSays() {
        Scenario first = catalogue().values().iterator().next();
        ScenarioRunner runner = ScenarioRunner.on(
                builder -> builder.stores(stores).edition(Editions.GUIDE).build());
        assertThatThrownBy(() -> runner.run(first)).hasMessageContaining("edition: expected to be set once");
    }
}
