package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void tellsTheStoryToTheLetter() throws IOException {
        try (InputStream golden = QuickstartTest.class.getResourceAsStream("/quickstart.txt")) {
            assertThat(golden).as("quickstart.txt").isNotNull();
            assertThat(told(false)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void coloursChangeNothingButColours() throws IOException {
        String coloured = told(true);

        assertThat(coloured).contains("\u001b[32m").contains("\u001b[31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(told(false));
    }

    @Test
    void showsNoNumberInClear() throws IOException {
        assertThat(told(false))
                .doesNotContain("4155552671")
                .doesNotContain("87654321")
                .doesNotContain("7400123456");
    }

    @Test
    void runsAsAProgram() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            Quickstart.main(new String[] {fresh().toString()});
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("People sign up");
    }

    @Test
    void remembersWhenItIsRunAgain() throws IOException {
        Path file = fresh();
        String first = told(false, file);
        String second = told(false, file);

        String screen = first.substring(first.indexOf("2026-03-03T14:00:00Z  What the screen shows"));
        assertThat(second).isEqualTo(file + ".mv.db remembers the last run; delete it to begin again.\n\n" + screen);
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "run").resolve("optin");
    }

    private String told(boolean colour) throws IOException {
        return told(colour, fresh());
    }

    private static String told(boolean colour, Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), colour, file);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
