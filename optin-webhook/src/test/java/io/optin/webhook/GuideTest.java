package io.optin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.InformationType;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.reply.Intent;
import io.optin.template.TemplateKey;
import io.optin.webhook.TemplateList.Judged;
import io.optin.webhook.WebhookResult.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The samples and the tables of the guide, run. */
@DisplayName("docs/guide/webhooks.md")
class GuideTest {
    private static final Path PAGE = Path.of(System.getProperty("optin.root"), "docs/guide/webhooks.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Door door = new Door();

    @Test
    void aBodyIsReceived() {
        OptIn optIn = door.optIn();
        String appSecret = Door.SECRET;
        String verifyToken = "a word";
        byte[] body = Door.sample("message-text-stop");
        String signature = WebhookSignature.of(appSecret).sign(body);
        // region receive
        SenderDirectory numbers = SenderDirectory.of(
                "102290129340398", // the id of your WhatsApp Business Account
                Map.of("106540352242922", new Addressee(Business.of("Acme"), Sender.of("+15550783881"))));
        WebhookReceiver receiver = WebhookReceiver.builder()
                .optIn(optIn)
                .senders(numbers)
                .appSecret(appSecret) // from Meta's dashboard
                .verifyToken(verifyToken) // the word that you told Meta's dashboard
                .build();

        WebhookResult result = receiver.receive(body, signature); // the raw bytes, and X-Hub-Signature-256
        int status = result.httpStatus(); // the answer to Meta
        // endregion
        assertThat(status).isEqualTo(200);
        assertThat(door.status(Door.ADA).optedOut()).isNotEmpty();
    }

    // region tenants
    /** Whose number it is, as the CRM's own table says. */
    static final class Tenants implements SenderDirectory {
        private final Map<String, Map<String, Addressee>> accounts = new ConcurrentHashMap<>();

        /** A tenant connected a number. Before that, its webhooks are nobody's. */
        void connected(String account, String phoneNumberId, Business tenant, Sender number) {
            accounts.computeIfAbsent(account, any -> new ConcurrentHashMap<>())
                    .put(phoneNumberId, new Addressee(tenant, number));
        }

        @Override
        public Optional<Addressee> find(String account, String phoneNumberId) {
            return Optional.ofNullable(accounts.getOrDefault(account, Map.of()).get(phoneNumberId));
        }

        @Override
        public boolean serves(String account) {
            return accounts.containsKey(account);
        }
    }
    // endregion

    @Test
    void tenantsHearWhatIsForThemAlone() {
        Tenants tenants = new Tenants();
        tenants.connected(Door.ACCOUNT, Door.NUMBER_ID, Door.ACME, Door.SENDER);
        tenants.connected("200", Door.NUMBER_ID, Business.of("Bolt"), Door.OTHER_SENDER);
        WebhookReceiver receiver = WebhookReceiver.builder()
                .optIn(door.optIn())
                .senders(tenants)
                .appSecret(Door.SECRET)
                .build();
        byte[] stop = Door.sample("message-text-stop");
        receiver.receive(stop, WebhookSignature.of(Door.SECRET).sign(stop));

        assertThat(door.status(Door.ADA).optedOut()).isNotEmpty();
        assertThat(door.optIn()
                        .forBusiness(Business.of("Bolt"), Door.OTHER_SENDER)
                        .ledger()
                        .status(Door.ADA)
                        .optedOut())
                .isEmpty();
        assertThat(tenants.serves("300")).isFalse();
        assertThat(tenants.find("300", Door.NUMBER_ID)).isEmpty();
    }

    @Test
    void theResultIsLookedAt() {
        WebhookResult result = door.receives(
                "{'object': 'whatsapp_business_account', 'brandNew': 1, 'entry': [{'id': '102290129340398', 'changes': ["
                        + "{'field': 'messages', 'value': {'metadata': {'phone_number_id': '106540352242922'}, 'messages':"
                        + " [{'from': '14155550123', 'id': 'wamid.A', 'timestamp': '1772359200', 'type': 'text', 'text':"
                        + " {'body': 'Cancel'}}]}}, {'field': 'messages', 'value': {'metadata': {'phone_number_id':"
                        + " '106540352242922'}, 'errors': [{'code': 131031}]}}]}]}");
        List<Contact> toLookAt = new ArrayList<>();
        List<String> pager = new ArrayList<>();
        Map<String, Integer> counters = new TreeMap<>();
        // region result
        if (result instanceof Received received) {
            for (Learnt fact : received.learnt()) {
                if (fact instanceof Learnt.Message message
                        && message.reception().meaning().intent() == Intent.UNCLEAR) {
                    toLookAt.add(message.message().from()); // perhaps an opt-out: a human should look
                }
            }
            received.alarms()
                    .forEach(alarm -> pager.add(alarm.kind() + " at " + alarm.place() + ": " + alarm.detail()));
            received.unknown().forEach((name, times) -> counters.merge(name, times, Integer::sum));
        }
        // endregion
        assertThat(toLookAt).containsExactly(Door.ADA);
        assertThat(pager).containsExactly("SENDING_IMPAIRED at /entry/0/changes/1/value: the account is locked");
        assertThat(counters).isEqualTo(Map.of("body.brandNew", 1));
    }

    @Test
    void whatWasSentIsFoundByItsId() {
        BusinessOptIn acme = door.acme();
        Contact ada = Door.ADA;
        TemplateKey springSale = Door.SALE;
        String messageId = "wamid.sent";
        Clock clock = Clock.fixed(Door.TEN, java.time.ZoneOffset.UTC);
        // region sent
        acme.ledger().sent(messageId, ada, clock.instant(), springSale); // the id that Meta's answer told
        // endregion
        String failed = "'statuses': [{'id': 'wamid.sent', 'status': 'failed', 'timestamp': '1772359260', 'errors':"
                + " [{'code': %d}]}]";

        assertThat(door.receives(Door.body("messages", failed.formatted(131050)))
                        .alarms())
                .isEmpty();
        assertThat(door.receives(Door.body("messages", failed.formatted(132015)))
                        .alarms())
                .isEmpty();

        assertThat(door.status(ada).platformStopped()).isTrue();
        assertThat(door.sale(ada)).contains("SEND-003", "SEND-005");
    }

    @Test
    void theTemplatesAreRead() {
        OptIn optIn = door.optsIn(Door.ADA, InformationType.PROMOTIONAL_CONTENT).optIn();
        Clock clock = optIn.clock();
        List<String> complaints = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        GraphApi graph = path -> {
            requests.add(path);
            return (requests.size() == 1 ? FIRST_PAGE : LAST_PAGE).getBytes(UTF_8);
        };
        // region templates
        String account = "102290129340398";
        String path = "/" + account + "/message_templates"
                + "?fields=name,language,status,category,correct_category,quality_score,components";
        Instant asked = clock.instant(); // before the first request: what webhooks tell meanwhile counts
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            TemplateList page = TemplateList.read(account, graph.get(next.get()));
            for (Judged judged : page.tell(optIn, asked)) {
                judged.report()
                        .filter(report -> !report.isCompliant())
                        .ifPresent(report -> complaints.add(judged.template().key() + ": " + report.explain()));
            }
            next = page.next().map(after -> path + "&after=" + after);
        }
        // endregion
        assertThat(requests).containsExactly(path, path + "&after=QVFI");
        assertThat(door.sale(Door.ADA)).isEqualTo("allowed");
        assertThat(complaints)
                .singleElement()
                .asString()
                .startsWith("102290129340398/autumn_sale/en_US: ")
                .contains("OPTIN-OPTOUT-001");
    }

