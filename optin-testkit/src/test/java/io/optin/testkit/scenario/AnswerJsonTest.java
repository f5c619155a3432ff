package io.optin.testkit.scenario;

import static io.optin.testkit.scenario.Told.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.policy.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lines that machines read, to the letter. */
class AnswerJsonTest {
    private static String only(String... entries) {
        List<Outcome> outcomes = run(entries);
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0).toJson();
    }

    @Test
    void aRefusalIsOneLineWithItsReasons() {
        Outcome outcome = run("'send': {'to': '+14155550123', 'freeForm': 'Hi'}, 'expect': {'decision': 'allowed'}")
                .get(0);
        Rule<?> rule = outcome.answer().because().get(0).rule();
        assertThat(outcome.toJson())
                .isEqualTo("{\"scenario\":\"told\",\"entry\":1,\"at\":\"2026-03-01T10:00:00Z\",\"kind\":\"send\","
                        + "\"decision\":\"denied\",\"rules\":[\"OPTIN-SEND-004\"],\"because\":[{"
                        + "\"rule\":\"OPTIN-SEND-004\",\"summary\":\"" + rule.summary() + "\",\"remedy\":\""
                        + rule.remedy()
                        + "\",\"citation\":\"" + rule.citation() + "\"}],\"ok\":false}");
    }

    @Test
    void nothingExpectedNothingSaidOfIt() {
        assertThat(only("'status': '+14155550123'"))
                .isEqualTo("{\"scenario\":\"told\",\"entry\":1,\"at\":\"2026-03-01T10:00:00Z\",\"kind\":\"status\","
                        + "\"optedIn\":false,\"types\":[],\"optedOut\":[],\"platformStopped\":false,"
                        + "\"windowOpen\":false,\"because\":[]}");
    }

    @Test
    void whatWasExpectedIsOk() {
        assertThat(only("'classify': {'text': 'STOP'}, 'expect': {'intent': 'opt_out'}"))
                .endsWith("\"intent\":\"opt_out\",\"scope\":[\"everything\"],\"because\":[],\"ok\":true}");
    }

    @Test
    void anAnswerAloneIsItsFields() {
        assertThat(Answer.ofNumber("+54 11 2345 6789", Optional.empty()).toJson())
                .isEqualTo("{\"valid\":true,\"e164\":\"+541123456789\",\"region\":\"AR\",\"sameAs\":[],"
                        + "\"aliases\":[\"+5491123456789\"]}");
        assertThat(Answer.ofNumber("12345", Optional.empty()).toJson())
                .isEqualTo("{\"valid\":false,\"reason\":\"no_region\"}");
    }

    @Test
    void namesAreEscapedAndLinesStayLines() {
        Outcome outcome = new Outcome(
                "a \"name\"\nof 2", 3, Instant.parse("2026-03-01T10:00:00.5Z"), "send", Answer.NONE, Optional.empty());
        assertThat(outcome.toJson())
                .isEqualTo("{\"scenario\":\"a \\\"name\\\"\\nof 2\",\"entry\":3,"
                        + "\"at\":\"2026-03-01T10:00:00.500Z\",\"kind\":\"send\",\"because\":[]}");
        assertThat(new Answer(Map.of("until", Instant.EPOCH), List.of(), "").toJson())
                .isEqualTo("{\"until\":\"1970-01-01T00:00:00Z\"}");
    }
}
