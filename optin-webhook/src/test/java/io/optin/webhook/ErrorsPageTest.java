package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.webhook.ErrorMeaning.About;
import io.optin.webhook.ErrorMeaning.Retry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/errors.md")
class ErrorsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("optin.root"), "docs/errors.md");
    private static final String BEGIN = "<!-- generated -->\n";
    private static final String END = "<!-- /generated -->\n";
    private static final String HOW = "To bring the page up to date, run from the root of the repository:\n"
            + "  mvn -B -ntp -pl optin-webhook -am test -Dtest=ErrorsPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Doptin.docs.write=true";

    @Test
    @DisplayName("says of every code what its class says")
    void table() throws IOException {
        String text = Files.readString(PAGE);
        assertThat(text).as("where the generated part begins and ends").contains(BEGIN, END);
        String current = text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
                + generated()
                + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("optin.docs.write")) {
            Files.writeString(PAGE, current);
        } else {
            assertThat(text).as(HOW).isEqualTo(current);
        }
    }

    @Test
    @DisplayName("names the one code that is a wish of the person")
    void wishes() throws IOException {
        assertThat(ErrorMeaning.all().stream().filter(ErrorMeaning::stopsMarketing))
                .extracting(ErrorMeaning::code)
                .containsExactly(131050);
        assertThat(Files.readString(PAGE)).contains("**Only 131050 is a wish of the person.**");
    }

    @Test
    @DisplayName("explains every kind of error, and whether to try again")
    void legends() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Stream.concat(Stream.of(About.values()), Stream.of(Retry.values()))
                        .map(constant -> "\n| `" + constant + "` | ")
                        .toList());
    }

    /** A row for each code, and one for codes in a row that mean the same. */
    private static String generated() {
        List<ErrorMeaning> all = List.copyOf(ErrorMeaning.all());
        List<String> rows = new ArrayList<>();
        for (int from = 0, to; from < all.size(); from = to) {
            for (to = from + 1; to < all.size() && continues(all.get(to - 1), all.get(to)); to++) {}
            rows.add(row(codes(all.get(from).code(), all.get(to - 1).code()), all.get(from)));
        }
        return "| code | what it says | about | retry | what optin stores |\n| --- | --- | --- | --- | --- |\n"
                + String.join("", rows);
    }

    private static boolean continues(ErrorMeaning before, ErrorMeaning next) {
        return next.equals(new ErrorMeaning(before.code() + 1, before.summary(), before.about(), before.retry()));
    }

    private static String codes(int first, int last) {
        return switch (last - first) {
            case 0 -> "" + first;
            case 1 -> first + ", " + last;
            default -> first + "–" + last;
        };
    }

    private static String row(String codes, ErrorMeaning meaning) {
        return "| %s | %s | `%s` | `%s` | %s |\n"
                .formatted(codes, meaning.summary(), meaning.about(), meaning.retry(), stored(meaning));
    }

    private static String stored(ErrorMeaning meaning) {
        if (meaning.stopsMarketing()) {
            return "that the person stopped marketing at this sender";
        }
        if (meaning.closesWindow()) {
            return "that the window is closed until the person writes again; alarm `WINDOW_CLOSED`";
        }
        String alarm = meaning.isAlarm() ? "nothing; alarm `SENDING_IMPAIRED`" : "nothing";
        return meaning.templateStatus()
                .map(status -> "that the template is `" + status
                        + "`, where you reported what you sent; else alarm `TEMPLATE_TO_READ`")
                .orElse(alarm);
    }
}
