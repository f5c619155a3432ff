package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Java blocks of README and docs")
class SnippetsTest {
    @TestFactory
    @DisplayName("are regions of compiled, tested sources")
    Stream<DynamicTest> pages() {
        List<Path> pages = new ArrayList<>(Checkout.filesBelow("docs", ".md"));
        Path readme = Checkout.path("README.md");
        if (Files.exists(readme)) {
            pages.add(readme);
        }
        return pages.stream().map(page -> DynamicTest.dynamicTest(Checkout.fromRoot(page), () -> compare(page)));
    }

    private static void compare(Path page) {
        String text = Checkout.read(page);
        Snippets snippets = Snippets.of(text, SnippetsTest::region);
        if (Checkout.isRewriting() && !snippets.rewritten().equals(text)) {
            Checkout.write(page, snippets.rewritten());
            snippets = Snippets.of(snippets.rewritten(), SnippetsTest::region);
        }
        assertThat(snippets.complaints())
                .as("%s%n%s", Checkout.fromRoot(page), Checkout.howToRewrite(SnippetsTest.class))
                .isEmpty();
    }

    private static Optional<String> region(String reference) {
        int hash = reference.indexOf('#');
        Path file = Checkout.path(reference.substring(0, hash));
        return Files.isRegularFile(file)
                ? Snippets.region(Checkout.read(file), reference.substring(hash + 1))
                : Optional.empty();
    }

    @Test
    @DisplayName("are the region without its indent and the blank lines around it")
    void regions() {
        String source =
                "class A {\n    // region a\n\n    if (b) {\n        c();\n    }\n\n    // endregion\n    d();\n}\n";
        assertThat(Snippets.region(source, "a")).contains("if (b) {\n    c();\n}");
        assertThat(Snippets.region(source, "b")).isEmpty();
    }

    @Test
    @DisplayName("that no region stands behind are found")
    void theCheckBites() {
        String page = """
                # A

                <!-- snippet: A.java#a -->
                ```java
                old();
                ```

                ```java
                bare();
                ```
                <!-- snippet: A.java#lost -->

                ```java
                lost();
                ```
                ```sh
                mvn
                ```
                """;
        Snippets snippets = Snippets.of(
                page, reference -> reference.equals("A.java#a") ? Optional.of("fresh();\nmore();") : Optional.empty());
        assertThat(snippets.complaints())
                .containsExactly(
                        "line 4: the block is no longer the region A.java#a",
                        "line 8: a Java block needs a line <!-- snippet: path#region --> above it",
                        "line 13: there is no region A.java#lost");
        assertThat(snippets.rewritten()).isEqualTo(page.replace("old();", "fresh();\nmore();"));
    }

    @Test
    @DisplayName("that are as they should be stay as they are")
    void upToDate() {
        String page = "<!-- snippet: A.java#a -->\n```java\na();\n\nb();\n```\ntext\n";
        Snippets snippets = Snippets.of(page, reference -> Optional.of("a();\n\nb();"));
        assertThat(snippets.complaints()).isEmpty();
        assertThat(snippets.rewritten()).isEqualTo(page);
    }
}
