package io.optin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.000001Z");

    /** Made with another program: hashes are stored, and must come out the same in every version. */
    @Test
    void isSha256OverLengthsAndFields() {
        assertThat(ContentHash.of("t").add("n", "\u00E9").hex())
                .isEqualTo("68d98515728ccebf5282002d07b0f7c4d59784ada321ae65117602fe22d41ee2");
    }

    @Test
    void fieldsDoNotRunIntoOneAnother() {
        List<String> hashes = Stream.of(
                        ContentHash.of("t"),
                        ContentHash.of("u"),
                        ContentHash.of("t").add("n", "ab"),
                        ContentHash.of("t").add("na", "b"),
                        ContentHash.of("t").add("n", "a").add("n", "b"),
                        ContentHash.of("t").add("n", "b").add("n", "a"),
                        ContentHash.of("t").add("n", "a").add("", "b"),
                        ContentHash.of("t").add("n", ""),
                        ContentHash.of("tn"),
                        ContentHash.of("t").addSet("n", Set.of()),
                        ContentHash.of("t").addSet("n", Set.of("a", "b")),
                        ContentHash.of("t").addSet("n", Set.of("a", "c")),
                        ContentHash.of("t").addSet("n", Set.of("ab")),
                        ContentHash.of("t").addSet("n", Set.of("a")).add("n", "b"),
                        ContentHash.of("t").addMap("m", Map.of()),
                        ContentHash.of("t").addMap("m", Map.of("a", "b")),
                        ContentHash.of("t").addMap("m", Map.of("b", "a")),
                        ContentHash.of("t").addMap("m", Map.of("a", "b", "c", "d")),
                        ContentHash.of("t").addMap("m", Map.of("a", "d", "c", "b")),
                        ContentHash.of("t").add("at", TIME),
                        ContentHash.of("t").add("at", TIME.plusNanos(1000)),
                        ContentHash.of("t").add("at", TIME.plusSeconds(1)))
                .map(ContentHash::hex)
                .toList();

        assertThat(hashes)
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
    }

    @Test
    void theOrderOfSetsAndMapsDoesNotMatter() {
        assertThat(ContentHash.of("t").addSet("n", List.of("b", "a")).hex())
                .isEqualTo(ContentHash.of("t").addSet("n", List.of("a", "b")).hex());
        Map<String, String> turned = new LinkedHashMap<>();
        turned.put("c", "d");
        turned.put("a", "b");
        assertThat(ContentHash.of("t").addMap("m", turned).hex())
                .isEqualTo(ContentHash.of("t")
                        .addMap("m", Map.of("a", "b", "c", "d"))
                        .hex());
    }

    @Test
    void theSameContentHasTheSameHash() {
        assertThat(Stream.generate(() ->
                                ContentHash.of("t").add("at", TIME).add("n", 1).hex())
                        .limit(3)
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }
}
