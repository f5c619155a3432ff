package io.optin.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Raw webhook bodies: as entries of a scenario, and alone in a file. */
class WebhookBodyTest {
    private static final String STOP_AT_TEN = message("14155550123", "1772359200", "'text': {'body': 'STOP'}");

    private static String message(String from, String timestamp, String part) {
        return body(
                "'metadata': {'display_phone_number': '15550783881', 'phone_number_id': '106540352242922'}, 'messages':"
                        + " [{'from': '" + from + "', 'id': 'wamid." + timestamp + "', 'timestamp': '" + timestamp
                        + "', 'type': 'text', " + part + "}]");
    }

    private static String body(String value) {
        return "{'object': 'whatsapp_business_account', 'entry': [{'id': '1022', 'changes': [{'field': 'messages',"
                + " 'value': {" + value + "}}]}]}";
    }

    @Test
    void aBodyIsReceivedByTheSenderThatItShows() {
        for (String shown : List.of("15550783881", "+1 555-078-3881", "no number", "")) {
            String webhook = "'webhook': " + STOP_AT_TEN.replace("'15550783881'", "'" + shown + "'");
            assertThat(Told.answer(webhook, "'status': '" + Told.ADA + "'").fields())
                    .as(shown)
                    .containsEntry("windowOpen", true)
                    .containsEntry("optedOut", List.of("everything"));
        }
        String other = "'webhook': " + STOP_AT_TEN.replace("'15550783881'", "'15550783882'");
        assertThat(Told.answer(other, "'status': '" + Told.ADA + "'").fields())
                .containsEntry("windowOpen", false)
                .containsEntry("optedOut", List.of("everything"));
    }

    @Test
    void whatNobodyIsNamedForIsReceivedByNobody() {
        String webhook = "'webhook': " + STOP_AT_TEN.replace("'metadata'", "'other'");
        assertThat(Told.answer(webhook, "'status': '" + Told.ADA + "'").fields())
                .containsEntry("optedOut", List.of());
    }

    @Test
    void everyKindOfJsonPassesThroughAsItIs() {
        String strange = "'webhook': "
                + message(
                        "14155550123",
                        "1772359200",
                        "'text': {'body': 'STOP'}, 'n': [12345678901234567890, 1.5e3, null, true, {}, [], 'é\\u0000']");
        assertThat(Told.answer(strange, "'status': '" + Told.ADA + "'").fields())
                .containsEntry("optedOut", List.of("everything"));
    }

    @Test
    void aBodyThatIsRefusedIsAFaultOfTheFile() {
        String deep = "[".repeat(70) + "]".repeat(70);
        assertThatThrownBy(() -> Told.run("'webhook': {'object': 'whatsapp_business_account', 'entry': " + deep + "}"))
                .isInstanceOf(ScenarioFormatException.class)
                .hasMessageContaining("told.json:2")
                .hasMessageContaining("expected at most 64 levels of nesting");
    }

    @Test
    void bodiesAloneAreOneStoryThatTellsWhatEachOfThemTold() {
        String link = body("'metadata': {'display_phone_number': '15550783881'}, 'contacts': [{'wa_id': '14155550199',"
                + " 'user_id': 'US.1'}], 'messages': [{'from': '14155550123', 'from_user_id': 'US.1', 'id': 'b',"
                + " 'timestamp': 1772359100, 'type': 'hologram', 'hologram': {}}, 7]");
        List<Scenario> lines = Told.all(STOP_AT_TEN + "\n" + link + "\n" + STOP_AT_TEN);
        ScenarioRunner.Story story = ScenarioRunner.inMemory().story();

        List<Outcome> outcomes =
                lines.stream().flatMap(line -> story.run(line).stream()).toList();

        assertThat(outcomes).extracting(Outcome::entry).containsExactly(1, 2, 3);
        assertThat(outcomes).extracting(Outcome::kind).containsOnly("webhook");
        assertThat(outcomes)
                .extracting(outcome -> outcome.at().toString())
                .as("the latest time that was told so far")
                .containsOnly("2026-03-01T10:00:00Z");
        assertThat(outcomes.get(0).answer().fields())
                .containsEntry(
                        "learnt",
                        List.of("/entry/0/changes/0/value/messages/0 text from +14******23: opt_out of everything"))
                .containsEntry("ignored", List.of())
                .containsEntry("unreadable", List.of())
                .containsEntry("alarms", List.of())
                .containsEntry("unknown", List.of());
        assertThat(outcomes.get(1).answer().fields())
                .containsEntry(
                        "learnt",
                        List.of(
                                "/entry/0/changes/0/value/messages/0 maybe person: +14******23 and +14******99",
                                "/entry/0/changes/0/value/messages/0 same person: +14******23 and US.******"))
                .containsEntry("ignored", List.of("/entry/0/changes/0/value/messages/0 message_type_unknown: hologram"))
                .containsEntry(
                        "unreadable", List.of("/entry/0/changes/0/value/messages/1 messages: expected an object"))
                .containsEntry("unknown", List.of("message.hologram x1"));
        assertThat(outcomes.get(0).toJson())
                .startsWith("{\"scenario\":\"told.json\",\"entry\":1,")
                .doesNotContain("5550123");
        assertThat(outcomes.get(1).explain()).contains("same person").doesNotContain("5550123");
    }

    @Test
    void aStoryOfBodiesEndsWhereAScenarioBegins() {
        String scenario =
                "{'name': 'asks', 'timeline': [{'at': '2026-03-01T10:00:00Z', 'status': '" + Told.ADA + "'}]}";
        String older = STOP_AT_TEN.replace("1772359200", "1772350000");
        List<Scenario> lines = Told.all(STOP_AT_TEN + "\n" + scenario + "\n" + older);
        ScenarioRunner.Story story = ScenarioRunner.inMemory().story();

        List<Outcome> outcomes =
                lines.stream().flatMap(line -> story.run(line).stream()).toList();

        assertThat(outcomes).extracting(Outcome::entry).containsExactly(1, 1, 1);
        assertThat(outcomes.get(1).answer().fields()).containsEntry("optedOut", List.of());
        assertThat(outcomes.get(2).at()).hasToString("2026-03-01T07:26:40Z");
    }

    @Test
    void aBodyWithoutATimeArrivesWhenTheOneBeforeDid() {
        String timeless =
                body("'metadata': {'display_phone_number': '1'}, 'user_preferences': [{'wa_id': '14155550123',"
                        + " 'value': 'stop', 'timestamp': 'soon'}, {'wa_id': '14155550124', 'value': 'stop', 'timestamp':"
                        + " 99999999999999}]");
        List<Scenario> lines = Told.all(timeless + STOP_AT_TEN + timeless);
        ScenarioRunner.Story story = ScenarioRunner.inMemory().story();

        assertThat(lines)
                .flatExtracting(story::run)
                .extracting(outcome -> outcome.at().toString())
                .containsExactly("1970-01-01T00:00:00Z", "2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z");
    }
}