    /** The host's client of Meta's Graph API. */
    private interface GraphApi {
        byte[] get(String path);
    }

    private static final String FIRST_PAGE = """
            {
              "data": [
                {"name": "spring_sale", "language": "en_US", "status": "APPROVED", "category": "MARKETING", "components": [
                  {"type": "BODY", "text": "Spring is here: 20% off everything."},
                  {"type": "FOOTER", "text": "Reply STOP to opt out."}]}
              ],
              "paging": {"cursors": {"before": "MAZD", "after": "QVFI"}, "next": "https://graph.example/next"}
            }""";

    private static final String LAST_PAGE = """
            {
              "data": [
                {"name": "autumn_sale", "language": "en_US", "status": "APPROVED", "category": "MARKETING", "components": [
                  {"type": "BODY", "text": "Autumn is here: 20% off everything."}]}
              ],
              "paging": {"cursors": {"before": "QVFI", "after": "ZAZD"}}
            }""";

    @Test
    void whatTheResultPrintsShowsNobodysNumber() throws IOException {
        try (Stream<Path> samples = Files.list(Door.BODIES)) {
            for (Path sample : samples.toList()) {
                WebhookResult result = new Door().result(Files.readAllBytes(sample));
                assertThat(result.toString())
                        .as(sample.toString())
                        .doesNotContain("415555012", "13491208655302741918", "wamid");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatOpensAWindowIsAsThePageSays() throws IOException {
        return rows("## What opens a window")
                .flatMap(row -> codes(row.get(0))
                        .map(type -> DynamicTest.dynamicTest(
                                type,
                                () -> assertThat(opensWindow(type))
                                        .isEqualTo(row.get(1).startsWith("yes")))));
    }

    private static boolean opensWindow(String type) {
        Door door = new Door();
        String[] parts = type.split("\\.", 2);
        String inner = parts.length > 1 ? "'" + parts[0] + "': {'type': '" + parts[1] + "'}, " : "";
        door.receives(Door.message(inner + "'type': '" + parts[0] + "'"));
        return door.status(Door.ADA).isWindowOpen();
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotUsedIsAsThePageSays() throws IOException {
        return rows("## What is not used")
                .flatMap(row -> codes(row.get(0))
                        .map(field -> DynamicTest.dynamicTest(
                                field,
                                () -> assertThat(new Door()
                                                .receives(Door.body(field, "'event': 'X'"))
                                                .ignored())
                                        .extracting(Ignored::reason)
                                        .containsExactly(Ignored.Reason.FIELD_NOT_USED))));
    }

    @Test
    void everyAlarmAndEveryRefusalIsExplained() throws IOException {
        assertThat(rows("## What came of it").flatMap(row -> codes(row.get(0))))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Alarm.Kind.values()).map(Alarm.Kind::name).toList());
        List<String> answers =
                rows("## What to answer with").flatMap(row -> codes(row.get(0))).toList();
        assertThat(answers)
                .contains("200", "500")
                .containsAll(Stream.of(WebhookRefusal.values())
                        .map(refusal -> Integer.toString(refusal.httpStatus()))
                        .toList());
    }

    /** The rows of the first table of a section, without its head. */
    private static Stream<List<String>> rows(String heading) throws IOException {
        List<List<String>> rows = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2).split(" \\| ?")))
                .toList();
        assertThat(rows).as(heading).isNotEmpty();
        return rows.stream();
    }

    private static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map((MatchResult match) -> match.group(1));
    }
}
