package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.wording.ConsentWording;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of keys in docs/languages.md, and the keys that the language files have. */
class LanguagesPageTest {
    private static final String FILES = "optin-core/src/main/resources/io/optin/wording/";
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)[^`]*` \\| (?:tag|phrases|words|written) \\|");
    private static final Pattern KEY = Pattern.compile("(?m)^([a-z-]+)(?: [^:]+)?: ");

    @Test
    void theTableHasTheKeysOfEveryFileAndNoOther() {
        Set<String> told = first(ROW, Checkout.read(Checkout.path("docs/languages.md")));
        for (String language : ConsentWording.languages()) {
            assertThat(first(KEY, Checkout.read(Checkout.path(FILES + language + ".txt"))))
                    .as(language)
                    .isEqualTo(told);
        }
    }

    private static Set<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
