package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A body for every field and message type, and what is to come of it, both told by hand. The file of expectations says, a
 * line each, {@code name: what}; a name may have several lines.
 */
class SampleBodiesTest {
    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Door.BODIES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> expected() throws IOException {
        try (var file = SampleBodiesTest.class.getResourceAsStream("sample-bodies.txt")) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }

    @Test
    void eachBodyTellsWhatItIsToTell() throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : names()) {
            Summary.of(new Door().receivesSample(name)).forEach(line -> found.add(name + ": " + line));
        }
        assertThat(found).containsExactlyElementsOf(expected());
    }

    @Test
    void aBodyThatComesAgainTellsNothingNew() throws IOException {
        TreeMap<String, Object> changed = new TreeMap<>();
        for (String name : names()) {
            Door door = new Door().optsIn(Door.ADA, io.optin.consent.InformationType.PROMOTIONAL_CONTENT);
            door.receivesSample(name);
            Object once = state(door);
            door.receivesSample(name);
            if (!state(door).equals(once)) {
                changed.put(name, state(door));
            }
        }
        assertThat(changed).isEmpty();
    }

    private static Object state(Door door) {
        return List.of(
                door.status(Door.ADA),
                door.status(Door.ADA_ID),
                door.ledger().history(Door.ADA),
                door.update(Door.ADA),
                door.sale(Door.ADA),
                door.reply(Door.ADA));
    }
}
