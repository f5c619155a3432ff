package io.optin.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
    private static final String AT = "'at': '2026-03-01T10:00:00Z', ";

    private static ScenarioReader reader(String json) {
        return ScenarioReader.of(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), "told.json");
    }

    private static String refusal(String json) {
        try {
            Told.all(json);
        } catch (ScenarioFormatException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("was read: " + json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "''|told.json:1:1: expected an object, but found a text",
                "{}|told.json:1:1: the field name is missing",
                "{'name': 1, 'timeline': []}|told.json:1:10: name: expected a text, but found a number",
                "{'name': 'x'}|told.json:1:1: the field timeline is missing",
                "{'name': 'x', 'timeline': {}}|told.json:1:27: timeline: expected a list, but found an object",
                "{'name': 'x', 'timeline': [], 'colour': 1}|told.json:1:41: colour: unknown field; known here: name, edition, business, sender, types, timeline",
                "{'name': 'x', 'edition': 'strikt', 'timeline': []}|told.json:1:26: edition: expected one of guide, meta-2018, meta-2020-07, meta-2024-11, strict; did you mean strict?",
                "{'name': 'x', 'business': ' ', 'timeline': []}|told.json:1:27: business: expected some text, but found none but blanks",
                "{'name': 'x', 'sender': '12', 'timeline': []}|told.json:1:25: sender: expected E.164: a plus, a country code and up to 15 digits in all, but found text of another shape, 2 characters long",
                "{'name': 'x', 'types': [{'id': 'a', 'category': 'util'}], 'timeline': []}|told.json:1:49: types[1].category: expected one of authentication, marketing, utility",
                "{'name': 'x', 'types': [{'id': 'product_news', 'category': 'utility'}], 'timeline': []}|told.json:1:1: types: expected ids that are used once, but found a second type product_news",
                "{'name': 'x', 'name': 'y', 'timeline': []}|told.json:1:21: this is no JSON: Duplicate field 'name'",
                "{'name': 'x', 'timeline': [|told.json:1:28: this is no JSON: it ends too early",
                "{name: 'x'}|told.json:1:2: this is no JSON: Unexpected character ('n' (code 110)): was expecting double-quote to start field name",
            })
    void faultsOfTheHead(String json, String message) {
        assertThat(refusal(json)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'status': 'US.a'|timeline[1]: the field at is missing",
                "'at': '2026-02-30T10:00:00Z', 'status': 'US.a'|timeline[1].at: expected an instant such as 2026-03-01T10:00:00Z",
                "'at': '-0001-12-31T23:59:59Z', 'status': 'US.a'|timeline[1].at: expected a time in the years 1 to 9999",
                "'at': '+10000-01-01T00:00:00Z', 'status': 'US.a'|timeline[1].at: expected a time in the years 1 to 9999",
                "@ 'number': {'raw': '1', 'region': 'Germany'}|timeline[1].number: region: expected an ISO 3166 alpha-2 code in capitals, such as US, but found a code of no region with numbers",
                "'at': 3, 'status': 'US.a'|timeline[1].at: expected a text, but found a number",
                "@ 'status': null|timeline[1].status: expected a text, but found null",
                "@ 'status': 1.5|timeline[1].status: expected a text, but found a number with a fraction",
                "@ 'status': 99999999999|timeline[1].status: expected a text, but found a number that is too large",
                "@ 'status': ['US.a']|timeline[1].status: expected a text, but found a list",
                "@ 'status': true|timeline[1].status: expected a text, but found true or false",
                "@ 'status': '4155550123'|timeline[1].status: expected a phone number in E.164 (+ and 5 to 15 digits) or a user id (two capitals, a dot, up to 128 letters and digits), but found text of another shape, 10 characters long",
                "@ 'status': 'US.a', 'number': {'raw': '1'}|timeline[1]: expected exactly one of classify, consent, flow, inbound, number, optOut, optOutPath, platformPreference, prompt, sameContact, send, sent, status, template, templateText, webhook, but found number and status",
                "@ 'webhook': []|timeline[1].webhook: expected an object, but found a list",
                "@ 'webhook': {}, 'expect': {}|timeline[1].expect: nothing is answered to webhook, so nothing can be expected of it",
                "@ 'sent': {'to': 'US.a'}, 'expect': {}|timeline[1].expect: nothing is answered to sent, so nothing can be expected of it",
                "@ 'status': 'US.a', 'expect': {'optIn': true}|timeline[1].expect.optIn: unknown field; did you mean optedIn?; known here: optedIn, optedOut, platformStopped, types, windowClosesAt, windowOpen",
                "@ 'status': 'US.a', 'expect': {'optedIn': 'yes'}|timeline[1].expect.optedIn: expected true or false, but found a text",
                "@ 'send': {'to': 'US.a', 'freeForm': 'x'}, 'expect': {'decision': 'denyed'}|timeline[1].expect.decision: expected one of allowed, denied, undetermined; did you mean denied?",
                "@ 'send': {'to': 'US.a'}|timeline[1].send: expected exactly one of template and freeForm",
                "@ 'send': {'to': 'US.a', 'freeForm': 'x', 'template': {}}|timeline[1].send: expected exactly one of template and freeForm",
                "@ 'send': {'to': 'US.a', 'template': {'name': 'n', 'language': 'en'}}|timeline[1].send: the field type is missing, which a template needs",
                "@ 'send': {'to': 'US.a', 'template': {'name': 'n', 'language': 'en'}, 'type': 'product_news', 'purpose': 'opt_out_confirmation'}|timeline[1].send: expected purpose beside freeForm alone, but found it beside a template",
                "@ 'send': {'to': 'US.a', 'freeForm': 'x', 'type': 'news'}|timeline[1].send.type: expected one of one_time_passwords, product_news, promotional_content, shipping_updates, transaction_notifications",
                "@ 'send': {'to': 'US.a', 'freeForm': 'x', 'escalation': ['e-mail']}|timeline[1].send.escalation[1]: expected one of email, in_chat_agent, phone_number, store_visit, support_form, web_support; did you mean email?",
                "@ 'optOut': {'contact': 'US.a', 'types': []}|timeline[1].optOut.types: expected at least one element",
                "@ 'optOut': {'contact': 'US.a', 'types': ['product_news'], 'category': 'utility'}|timeline[1].optOut: expected types or category, or neither of them, but found both",
                "@ 'inbound': {'from': 'US.a', 'id': 'x', 'kind': 'media'}|timeline[1].inbound.kind: expected one of button, call, reaction, system, text",
                "@ 'inbound': {'from': 'US.a', 'id': 'x', 'kind': 'text', 'button': {'payload': 'a', 'text': 'b'}}|timeline[1].inbound: expected kind button beside a button",
                "@ 'inbound': {'from': 'US.a', 'id': 'x', 'text': 't', 'button': {'payload': 'a', 'text': 'b'}}|timeline[1].inbound: expected text or button, but found both",
                "@ 'inbound': {'from': 'US.a', 'id': 'x', 'button': {'payload': 'a'}}|timeline[1].inbound.button: the field text is missing",
                "@ 'inbound': {'from': 'US.a', 'id': ' '}|timeline[1].inbound: id: expected some text, but found none but blanks",
                "@ 'platformPreference': {'contact': 'US.a', 'marketing': 'signup'}|timeline[1].platformPreference.marketing: expected one of resume, stop",
                "@ 'classify': {}|timeline[1].classify: expected exactly one of text and button",
                "@ 'classify': {'text': 'a', 'language': 'en_US_x'}|timeline[1].classify.language: expected a BCP 47 tag such as en or pt-BR",
                "@ 'optOutPath': {'steps': '1', 'optInSteps': 1}|timeline[1].optOutPath.steps: expected a whole number, but found a text",
                "@ 'flow': {'language': 'en', 'steps': [{'id': 'a', 'text': 'x', 'next': ['b']}]}|timeline[1].flow: steps.a.next: expected the id of a step of this flow, but found b",
                "@ 'template': {'name': 'n', 'language': 'en', 'category': 'utility', 'status': 'aproved'}|timeline[1].template.status: expected one of approved, archived, deleted, disabled, in_appeal, limit_exceeded, paused, pending, pending_deletion, rejected, unknown; did you mean approved?",
            })
    void faultsOfAnEntry(String entry, String message) {
        String told = refusal("{'name': 'x', 'timeline': [\n{" + entry.replace("@ ", AT) + "}]}");
        assertThat(told).matches("(?s)told\\.json:2:\\d+: .*").endsWith(": " + message);
    }

    @Test
    void aFaultSaysWhereItIs() {
        assertThatExceptionOfType(ScenarioFormatException.class)
                .isThrownBy(() -> Told.of("'status': 'nobody'"))
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("told.json");
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(42);
                    assertThat(fault.field()).isEqualTo("timeline[1].status");
                });
    }

    @Test
    void noFaultRepeatsANumber() {
        assertThat(refusal("{'name': 'x', 'timeline': [{" + AT + "'status': '(415) 555-0123'}]}"))
                .doesNotContain("555");
        assertThat(refusal(
                        "{'name': 'x', 'timeline': [{" + AT + "'sent': {'to': 'US.a', 'purpose': '+14155550123'}}]}"))
                .doesNotContain("4155550123");
    }

    @Test
    void scenariosFollowOneAnother() {
        String one = "{'name': 'one', 'timeline': []}";
        assertThat(Told.all(one + "\n" + one.replace("one", "two") + "\n\n"))
                .extracting(Scenario::name)
                .containsExactly("one", "two");
    }

    @Test
    void whatStandsBeforeAFaultIsRead() {
        try (ScenarioReader reader = reader("{'name': 'one', 'timeline': []}\n{")) {
            assertThat(reader.next().name()).isEqualTo("one");
            assertThatThrownBy(reader::hasNext).hasMessage("told.json:2:2: this is no JSON: it ends too early");
        }
    }

    @Test
    void theEndIsTheEnd() {
        try (ScenarioReader reader = reader("{'name': 'one', 'timeline': []}")) {
            assertThat(reader.hasNext()).isTrue();
            assertThat(reader.next().name()).isEqualTo("one");
            assertThat(reader.hasNext()).isFalse();
            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
        }
        assertThatThrownBy(() -> reader(" \n")).hasMessage("told.json: there is no scenario in it");
    }

    @Test
    void filesAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("s.json");
        Files.writeString(file, "\uFEFF{\"name\": \"été\", \"timeline\": []}");
        assertThat(ScenarioReader.readAll(file)).extracting(Scenario::name).containsExactly("été");
        Path none = folder.resolve("none.json");
        assertThatThrownBy(() -> ScenarioReader.readAll(none)).hasMessage(none + ": there is no such file");
        assertThatThrownBy(() -> ScenarioReader.readAll(folder)).hasMessageStartingWith(folder + ": cannot be read");
    }
}
