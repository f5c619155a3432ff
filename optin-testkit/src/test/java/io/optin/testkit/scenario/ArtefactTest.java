package io.optin.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtefactTest {
    private static final String PROMPT = "'wording': 'I agree to receive reminders of visits from Acme on WhatsApp at"
            + " {number}. You can opt out at any time by replying STOP.', 'language': 'en', 'control': 'checkbox',"
            + " 'numberField': 'editable', 'whatsappLogo': true, 'channel': 'website', 'types': ['visits']";
    private static final String VISITS =
            "'types': [{'id': 'visits', 'category': 'utility', 'phrases': {'en': ['reminders of visits']}}]";

    private static Artefact read(String json) {
        return Artefact.read(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                "told.json",
                "Acme");
    }

    private static List<String> found(Artefact artefact) {
        PolicyReport report = artefact.judgedBy(PolicyValidator.of(Editions.STRICT));
        return report.violations().stream()
                .map(Violation::ruleId)
                .map(Object::toString)
                .toList();
    }

    @Test
    void eachKindIsKnownByItsFields() {
        assertThat(read("{" + PROMPT.replace("visits'", "shipping_updates'") + "}")
                        .kind())
                .isEqualTo("prompt");
        assertThat(read("{'category': 'utility', 'language': 'en', 'body': 'Hello'}")
                        .kind())
                .isEqualTo("templateText");
        assertThat(read("{'steps': 1, 'optInSteps': 1}").kind()).isEqualTo("optOutPath");
        assertThat(read("{'language': 'en', 'steps': [{'id': 'a', 'text': 'Hello', 'next': []}]}")
                        .kind())
                .isEqualTo("flow");
    }

    @Test
    void itIsJudgedWithWhatStandsBesideIt() {
        assertThat(found(read("{'prompt': {" + PROMPT + "}, " + VISITS + "}"))).isEmpty();
        assertThat(found(read("{'prompt': {" + PROMPT + "}, 'business': 'Other', " + VISITS + "}")))
                .containsExactly("OPTIN-PROMPT-007");
        assertThat(found(read("{'steps': 2, 'optInSteps': 1}"))).containsExactly("OPTIN-OPTOUT-003");
    }

    @Test
    void anythingElseIsRefusedWhereItStands(@TempDir Path folder) throws IOException {
        File file = Files.writeString(folder.resolve("told.json"), "{}").toFile();
        assertRefused("{'prompt': {" + PROMPT + "}}", "types");
        assertRefused("{'prompt': {" + PROMPT + "}, 'edition': 'strict', " + VISITS + "}", "edition");
        assertRefused("[1]", "expected a prompt (with wording), a flow (with steps)");
        assertRefused("{'text': 'Hello'}", "expected a prompt (with wording), a flow (with steps)");
        assertRefused("", "there is nothing in it");
        assertRefused("{'steps': 1, 'optInSteps': 1} {'steps': 1, 'optInSteps': 1}", "found a second one");
        InputStream closed = closed(file);
        assertThatThrownBy(() -> Artefact.read(closed, "told.json", "Acme"))
                .isInstanceOf(ScenarioFormatException.class)
                .hasMessage("told.json: cannot be read");
    }

    private static InputStream closed(File file) throws IOException {
        try (InputStream closed = new FileInputStream(file)) {
            return closed;
        }
    }

    private static void assertRefused(String json, String why) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ScenarioFormatException.class)
                .hasMessageStartingWith("told.json")
                .hasMessageContaining(why);
    }
}
