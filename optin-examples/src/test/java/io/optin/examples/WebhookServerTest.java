package io.optin.examples;

import static io.optin.testkit.OptInAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.memory.MemoryStores;
import io.optin.message.OutboundMessage;
import io.optin.spi.Stores;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import io.optin.testkit.SettableClock;
import io.optin.webhook.Addressee;
import io.optin.webhook.Alarm;
import io.optin.webhook.SenderDirectory;
import io.optin.webhook.WebhookReceiver;
import io.optin.webhook.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over HTTP, as Meta would. */
class WebhookServerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:02:00Z");
    private static final String ACCOUNT = "102290129340398";
    private static final Business ACME = Business.of("Acme");
    private static final Sender NUMBER = Sender.of("+15550783881");
    private static final Contact ADA = Contact.of("+14155550123");
    private static final TemplateKey SALE = TemplateKey.of(ACCOUNT, "spring_sale", "en_US");
    private static final String OLD_SECRET = "the secret of last year";
    private static final String SECRET = "the secret of this year";
    private static final String TOKEN = "a word that only we know";
    private static final byte[] STOP = """
            {
              "object": "whatsapp_business_account",
              "entry": [{"id": "102290129340398", "changes": [{"field": "messages", "value": {
                "messaging_product": "whatsapp",
                "metadata": {"display_phone_number": "15550783881", "phone_number_id": "106540352242922"},
                "messages": [{"from": "14155550123", "id": "wamid.1", "timestamp": "1772359200", "type": "text",
                              "text": {"body": "STOP"}}]
              }}]}]
            }
            """.getBytes(UTF_8);

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Alarm> alarms = new CopyOnWriteArrayList<>();
    private final Stores memory = MemoryStores.create();
    private final BusinessOptIn acme = optIn(memory).forBusiness(ACME, NUMBER);
    private WebhookServer server = serving(memory);

    private static OptIn optIn(Stores stores) {
        return OptIn.builder().stores(stores).clock(SettableClock.at(NOW)).build();
    }

    private WebhookServer serving(Stores stores) {
        WebhookReceiver receiver = WebhookReceiver.builder()
                .optIn(optIn(stores))
                .senders(SenderDirectory.of(ACCOUNT, Map.of("106540352242922", new Addressee(ACME, NUMBER))))
                .appSecret(OLD_SECRET)
                .appSecret(SECRET)
                .verifyToken(TOKEN)
                .build();
        try {
            return new WebhookServer(receiver, alarms::add, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same facts, behind stores of which something happens before a consent or an opt-out is appended. */
    private void serveInsteadWith(Runnable beforeAppending) {
        server.close();
        server = serving(HookedConsents.in(memory, beforeAppending));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theHandshakeIsAnsweredWithTheChallengeWhereTheTokenIsOurs() throws Exception {
        HttpResponse<String> answer =
                get("?hub.mode=subscribe&hub.challenge=1158%2B201444&hub.verify_token=a+word+that+only+we+know");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158+201444");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    void anyOtherHandshakeIsForbidden() throws Exception {
        for (String query : List.of(
                "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=guessed",
                "?hub.mode=subscribe&hub.challenge=1158201444",
                "?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=a+word+that+only+we+know",
                "?hub.mode=subscribe&hub.verify_token=a+word+that+only+we+know",
                "?=&hub.mode&&",
                "")) {
            HttpResponse<String> answer = get(query);
            assertThat(answer.statusCode()).as(query).isEqualTo(403);
            assertThat(answer.body()).as(query).isEmpty();
        }
    }

    @Test
    void otherMethodsAreNotAllowed() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(endpoint())
                    .method(method, BodyPublishers.ofByteArray(STOP))
                    .build());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
        }
        nothingChanged();
    }

    @Test
    void aSignedStopIsHeardAndTheGateSaysNo() throws Exception {
        acme.ledger().record(SignUps.onThePhone(ADA, NOW.minusSeconds(3_600)));
        acme.ledger()
                .templateSeen(
                        MessageTemplate.builder(SALE)
                                .category(TemplateCategory.MARKETING)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        NOW);
        OutboundMessage sale = OutboundMessage.template(ADA, SALE, InformationType.PROMOTIONAL_CONTENT);
        assertThat(acme.gate().check(sale)).isAllowed();

        URI endpoint = endpoint();
        byte[] body = STOP;
        // region sign
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("X-Hub-Signature-256", WebhookSignature.of(SECRET).sign(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        // endregion

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(acme.gate().check(sale)).isDenied().because("OPTIN-SEND-002");
        assertThat(acme.ledger().status(ADA).isWindowOpen()).as("she wrote").isTrue();
        assertThat(alarms).isEmpty();
    }

    @Test
    void whatIsNotSignedByMetaChangesNothing() throws Exception {
        byte[] changed = new String(STOP, UTF_8).replace("0123", "0124").getBytes(UTF_8);
        for (HttpRequest.Builder request : List.of(
                HttpRequest.newBuilder(endpoint()),
                HttpRequest.newBuilder(endpoint()).header("X-Hub-Signature-256", signedWith("a guess", STOP)),
                HttpRequest.newBuilder(endpoint()).header("X-Hub-Signature-256", signedWith(SECRET, changed)),
                HttpRequest.newBuilder(endpoint()).header("X-Hub-Signature-256", "sha256="))) {
            HttpResponse<String> answer =
                    send(request.POST(BodyPublishers.ofByteArray(STOP)).build());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
        }
        nothingChanged();
    }

    @Test
    void whileTheSecretChangesTheOldAndTheNewOneAreGood() throws Exception {
        assertThat(post(STOP, OLD_SECRET).statusCode()).isEqualTo(200);
        assertThat(post(STOP, SECRET).statusCode()).isEqualTo(200);
        onlyTheStopIsThere();
    }

    @Test
    void whatIsNoJsonIsABadRequest() throws Exception {
        for (String malformed : List.of("", "{", "[]", "STOP", new String(STOP, UTF_8) + "}")) {
            assertThat(post(malformed.getBytes(UTF_8), SECRET).statusCode())
                    .as(malformed)
                    .isEqualTo(400);
        }
        nothingChanged();
    }

    @Test
    void whatIsLargerThanAnyOfMetasBodiesIsTooLarge() throws Exception {
        byte[] largest = padded(WebhookReceiver.MAX_BODY);
        byte[] larger = padded(WebhookReceiver.MAX_BODY + 1);

        assertThat(post(larger, SECRET).statusCode()).isEqualTo(413);
        nothingChanged();

        assertThat(post(largest, SECRET).statusCode()).isEqualTo(200);
        onlyTheStopIsThere();
    }

    @Test
    void whenAStoreFailsTheBodyComesAgainAndTheFactIsThereOnce() throws Exception {
        AtomicBoolean fails = new AtomicBoolean(true);
        serveInsteadWith(() -> {
            if (fails.getAndSet(false)) {
                throw new IllegalStateException("the disk is full");
            }
        });

        HttpResponse<String> failed = post(STOP, SECRET);
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).as("nobody's affair").isEmpty();
        assertThat(acme.ledger().history(ADA)).isEmpty();

        assertThat(post(STOP, SECRET).statusCode()).isEqualTo(200);
        onlyTheStopIsThere();
    }

    @Test
    void twoDeliveriesAtOnceAreOneFact() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        serveInsteadWith(() -> meetAt(both));

        List<CompletableFuture<HttpResponse<String>>> deliveries = Stream.generate(() -> request(STOP, SECRET))
                .limit(2)
                .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();

        for (CompletableFuture<HttpResponse<String>> delivery : deliveries) {
            assertThat(delivery.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
        }
        onlyTheStopIsThere();
    }

    @Test
    void whatAHumanShouldSeeIsShown() throws Exception {
        byte[] strangers =
                new String(STOP, UTF_8).replace("106540352242922", "999").getBytes(UTF_8);

        assertThat(post(strangers, SECRET).statusCode()).isEqualTo(200);

        assertThat(alarms).extracting(Alarm::kind).containsExactly(Alarm.Kind.SENDER_UNKNOWN);
        nothingChanged();
    }

    private static void meetAt(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the other delivery did not come", e);
        }
    }

    private void nothingChanged() {
        assertThat(acme.ledger().history(ADA)).isEmpty();
        assertThat(acme.ledger().status(ADA).isWindowOpen()).isFalse();
    }

    private void onlyTheStopIsThere() {
        assertThat(acme.ledger().history(ADA)).hasSize(1);
        assertThat(acme.ledger().status(ADA).optedOut()).containsExactly(Scope.everything());
    }

    private static byte[] padded(int length) {
        return (new String(STOP, UTF_8) + " ".repeat(length - STOP.length)).getBytes(UTF_8);
    }

    private static String signedWith(String secret, byte[] body) {
        return WebhookSignature.of(secret).sign(body);
    }

    private URI endpoint() {
        return URI.create(
                "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.port() + "/webhook");
    }

    private HttpRequest request(byte[] body, String secret) {
        return HttpRequest.newBuilder(endpoint())
                .header("X-Hub-Signature-256", signedWith(secret, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<String> post(byte[] body, String secret) throws IOException, InterruptedException {
        return send(request(body, secret));
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(endpoint() + query)).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
