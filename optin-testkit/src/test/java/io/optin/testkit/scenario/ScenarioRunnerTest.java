package io.optin.testkit.scenario;

import static io.optin.testkit.scenario.Told.answer;
import static io.optin.testkit.scenario.Told.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioRunnerTest {
    private static final String PROMPT = "'wording': 'I agree to receive order updates and offers from Acme on WhatsApp"
            + " at {number}. You can opt out at any time by replying STOP.', 'language': 'en'";
    private static final String CONSENT = "'consent': {'contact': '+14155550123', 'channel': 'website',"
            + " 'types': ['shipping_updates', 'promotional_content'], 'action': 'ticked_checkbox',"
            + " 'prompt': {" + PROMPT + ", 'control': 'checkbox', 'numberField': 'editable', 'whatsappLogo': true},"
            + " 'number': 'entered', 'evidence': {'pageUrl': 'https://example.com'}}";
    private static final String TEMPLATE =
            "'template': {'name': 'shipped', 'language': 'en', 'category': 'utility', 'status': 'approved'}";
    private static final String SEND_TEMPLATE = "'send': {'to': '+14155550123', 'template': {'name': 'shipped',"
            + " 'language': 'en'}, 'type': 'shipping_updates'}";
    private static final String STATUS = "'status': '+14155550123'";

    private static List<Outcome> acme(String... entries) {
        return ScenarioRunner.inMemory().run(Told.with("'business': 'Acme', ", entries));
    }

    private static Answer last(List<Outcome> outcomes) {
        return outcomes.get(outcomes.size() - 1).answer();
    }

    private static String hello(String from, String at) {
        return "'at': '" + at + "', 'inbound': {'from': '" + from + "', 'id': 'wamid.A', 'text': 'Hello'}";
    }

    @Test
    void aReplyInsideTheWindow() {
        List<Outcome> outcomes = run(
                hello("+14155552671", "2026-03-01T10:00:00Z"),
                "'at': '2026-03-01T10:05:00Z', 'send': {'to': '+14155552671', 'freeForm': 'Hi'},"
                        + " 'expect': {'decision': 'allowed', 'validUntil': '2026-03-02T10:00:00Z', 'rules': [],"
                        + " 'missing': []}");
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.isAsExpected()).isTrue();
            assertThat(outcome.differences()).contains(List.of());
            assertThat(outcome.scenario()).isEqualTo("told");
            assertThat(outcome.entry()).isEqualTo(2);
            assertThat(outcome.kind()).isEqualTo("send");
            assertThat(outcome.at()).isEqualTo("2026-03-01T10:05:00Z");
            assertThat(outcome.answer().fields())
                    .containsExactly(
                            entry("decision", "allowed"),
                            entry("rules", List.of()),
                            entry("validUntil", Instant.parse("2026-03-02T10:00:00Z")));
            assertThat(outcome.answer().because()).isEmpty();
            assertThat(outcome.explain())
                    .startsWith("told, entry 2 (send at 2026-03-01T10:05:00Z): as expected\n  allowed");
        });
    }

    @Test
    void whatIsOtherwiseIsToldFieldByField() {
        List<Outcome> outcomes = run("'send': {'to': '+14155552671', 'freeForm': 'Hi'},"
                + " 'expect': {'decision': 'allowed', 'validUntil': '2026-03-02T10:00:00Z', 'rules': []}");
        assertThat(outcomes).singleElement().satisfies(outcome -> {
            assertThat(outcome.isAsExpected()).isFalse();
            assertThat(outcome.differences())
                    .contains(List.of(
                            "expected decision allowed, but found denied",
                            "expected rules [], but found [OPTIN-SEND-004]",
                            "expected validUntil 2026-03-02T10:00:00Z, but found none"));
            assertThat(outcome.explain())
                    .contains("not as expected\n  expected decision allowed", "denied\n", "OPTIN-SEND-004", "remedy:");
            assertThat(outcome.answer().because())
                    .extracting(finding -> finding.ruleId().value())
                    .containsExactly("OPTIN-SEND-004");
        });
    }

    @Test
    void onlyWhatAsksOrExpectsIsTold() {
        List<Outcome> outcomes = acme(CONSENT, CONSENT + ", 'expect': {'recorded': true, 'rules': []}", STATUS);
        assertThat(outcomes).extracting(Outcome::kind).containsExactly("consent", "status");
        assertThat(outcomes).allMatch(Outcome::isAsExpected);
        assertThat(outcomes.get(1).differences()).isEqualTo(Optional.empty());
        assertThat(outcomes.get(1).explain()).doesNotContain("expected").doesNotContain("4155550123");
    }

    @Test
    void aConsentIsRecordedOrRefusedWithItsRules() {
        assertThat(last(acme(CONSENT, STATUS)).fields())
                .containsExactly(
                        entry("optedIn", true),
                        entry("types", List.of("promotional_content", "shipping_updates")),
                        entry("optedOut", List.of()),
                        entry("platformStopped", false),
                        entry("windowOpen", false));
        String preselected = CONSENT.replace("'control'", "'preselected': true, 'control'");
        List<Outcome> outcomes =
                acme(preselected + ", 'expect': {'recorded': false, 'rules': ['OPTIN-PROMPT-006']}", STATUS);
        assertThat(outcomes.get(0).isAsExpected()).isTrue();
        assertThat(outcomes.get(0).answer().explanation()).startsWith("refused, and nothing was recorded\nERROR");
        assertThat(last(outcomes).fields()).containsEntry("optedIn", false);
    }

    @Test
    void aTypedStopIsAnOptOutFromEverything() {
        String stop = "'inbound': {'from': '+14155550123', 'id': 'wamid.B', 'text': 'Stop!'}";
        String later = "'at': '2026-03-01T11:00:00Z', ";
        assertThat(last(acme(CONSENT, later + stop, later + STATUS)).fields())
                .containsEntry("optedIn", false)
                .containsEntry("optedOut", List.of("everything"))
                .containsEntry("windowOpen", true)
                .containsEntry("windowClosesAt", Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(last(acme(CONSENT, TEMPLATE, later + stop, later + SEND_TEMPLATE))
                        .fields())
                .containsEntry("rules", List.of("OPTIN-SEND-002"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', everything",
        "', ''types'': [''shipping_updates'']', shipping_updates",
        "', ''category'': ''marketing''', category:marketing",
    })
    void anOptOutHasAScope(String scope, String told) {
        String out = "'at': '2026-03-01T11:00:00Z', 'optOut': {'contact': '+14155550123', 'by': 'staff'" + scope + "}";
        assertThat(last(acme(CONSENT, out, "'at': '2026-03-01T11:00:00Z', " + STATUS))
                        .fields())
                .containsEntry("optedOut", List.of(told));
    }

    @Test
    void templatesAreKnownByNameAndLanguage() {
        assertThat(last(acme(CONSENT, SEND_TEMPLATE)).fields())
                .containsEntry("decision", "undetermined")
                .containsEntry("missing", List.of("template"))
                .doesNotContainKey("validUntil");
        assertThat(last(acme(CONSENT, TEMPLATE, SEND_TEMPLATE)).fields()).containsEntry("decision", "allowed");
        String drifting = TEMPLATE.replace("'status'", "'quality': 'red', 'announcedCategory': 'marketing', 'status'");
        assertThat(last(acme(CONSENT, drifting, SEND_TEMPLATE)).fields())
                .containsEntry("rules", List.of("OPTIN-SEND-006"));
    }

    @Test
    void oneConfirmationOfAnOptOut() {
        String hello = "'inbound': {'from': '+14155550123', 'id': 'wamid.A', 'text': 'stop'}";
        String confirm = "'send': {'to': '+14155550123', 'freeForm': 'You are out', 'purpose': 'opt_out_confirmation'}";
        String claim = "'sent': {'to': '+14155550123', 'id': 'wamid.C', 'purpose': 'opt_out_confirmation'}";
        assertThat(answer(hello, confirm).fields()).containsEntry("decision", "allowed");
        assertThat(answer(hello, claim, confirm).fields()).containsEntry("rules", List.of("OPTIN-SEND-002"));
        assertThat(answer(hello, "'sent': {'to': '+14155550123'}", confirm).fields())
                .containsEntry("decision", "allowed");
    }

    @Test
    void aYesToARequestIsAConsent() {
        String request = "'at': '2026-03-01T10:01:00Z', 'sent': {'to': '+14155550123', 'id': 'wamid.Q',"
                + " 'purpose': 'consent_request', 'types': ['promotional_content'], 'prompt': {" + PROMPT
                + ", 'control': 'button'}}";
        String yes = "'at': '2026-03-01T10:02:00Z', 'inbound': {'from': '+14155550123', 'id': 'wamid.Y',"
                + " 'button': {'payload': 'yes', 'text': 'Yes'}, 'inReplyTo': 'wamid.Q'}";
        String asked = "'at': '2026-03-01T10:03:00Z', " + STATUS;
        assertThat(last(acme(hello("+14155550123", "2026-03-01T10:00:00Z"), request, yes, asked))
                        .fields())
                .containsEntry("types", List.of("promotional_content"));
        assertThat(last(acme(request, yes, asked)).fields()).containsEntry("types", List.of());
    }

    @Test
    void eachSenderHasItsOwnWindowAndStops() {
        String other = "'sender': '+15550000001'";
        String hello = "'inbound': {'from': '+14155550123', 'id': 'wamid.A', 'text': 'Hi', " + other + "}";
        String send = "'send': {'to': '+14155550123', 'freeForm': 'Hi'";
        assertThat(answer(hello, send + "}").fields()).containsEntry("decision", "denied");
        assertThat(answer(hello, send + ", " + other + "}").fields()).containsEntry("decision", "allowed");
        String stop =
                "'platformPreference': {'contact': '+14155550123', 'marketing': 'stop', 'sender': '+15550000001'}";
        String resume = "'at': '2026-03-01T10:00:01Z', " + stop.replace("'stop'", "'resume'");
        String asked = "'at': '2026-03-01T10:00:01Z', " + STATUS;
        assertThat(answer(stop, asked).fields()).containsEntry("platformStopped", true);
        assertThat(answer(stop, resume, asked).fields()).containsEntry("platformStopped", false);
        assertThat(answer(stop, resume.replace(", 'sender': '+15550000001'", ""), asked)
                        .fields())
                .containsEntry("platformStopped", true);
    }

    @Test
    void aUserIdIsTheSamePerson() {
        String same = "'sameContact': {'contact': '+14155550123', 'userId': 'US.abc'}";
        String out = "'optOut': {'contact': '+14155550123', 'id': 'o1'}";
        assertThat(answer(out, "'status': 'US.abc'").fields()).containsEntry("optedOut", List.of());
        assertThat(answer(same, out, "'status': 'US.abc'").fields()).containsEntry("optedOut", List.of("everything"));
    }

    @Test
    void aMessageFromTheFutureOpensNothing() {
        String ahead =
                "'inbound': {'from': '+14155550123', 'id': 'a', 'text': 'Hi', 'sentAt': '2026-03-01T10:05:00.000001Z'}";
        assertThat(answer(ahead, STATUS).fields()).containsEntry("windowOpen", false);
        assertThat(answer(ahead.replace(".000001", ""), STATUS).fields())
                .containsEntry("windowOpen", true)
                .containsEntry("windowClosesAt", Instant.parse("2026-03-02T10:05:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"call, true", "text, true", "reaction, false", "system, false"})
    void notEverythingOpensAWindow(String kind, boolean opens) {
        String inbound = "'inbound': {'from': '+14155550123', 'id': 'a', 'kind': '" + kind + "'}";
        assertThat(answer(inbound, STATUS).fields()).containsEntry("windowOpen", opens);
    }

    @Test
    void automatedMessagesNameAWayToAHuman() {
        String hello = hello("+14155550123", "2026-03-01T10:00:00Z");
        String send = "'send': {'to': '+14155550123', 'freeForm': 'Hi', 'type': 'shipping_updates', 'automated': true";
        assertThat(answer(hello, send + "}").fields()).containsEntry("rules", List.of("OPTIN-SEND-007"));
        assertThat(answer(hello, send + ", 'escalation': ['email', 'email']}").fields())
                .containsEntry("decision", "allowed");
    }

    @Test
    void artefactsAreJudged() {
        String asked = ", 'control': 'checkbox', 'numberField': 'editable', 'whatsappLogo': true, 'channel': 'website',"
                + " 'types': ['shipping_updates']";
        String prompt = "'prompt': {" + PROMPT + asked;
        assertThat(last(acme(prompt + "}")).fields())
                .containsExactly(
                        entry("compliant", true),
                        entry("rules", List.of()),
                        entry("warnings", List.of()),
                        entry("skipped", List.of()));
        assertThat(last(acme(prompt.replace("{number}", "+1 415 555 0123") + ", 'contact': '+14155550199'}"))
                        .fields())
                .containsEntry("rules", List.of("OPTIN-PROMPT-003"));
        assertThat(last(acme(prompt + ", 'impliedBy': 'By ordering'}")).fields())
                .containsEntry("rules", List.of("OPTIN-PROMPT-006"));
        assertThat(last(acme(prompt.replace("'en'", "'de'") + "}")).fields())
                .containsEntry("rules", List.of("OPTIN-PROMPT-011"))
                .hasEntrySatisfying(
                        "skipped", skipped -> assertThat((List<?>) skipped).hasSize(7));
        assertThat(last(acme(prompt.replace("You can opt out at any time by replying STOP.", "") + "}"))
                        .fields())
                .containsEntry("warnings", List.of("OPTIN-PROMPT-010"))
                .containsEntry("compliant", true);
        assertThat(last(acme(prompt.replace("You can opt out at any time by replying STOP.", "")
                                + ", 'optOutInstructions': 'Reply ENOUGH to opt out'}"))
                        .fields())
                .containsEntry("rules", List.of("OPTIN-OPTOUT-002"));
        String flow = "'flow': {'language': 'en', 'steps': [{'id': 'a', 'text': 'Hi', 'next': []";
        assertThat(answer(flow + "}]}").fields()).containsEntry("rules", List.of("OPTIN-FLOW-001"));
        assertThat(answer(flow + ", 'escalation': ['email']}], 'marketing': true}")
                        .fields())
                .containsEntry("rules", List.of("OPTIN-OPTOUT-001"));
        String text = "'templateText': {'category': 'marketing', 'language': 'en', 'body': 'Half price'";
        assertThat(answer(text + "}").fields()).containsEntry("rules", List.of("OPTIN-OPTOUT-001"));
        assertThat(answer(text + ", 'footer': 'Reply STOP to opt out'}").fields())
                .containsEntry("compliant", true);
        assertThat(answer(text + ", 'buttons': ['Stop promotions']}").fields()).containsEntry("compliant", true);
        String path = "'optOutPath': {'steps': 1, 'optInSteps': 1";
        assertThat(answer(path + "}").fields()).containsEntry("compliant", true);
        assertThat(answer(path + ", 'needsLogin': true}").fields()).containsEntry("rules", List.of("OPTIN-OPTOUT-003"));
    }

    @ParameterizedTest
    @CsvSource({
        "Stop!, opt_out, everything, false",
        "stop promotions, opt_out, category:marketing, false",
        "yes, none, -, false",
        "yes, opt_in, -, true",
        "no, declined, -, true",
        "help, help, -, false",
        "cancel, unclear, -, false",
    })
    void repliesMeanSomething(String text, String intent, String scope, boolean answers) {
        String more = answers ? ", 'inReplyTo': 'consent_request'" : ", 'language': 'en'";
        Answer answer = answer("'classify': {'text': '" + text + "'" + more + "}");
        assertThat(answer.fields()).containsEntry("intent", intent);
        assertThat(answer.fields().get("scope")).isEqualTo(scope.equals("-") ? null : List.of(scope));
        Answer button = answer("'classify': {'button': {'payload': '" + text + "', 'text': 'x'}" + more + "}");
        assertThat(button.fields()).isEqualTo(answer.fields());
    }

    @Test
    void numbersAreRead() {
        assertThat(answer("'number': {'raw': '(415) 555-2671', 'region': 'US'}").fields())
                .containsExactly(
                        entry("valid", true),
                        entry("e164", "+14155552671"),
                        entry("region", "US"),
                        entry("sameAs", List.of()),
                        entry("aliases", List.of()));
        assertThat(answer("'number': {'raw': '+5491123456789'}").fields())
                .containsEntry("aliases", List.of("+541123456789"));
        assertThat(answer("'number': {'raw': '+5215512345678'}").fields())
                .containsEntry("e164", "+525512345678")
                .containsEntry("sameAs", List.of("+5215512345678"));
        assertThat(answer("'number': {'raw': '(415) 555-2671'}").fields())
                .containsExactly(entry("valid", false), entry("reason", "no_region"));
        assertThat(answer("'number': {'raw': 'hello', 'region': 'US'}").fields())
                .containsEntry("reason", "not_a_number");
        assertThat(answer("'number': {'raw': '(415) 555-2671', 'region': 'US'}").explanation())
                .doesNotContain("5552671");
    }

    @Test
    void editionAndTypesComeFromTheHead() {
        String head = "'edition': 'meta-2024-11', 'types': [{'id': 'visits', 'category': 'utility',"
                + " 'phrases': {'en': ['visit reminders']}}], ";
        Scenario scenario = Told.with(
                head,
                "'prompt': {'wording': 'I want visit reminders from business', 'language': 'en', 'control': 'button',"
                        + " 'channel': 'website', 'types': ['visits']}, 'expect': {'rules': [], 'warnings': ['OPTIN-PROMPT-010']}");
        assertThat(scenario.edition().id()).isEqualTo("meta-2024-11");
        assertThat(scenario.size()).isEqualTo(1);
        assertThat(scenario).hasToString("Scenario[told, 1 entries, edition=meta-2024-11]");
        assertThat(ScenarioRunner.inMemory().run(scenario)).allMatch(Outcome::isAsExpected);
    }

    @Test
    void runsInStoresOfAHostDoNotMeet() {
        io.optin.spi.Stores shared = io.optin.memory.MemoryStores.create();
        ScenarioRunner runner =
                ScenarioRunner.on(builder -> builder.stores(shared).build());
        Scenario scenario = Told.with(
                "'business': 'Acme', ",
                STATUS + ", 'expect': {'optedIn': false}",
                SEND_TEMPLATE + ", 'expect': {'decision': 'denied'}",
                CONSENT,
                TEMPLATE,
                SEND_TEMPLATE + ", 'expect': {'decision': 'allowed'}");
        assertThat(runner.run(scenario)).hasSize(3).allMatch(Outcome::isAsExpected);
        assertThat(runner.run(scenario)).hasSize(3).allMatch(Outcome::isAsExpected);
    }

    @Test
    void theClockMayGoBack() {
        List<Outcome> outcomes = run(
                hello("+14155552671", "2026-03-01T10:00:00Z"),
                "'at': '2026-03-02T10:00:00Z', 'send': {'to': '+14155552671', 'freeForm': 'Hi'}, 'expect': {'decision': 'denied'}",
                "'at': '2026-03-02T09:59:59.999Z', 'send': {'to': '+14155552671', 'freeForm': 'Hi'}, 'expect': {'decision': 'allowed'}");
        assertThat(outcomes).hasSize(2).allMatch(Outcome::isAsExpected);
    }

    @Test
    void whatCannotBeRecordedIsSaidOfItsEntry() {
        String sent = "'sent': {'to': '+14155550123', 'id': '" + "x".repeat(256) + "'}";
        assertThatThrownBy(() -> run(sent))
                .isInstanceOf(ScenarioFormatException.class)
                .hasMessage("told.json:2:1: timeline[1]: id: expected at most 255 characters, but found 256 of them");
    }
}
