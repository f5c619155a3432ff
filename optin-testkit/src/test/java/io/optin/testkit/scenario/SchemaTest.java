package io.optin.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.optin.testkit.conformance.Conformance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema that editors use says what the reader says. */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of(System.getProperty("optin.root"), "docs", "scenario.schema.json");
    private static final JsonSchema SCHEMA = schema();

    /** What stands in the place of something else, to see who notices. */
    private static final List<String> CHANGES =
            List.of("1", "1.5", "null", "true", "[]", "{}", "\"\"", "\" \"", "\"nonsense\"");

    private static JsonSchema schema() {
        try (InputStream file = Files.newInputStream(FILE)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean schemaTakes(JsonNode scenario) {
        return SCHEMA.validate(scenario).isEmpty();
    }

    private static boolean readerTakes(JsonNode scenario) {
        byte[] bytes = scenario.toString().getBytes(StandardCharsets.UTF_8);
        try (ScenarioReader reader = ScenarioReader.of(new ByteArrayInputStream(bytes), "told.json")) {
            ScenarioRunner.inMemory().run(reader.next());
            return true;
        } catch (ScenarioFormatException e) {
            return false;
        }
    }

    private static List<JsonNode> corpus() throws IOException {
        List<JsonNode> scenarios = new ArrayList<>();
        for (String part : Conformance.scenarios().keySet()) {
            try (InputStream lines = Conformance.class.getResourceAsStream(part + ".jsonl")) {
                JSON.readerFor(JsonNode.class).<JsonNode>readValues(lines).forEachRemaining(scenarios::add);
            }
        }
        return scenarios;
    }

    @Test
    void theCorpusFollowsTheSchema() throws IOException {
        List<JsonNode> corpus = corpus();
        assertThat(corpus)
                .hasSize(Conformance.scenarios().values().stream()
                        .mapToInt(List::size)
                        .sum());
        assertThat(corpus)
                .allSatisfy(scenario -> assertThat(SCHEMA.validate(scenario))
                        .as(scenario.path("name").asText())
                        .isEmpty());
    }

    /**
     * Each kind of entry of the corpus, with each of its parts left out, joined by a stranger, or replaced: both refuse the
     * same. What names something else of the same file is for the reader alone.
     */
    @Test
    void theReaderAndTheSchemaRefuseTheSame() throws IOException {
        Set<String> schemaAlone = new TreeSet<>();
        Set<String> readerAlone = new TreeSet<>();
        int both = 0;
        for (ObjectNode scenario : shapes()) {
            for (JsonPointer place : places(scenario)) {
                for (JsonNode changed : changed(scenario, place)) {
                    boolean taken = schemaTakes(changed);
                    if (taken == readerTakes(changed)) {
                        both += taken ? 0 : 1;
                    } else {
                        (taken ? readerAlone : schemaAlone).add(place.toString().replaceAll("[0-9]+", "#"));
                    }
                }
            }
        }
        assertThat(schemaAlone).isEmpty();
        assertThat(readerAlone)
                .containsExactlyInAnyOrder(
                        "/types",
                        "/types/#/id",
                        "/timeline/#/consent/types/#",
                        "/timeline/#/flow/steps/#/id",
                        "/timeline/#/flow/steps/#/next/#",
                        "/timeline/#/optOut/types/#",
                        "/timeline/#/prompt/types/#",
                        "/timeline/#/send/type",
                        "/timeline/#/sent/types/#");
        assertThat(both).isGreaterThan(10_000);
    }

    @Test
    void everyKindIsInBoth() throws IOException {
        Set<String> kinds = new TreeSet<>();
        kinds.addAll(FactReader.KINDS);
        kinds.addAll(QuestionReader.KINDS);
        Set<String> inSchema = new TreeSet<>();
        try (InputStream file = Files.newInputStream(FILE)) {
            JSON.readTree(file).at("/$defs/entry/properties").fieldNames().forEachRemaining(inSchema::add);
        }
        kinds.addAll(Set.of("at", "expect"));
        assertThat(inSchema).isEqualTo(kinds);
    }

    private static List<ObjectNode> shapes() throws IOException {
        Map<Set<String>, ObjectNode> shapes = new LinkedHashMap<>();
        for (JsonNode scenario : corpus()) {
            for (JsonNode entry : scenario.path("timeline")) {
                ObjectNode alone = scenario.deepCopy();
                alone.putArray("timeline").add(entry);
                shapes.putIfAbsent(
                        new TreeSet<>(places(alone).stream()
                                .map(JsonPointer::toString)
                                .toList()),
                        alone);
            }
        }
        return List.copyOf(shapes.values());
    }

    /** Every place of a document but the whole, and what is inside a raw webhook body, where anything may stand. */
    private static List<JsonPointer> places(JsonNode value) {
        List<JsonPointer> places = new ArrayList<>();
        collect(value, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode value, JsonPointer place, List<JsonPointer> places) {
        if (value.isObject()) {
            value.fieldNames().forEachRemaining(name -> {
                JsonPointer member = place.appendProperty(name);
                places.add(member);
                if (!name.equals("webhook")) {
                    collect(value.path(name), member, places);
                }
            });
        } else {
            for (int i = 0; i < value.size(); i++) {
                places.add(place.appendIndex(i));
                collect(value.path(i), place.appendIndex(i), places);
            }
        }
    }

    private static List<JsonNode> changed(ObjectNode scenario, JsonPointer place) throws IOException {
        List<JsonNode> changed = new ArrayList<>();
        for (String change : CHANGES) {
            changed.add(with(scenario, place, JSON.readTree(change)));
        }
        if (scenario.at(place.head()) instanceof ObjectNode) {
            ObjectNode without = scenario.deepCopy();
            ((ObjectNode) without.at(place.head())).remove(place.last().getMatchingProperty());
            changed.add(without);
            ObjectNode more = scenario.deepCopy();
            ((ObjectNode) more.at(place.head())).put("surprise", 1);
            changed.add(more);
        }
        return changed;
    }

    private static JsonNode with(ObjectNode scenario, JsonPointer place, JsonNode value) {
        ObjectNode copy = scenario.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }
}
