package io.optin.testkit.scenario;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Scenarios that a test writes down; apostrophes stand for quotation marks. */
final class Told {
    static final String ADA = "+14155550123";

    private Told() {}

    static List<Scenario> all(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (ScenarioReader reader = ScenarioReader.of(new ByteArrayInputStream(bytes), "told.json")) {
            List<Scenario> scenarios = new ArrayList<>();
            reader.forEachRemaining(scenarios::add);
            return scenarios;
        }
    }

    /** A scenario of entries that are given without their outer braces; each is at ten past midnight plus its number of hours. */
    static Scenario of(String... entries) {
        return with("", entries);
    }

    /** A scenario with more at its head. */
    static Scenario with(String head, String... entries) {
        List<String> timeline = new ArrayList<>();
        for (String entry : entries) {
            String at = entry.startsWith("'at'") ? "" : "'at': '2026-03-01T10:00:00Z', ";
            timeline.add("{" + at + entry + "}");
        }
        return all("{'name': 'told', " + head + "'timeline': [\n" + String.join(",\n", timeline) + "]}")
                .get(0);
    }

    static List<Outcome> run(String... entries) {
        return ScenarioRunner.inMemory().run(of(entries));
    }

    /** The answer to the last entry. */
    static Answer answer(String... entries) {
        List<Outcome> outcomes = run(entries);
        return outcomes.get(outcomes.size() - 1).answer();
    }
}
