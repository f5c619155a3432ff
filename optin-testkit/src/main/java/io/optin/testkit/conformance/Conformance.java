package io.optin.testkit.conformance;

import io.optin.OptIn;
import io.optin.testkit.scenario.Outcome;
import io.optin.testkit.scenario.Scenario;
import io.optin.testkit.scenario.ScenarioReader;
import io.optin.testkit.scenario.ScenarioRunner;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The conformance corpus: every cell of the rule catalogue both ways, windows, opt-outs, aliases, channels, templates, raw webhooks.
 * One
 * line runs it on a host's stores:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> conforms() {
 *     return Conformance.tests(builder -> builder.stores(stores).build());
 * }
 * }</pre>
 *
 * <p>Each scenario has a business of its own, so that all may share one database. Thread-safe.
 *
 * @since 0.1
 */
public final class Conformance {
    private static final List<String> CHAPTERS =
            List.of("aliases", "catalogue", "channels", "opt-outs", "replies", "templates", "webhooks", "windows");

    private Conformance() {}

    /**
     * The scenarios, by chapter.
     *
     * @return in the order of the chapters' names
     */
    public static Map<String, List<Scenario>> scenarios() {
        Map<String, List<Scenario>> chapters = new TreeMap<>();
        CHAPTERS.forEach(chapter -> chapters.put(chapter, read(chapter + ".jsonl")));
        return chapters;
    }

    private static List<Scenario> read(String file) {
        InputStream input = Objects.requireNonNull(Conformance.class.getResourceAsStream(file), file);
        try (ScenarioReader reader = ScenarioReader.of(input, file)) {
            List<Scenario> scenarios = new ArrayList<>();
            reader.forEachRemaining(scenarios::add);
            return scenarios;
        }
    }

    /**
     * A test for each scenario, and one for each in which two businesses live it at once, with the same people and the same
     * ids, and never see each other.
     *
     * @param host sets its stores on the builder, which comes with edition, clock and types, and builds; the same stores
     *     each time
     * @return tests for a {@code @TestFactory}
     */
    public static Stream<DynamicNode> tests(Function<OptIn.Builder, OptIn> host) {
        ScenarioRunner runner = ScenarioRunner.on(host);
        return Stream.concat(
                scenarios().entrySet().stream()
                        .map(chapter -> container(
                                chapter.getKey(),
                                chapter.getValue().stream(),
                                scenario -> verify(runner.run(scenario)))),
                Stream.of(container(
                        "two businesses",
                        scenarios().values().stream().flatMap(List::stream),
                        scenario -> verify(runner.runInTurns(scenario)))));
    }

    private static DynamicNode container(String name, Stream<Scenario> scenarios, Consumer<Scenario> test) {
        return DynamicContainer.dynamicContainer(
                name, scenarios.map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> test.accept(scenario))));
    }

    private static void verify(List<Outcome> outcomes) {
        String failures = outcomes.stream()
                .filter(outcome -> !outcome.isAsExpected())
                .map(Outcome::explain)
                .collect(Collectors.joining("\n"));
        if (!failures.isEmpty()) {
            throw new AssertionError(failures);
        }
    }
}
