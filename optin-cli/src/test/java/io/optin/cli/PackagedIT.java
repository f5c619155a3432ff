package io.optin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people run it: a process of its own. */
class PackagedIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR = Objects.requireNonNull(System.getProperty("optin.jar"));

    @TempDir
    private Path folder = Path.of("");

    private int run(String input, List<String> jvm, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return process.waitFor();
    }

    private String told(String stream) throws IOException {
        return Files.readString(folder.resolve(stream));
    }

    @Test
    void readsStandardInputAndIsPlainInAPipe() throws IOException, InterruptedException {
        String scenario = "{\"name\": \"été ✓\", \"timeline\": [{\"at\": \"2026-03-01T10:00:00Z\","
                + " \"classify\": {\"text\": \"STOP\"}, \"expect\": {\"scope\": [\"everything\"]}}]}";
        assertThat(run(scenario, List.of(), "replay", "-")).isZero();
        assertThat(told("out"))
                .isEqualToIgnoringNewLines("{\"scenario\":\"été ✓\",\"entry\":1,\"at\":\"2026-03-01T10:00:00Z\","
                        + "\"kind\":\"classify\",\"intent\":\"opt_out\",\"scope\":[\"everything\"],\"because\":[],"
                        + "\"ok\":true}");
        assertThat(told("err")).isEmpty();
        assertThat(run("", List.of(), "--version")).isZero();
        assertThat(told("out")).startsWith("optin 0.").doesNotContain("\u001B");
        assertThat(run("{\"name\": \"x\"", List.of(), "replay", "-")).isEqualTo(2);
        assertThat(told("err"))
                .startsWith("optin: standard input:1:")
                .contains("this is no JSON")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void bringsTheDriversOfEveryDatabase() throws IOException, InterruptedException {
        for (String url : List.of(
                "jdbc:postgresql://127.0.0.1:1/x",
                "jdbc:mariadb://127.0.0.1:1/x",
                "jdbc:h2:" + folder.resolve("none"))) {
            assertThat(run("", List.of(), "verify-store", "--url", url, "--user", "x"))
                    .isEqualTo(2);
            assertThat(told("err"))
                    .as(url)
                    .startsWith("optin: the database cannot be reached: ")
                    .doesNotContain("No suitable driver", "Exception", "\tat ");
        }
    }

    /** Seen from a terminal of its own, which the system's {@code script} makes. */
    private String seenOnATerminal(String environment) throws IOException, InterruptedException {
        Path seen = folder.resolve("seen");
        String command = environment + " '" + JAVA + "' -jar '" + JAR + "' rules";
        Process process = new ProcessBuilder("script", "-qec", command, seen.toString())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.writeString(folder.resolve("none"), "").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(seen);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isColouredOnATerminalUnlessSomebodyMinds() throws IOException, InterruptedException {
        assertThat(seenOnATerminal("env -u NO_COLOR TERM=xterm")).contains("\u001B[1mOPTIN-SEND-001");
        assertThat(seenOnATerminal("NO_COLOR=1 TERM=xterm"))
                .contains("OPTIN-SEND-001")
                .doesNotContain("\u001B");
        assertThat(run("", List.of(), "rules")).isZero();
        assertThat(told("out")).contains("OPTIN-SEND-001").doesNotContain("\u001B");
    }

    @Test
    void theWholeCorpusIsAsExpected() throws IOException, InterruptedException {
        Path corpus = Path.of(
                Objects.requireNonNull(System.getProperty("optin.root")),
                "optin-testkit/src/main/resources/io/optin/testkit/conformance");
        List<String> arguments = new ArrayList<>(List.of("replay"));
        try (Stream<Path> files = Files.list(corpus)) {
            files.map(Path::toString).sorted().forEach(arguments::add);
        }
        assertThat(arguments).hasSize(9);
        assertThat(run("", List.of(), arguments.toArray(new String[0]))).isZero();
        assertThat(told("err")).isEmpty();
        assertThat(told("out").lines()).hasSizeGreaterThan(500).allMatch(line -> line.endsWith(",\"ok\":true}"));
    }

    /** Ten thousand scenarios, 40 MB, in a heap that could not hold them. */
    @Test
    void manyScenariosTakeLittleMemory() throws IOException, InterruptedException {
        replaysTenThousand(
                "-Xmx32m", "\"templateText\": {\"category\": \"utility\", \"language\": \"en\", \"body\": \"");
    }

    /** The same beside the words of twenty languages, which take some 30 MB and are read when the first reply is. */
    @Test
    void andLittleMoreWhereRepliesAreRead() throws IOException, InterruptedException {
        replaysTenThousand("-Xmx64m", "\"classify\": {\"text\": \"");
    }

    private void replaysTenThousand(String heap, String question) throws IOException, InterruptedException {
        String filler = "x".repeat(4_000);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            lines.append("{\"name\": \"")
                    .append(i)
                    .append("\", \"timeline\": [{\"at\": \"2026-03-01T10:00:00Z\", ")
                    .append(question)
                    .append(filler)
                    .append("\"}}]}\n");
        }
        Path file = Files.writeString(folder.resolve("many.jsonl"), lines);
        assertThat(run("", List.of(heap), "replay", file.toString())).isZero();
        assertThat(told("out").lines()).hasSize(10_000).last().asString().contains("\"scenario\":\"9999\"");
    }
}
