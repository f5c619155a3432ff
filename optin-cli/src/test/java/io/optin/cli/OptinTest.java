package io.optin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.OptIn;
import io.optin.consent.OptOut;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.jdbc.JdbcSchema;
import io.optin.jdbc.JdbcStores;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class OptinTest {
    private static final String SEND = "{'name': 'late', 'timeline': [{'at': '2026-03-01T10:00:00Z',"
            + " 'send': {'to': '+14155550123', 'freeForm': 'Hi'}, 'expect': {'decision': '%s'}}]}\n";
    private static final String PROMPT = "{'wording': 'I agree to receive offers from Acme on WhatsApp at {number}."
            + " You can opt out at any time by replying STOP.', 'language': 'en', 'control': 'checkbox',"
            + " 'numberField': 'editable', 'whatsappLogo': true, 'channel': 'website',"
            + " 'types': ['promotional_content']%s}";

    @TempDir
    private Path folder = Path.of("");

    /** What came of a command. */
    private record Result(int status, String out, String err) {}

    private static Result run(String... arguments) {
        return run(Ansi.OFF, arguments);
    }

    private static Result run(Ansi colours, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Optin.run(new PrintWriter(out), new PrintWriter(err), colours, arguments);
        String lineEnd = System.lineSeparator();
        return new Result(
                status, out.toString().replace(lineEnd, "\n"), err.toString().replace(lineEnd, "\n"));
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json.replace('\'', '"')).toString();
    }

    @Test
    void aReplayAsExpected() throws IOException {
        Result result = run("replay", file("s.json", SEND.formatted("denied")));
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("{\"scenario\":\"late\",\"entry\":1,\"at\":\"2026-03-01T10:00:00Z\",\"kind\":\"send\","
                        + "\"decision\":\"denied\",\"rules\":[\"OPTIN-SEND-004\"],\"because\":[{\"rule\":\"OPTIN-SEND-004\","
                        + "\"summary\":\"Free-form messages must go out within 24 hours")
                .contains("\"remedy\":\"Send an approved template", "\"citation\":\"WhatsApp Business Platform")
                .endsWith("}],\"ok\":true}\n")
                .doesNotContain("4155550123");
    }

    @Test
    void aReplayThatIsNot() throws IOException {
        String file = file("s.jsonl", SEND.formatted("allowed") + SEND.formatted("denied"));
        Result result = run("replay", file);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out().lines()).hasSize(2).first().asString().endsWith("\"ok\":false}");
        assertThat(result.err()).isEqualTo("late, entry 1: expected decision allowed, but found denied\n");
        Result explained = run("replay", "--explain", file);
        assertThat(explained.status()).isEqualTo(1);
        assertThat(explained.err()).isEmpty();
        assertThat(explained.out())
                .contains("late, entry 1 (send at 2026-03-01T10:00:00Z): not as expected", "remedy:", "as expected\n");
    }

    @Test
    void whereNothingIsExpectedNothingIsOk() throws IOException {
        String file = file(
                "s.json",
                "{'name': 'n', 'timeline': [{'at': '2026-03-01T10:00:00Z', 'number': {'raw': '+14155552671'}}]}");
        assertThat(run("replay", file).out())
                .isEqualTo("{\"scenario\":\"n\",\"entry\":1,\"at\":\"2026-03-01T10:00:00Z\",\"kind\":\"number\","
                        + "\"valid\":true,\"e164\":\"+14155552671\",\"region\":\"US\",\"sameAs\":[],\"aliases\":[],"
                        + "\"because\":[]}\n");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheNextFileIsRead() throws IOException {
        String bad = file("bad.jsonl", SEND.formatted("allowed") + "{");
        Result result = run("replay", bad, folder + "/none.json", file("good.json", SEND.formatted("denied")));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out().lines()).hasSize(2);
        assertThat(result.err().lines())
                .containsExactly(
                        "late, entry 1: expected decision allowed, but found denied",
                        "optin: " + bad + ":2:2: this is no JSON: it ends too early",
                        "optin: " + folder + "/none.json: there is no such file");
        assertThat(run("replay", folder.toString()).err())
                .isEqualTo("optin: " + folder + ": is a directory, and not a file\n");
    }

    @Test
    void rawWebhookBodiesAreReplayedAsTheyCame() throws IOException {
        String stop = "{'object': 'whatsapp_business_account', 'entry': [{'id': '1', 'changes': [{'field': 'messages',"
                + " 'value': {'metadata': {'display_phone_number': '15550783881', 'phone_number_id': '2'}, 'messages':"
                + " [{'from': '14155550123', 'id': 'wamid.A', 'timestamp': '1772359200', 'type': 'text', 'text':"
                + " {'body': 'STOP'}}]}}]}]}\n";
        String bodies = file("bodies.jsonl", stop + stop.replace("'text'", "'hologram'"));
        Result result = run("replay", bodies);
        assertThat(result.status()).isZero();
        assertThat(result.out().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"scenario\":")
                .contains(
                        "\"entry\":1,\"at\":\"2026-03-01T10:00:00Z\",\"kind\":\"webhook\",\"learnt\":"
                                + "[\"/entry/0/changes/0/value/messages/0 text from +14******23: opt_out of everything\"]",
                        "\"ignored\":[]",
                        "\"unreadable\":[]",
                        "\"alarms\":[]")
                .doesNotContain("5550123", "\"ok\"");
        assertThat(result.out()).contains("message_type_unknown: hologram");
        assertThat(run("replay", "--explain", bodies).out()).contains("opt_out of everything");
    }

    @Test
    void aGoodPromptIsLinted() throws IOException {
        String file = file("p.json", PROMPT.formatted(""));
        assertThat(run("lint", "--business", "Acme", file))
                .isEqualTo(new Result(0, file + ": prompt complies with strict\n", ""));
        assertThat(run("lint", "--business", "Acme", "--format", "json", "--edition", "guide", file)
                        .out())
                .isEqualTo("{\"file\":\"" + file + "\",\"kind\":\"prompt\",\"edition\":\"guide\",\"compliant\":true,"
                        + "\"findings\":[],\"skipped\":[]}\n");
    }

    @Test
    void aBadPromptIsLinted() throws IOException {
        String file = file("p.json", PROMPT.formatted(", 'preselected': true"));
        Result result = run("lint", "--business", "Acme", file);
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .startsWith(file + ": prompt does not comply with strict\n"
                        + "error    OPTIN-PROMPT-006  preselected\n"
                        + "         rule     Consent must be an act of its own")
                .contains("\n         remedy   Start with an empty box", "\n         source   ");
        assertThat(run(Ansi.ON, "lint", file).out()).contains("\u001B[");
        assertThat(run("lint", file).out()).doesNotContain("\u001B[");
        assertThat(run("lint", "--format", "json", file).out())
                .contains("{\"rule\":\"OPTIN-PROMPT-006\",\"severity\":\"error\",\"place\":\"preselected\",")
                .contains("{\"rule\":\"OPTIN-PROMPT-007\"", "\"suggestion\":\"business\"", "\"span\":{\"start\":");
    }

    @Test
    void everyKindOfArtefactIsLinted() throws IOException {
        List<String> artefacts = List.of(
                "{'language': 'en', 'steps': [{'id': 'a', 'text': 'Hi', 'next': [], 'escalation': ['email']}]}",
                "{'category': 'utility', 'language': 'en', 'body': 'Shipped'}",
                "{'steps': 1, 'optInSteps': 1}",
                "{'business': 'Acme', 'types': [], 'prompt': " + PROMPT.formatted("") + "}");
        for (String artefact : artefacts) {
            assertThat(run("lint", file("a.json", artefact)).status())
                    .as(artefact)
                    .isZero();
        }
        Result warned = run("lint", "--edition", "meta-2020-07", file("w.json", "{'steps': 3, 'optInSteps': 1}"));
        assertThat(warned.status()).isZero();
        assertThat(warned.out()).contains("complies with meta-2020-07\nwarning  OPTIN-OPTOUT-003");
        assertThat(run("lint", file("x.json", "{'colour': 'red'}")).err())
                .endsWith(
                        "x.json:1:1: expected a prompt (with wording), a flow (with steps), a template's text (with body)"
                                + " or an opt-out path (with steps and optInSteps)\n");
        assertThat(run("lint", file("two.json", artefacts.get(2) + artefacts.get(2)))
                        .status())
                .isEqualTo(2);
        assertThat(run("lint", "--edition", "strikt", file("y.json", artefacts.get(2)))
                        .status())
                .isEqualTo(2);
    }

    @Test
    void repliesAndNumbers() {
        assertThat(run("classify", "Stop!", "--language", "en"))
                .isEqualTo(new Result(0, "intent   opt_out\nscope    everything\n", ""));
        assertThat(run("classify", "yes", "--to-consent-request", "--format", "json"))
                .isEqualTo(new Result(0, "{\"intent\":\"opt_in\"}\n", ""));
        assertThat(run("classify", "yes", "--language", "en_x_").status()).isEqualTo(2);
        assertThat(run("number", "(415) 555-2671", "--region", "US").out())
                .isEqualTo("valid    true\ne164     +14155552671\nregion   US\nsameAs\naliases\n");
        assertThat(run("number", "hello")).isEqualTo(new Result(1, "valid    false\nreason   not_a_number\n", ""));
        assertThat(run("number", "--format", "json", "+5215512345678").out())
                .isEqualTo("{\"valid\":true,\"e164\":\"+525512345678\",\"region\":\"MX\","
                        + "\"sameAs\":[\"+5215512345678\"],\"aliases\":[]}\n");
    }

    @Test
    void everyRuleIsListed() {
        assertThat(run("rules").out().lines())
                .hasSize(3 * 29)
                .contains("OPTIN-SEND-004  Free-form messages must go out"
                        + " within 24 hours of the person's last message or call");
        assertThat(run("rules", "--format", "json").out().lines())
                .hasSize(29)
                .allMatch(line -> line.contains("\"editions\":{\"strict\":\"") && line.endsWith("}}"))
                .anyMatch(line -> line.startsWith("{\"id\":\"OPTIN-PROMPT-003\"")
                        && line.contains("\"meta-2020-07\":\"not asked\""));
        assertThat(run("rules", "--format", "markdown").out().lines())
                .hasSize(31)
                .startsWith("| rule | summary | remedy | source |", "| --- | --- | --- | --- |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "lint", "classify", "number", "rules"})
    void everyCommandHasAnExample(String command) {
        Result help = run(command, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Example:", "optin " + command);
        assertThat(run(command, "--nonsense").status()).isEqualTo(2);
    }

    @Test
    void theDoorItself() {
        assertThat(run("--version").out()).startsWith("optin ");
        assertThat(run("--help").out()).contains("Exit status", "NO_COLOR", "generate-completion");
        assertThat(run("generate-completion").out()).startsWith("#!/usr/bin/env bash");
        assertThat(run().status()).isEqualTo(2);
        assertThat(run().err()).startsWith("a command is missing");
    }

    private String aDatabase() {
        String url = "jdbc:h2:" + folder.resolve("facts").toAbsolutePath();
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        JdbcSchema.apply(dataSource);
        OptIn.builder()
                .stores(JdbcStores.create(dataSource))
                .build()
                .forBusiness(Business.of("Acme"), Sender.of("+15550783881"))
                .ledger()
                .optOut(OptOut.ofEverything(Contact.of("+14155550123"), Instant.parse("2026-03-01T10:00:00Z")));
        return url;
    }

    @Test
    void aSoundStore() {
        Result result = run("verify-store", "--url", aDatabase());
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .isEqualTo("read 1 events and the states of 1 contacts, 0 prompts, 0 sent messages: all is as it was"
                        + " written\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void aStoreThatSomebodyChanged() throws SQLException {
        String url = aDatabase();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE optin_consent_state SET opted_out_at = 0");
        }
        Result masked = run("verify-store", "--url", url);
        assertThat(masked.status()).isEqualTo(1);
        assertThat(masked.out())
                .startsWith("optin_consent_state, business Acme, contact +14******23, ")
                .contains("scope everything: opted_out_at is 0 (1970-01-01T00:00:00Z), and the events say 17723592")
                .endsWith("1 differences\n");
        Result clear = run("verify-store", "--url", url, "--show-contacts", "--format", "json");
        assertThat(clear.out())
                .startsWith("{\"table\":\"optin_consent_state\",\"business\":\"Acme\",\"contact\":\"+14155550123\","
                        + "\"row\":\"scope everything\",\"what\":\"opted_out_at is 0 ")
                .endsWith("{\"contacts\":1,\"events\":1,\"prompts\":0,\"sentMessages\":0,\"differences\":1}\n");
        assertThat(run("verify-store", "--url", url, "--format", "json").out()).doesNotContain("4155550123");
    }

    @Test
    void aStoreThatIsNotThere() {
        Result other = run("verify-store", "--url", aDatabase(), "--prefix", "other_");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("missing: the table other_consent_event", "run io/optin/jdbc/h2/V1__");
        Path nowhere = folder.resolve("nowhere").toAbsolutePath();
        Result none = run("verify-store", "--url", "jdbc:h2:" + nowhere);
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err())
                .startsWith("optin: the database cannot be reached: ")
                .doesNotContain("\tat ");
        assertThat(folder.toFile().list()).as("nothing was made").noneMatch(name -> name.startsWith("nowhere"));
        Result unknown = run("verify-store", "--url", "jdbc:oracle:thin:secret@x");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("--url must begin with one of jdbc:postgresql:")
                .doesNotContain("secret");
        assertThat(run("verify-store", "--url", "jdbc:h2:x", "--prefix", "a b").err())
                .contains("prefix");
    }
}
