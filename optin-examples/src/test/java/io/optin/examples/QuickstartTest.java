package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    @Test
    void tellsTheStoryToTheLetter() throws IOException {
        try (InputStream golden = QuickstartTest.class.getResourceAsStream("/quickstart.txt")) {
            assertThat(golden).as("quickstart.txt").isNotNull();
            assertThat(told(false)).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void coloursChangeNothingButColours() {
        String coloured = told(true);

        assertThat(coloured).contains("\u001b[32m").contains("\u001b[31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(told(false));
    }

    @Test
    void showsNoNumberInClear() {
        assertThat(told(false))
                .doesNotContain("4155552671")
                .doesNotContain("87654321")
                .doesNotContain("7400123456");
    }

    @Test
    void runsAsAProgram() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("People sign up");
    }

    private static String told(boolean colour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), colour);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
