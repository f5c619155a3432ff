package io.optin.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.OptIn;
import io.optin.error.InvalidValueException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door: who may come in, and in what form. */
class WebhookReceiverTest {
    private static final byte[] STOP = Door.sample("message-text-stop");

    private final OptIn optIn = OptIn.inMemory();
    private final WebhookReceiver receiver = knobs().build();

    private WebhookReceiver.Builder knobs() {
        return WebhookReceiver.builder()
                .optIn(optIn)
                .senders(Door.DIRECTORY)
                .appSecret("old")
                .appSecret("new")
                .verifyToken("word");
    }

    private static String signed(byte[] body, String secret) {
        return WebhookSignature.of(secret).sign(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private WebhookRefusal refusal(byte[] body) {
        WebhookResult result = receiver.receive(body, signed(body, "new"));
        assertThat(result.isReceived()).isFalse();
        assertThat(result.httpStatus()).isNotEqualTo(200);
        return ((WebhookResult.Refused) result).refusal();
    }

    private boolean isOptedOut() {
        return !optIn.forBusiness(Door.ACME, Door.SENDER)
                .ledger()
                .status(Door.ADA)
                .optedOut()
                .isEmpty();
    }

    @Test
    void takesWhatIsSignedWithAnyOfTheSecrets() {
        for (String secret : new String[] {"old", "new"}) {
            WebhookResult result = receiver.receive(STOP, signed(STOP, secret));
            assertThat(result.isReceived()).as(secret).isTrue();
            assertThat(result.httpStatus()).isEqualTo(200);
            assertThat(isOptedOut()).isTrue();
        }
    }

    @Test
    void refusesBeforeReadingWhatIsNotSigned() {
        String good = signed(STOP, "new");
        assertThat(receiver.receive(STOP, null))
                .isEqualTo(new WebhookResult.Refused(WebhookRefusal.SIGNATURE_MISSING))
                .returns(401, WebhookResult::httpStatus);
        for (String wrong : new String[] {
            "",
            "sha256=",
            signed(STOP, "other"),
            good.replace("sha256=", "sha1="),
            good.substring("sha256=".length()),
            good + "0",
            good.substring(0, good.length() - 1),
            good.substring(0, good.length() - 1) + "x",
            signed(Arrays.copyOf(STOP, STOP.length - 1), "new")
        }) {
            assertThat(receiver.receive(STOP, wrong))
                    .as(wrong)
                    .isEqualTo(new WebhookResult.Refused(WebhookRefusal.SIGNATURE_WRONG))
                    .returns(401, WebhookResult::httpStatus);
        }
        assertThat(receiver.receive(bytes("no JSON"), "sha256=00"))
                .as("unsigned and malformed: the signature comes first")
                .isEqualTo(new WebhookResult.Refused(WebhookRefusal.SIGNATURE_WRONG));
        assertThat(isOptedOut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}{}",
                "{\"entry\": [}",
                "{\"entry\": [{]}",
                "{\"object\": \"whatsapp_business_account\", \"entry\": [",
                "{'object': 1}",
                "{\"object\": tru}",
                "{\"entry\": []} trailing"
            })
    void refusesWhatIsNoJsonObject(String body) {
        assertThat(refusal(bytes(body))).isEqualTo(WebhookRefusal.MALFORMED).returns(400, WebhookRefusal::httpStatus);
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(refusal("{}".getBytes(StandardCharsets.UTF_16))).isEqualTo(WebhookRefusal.MALFORMED);
        assertThat(refusal(new byte[] {0, 0, 0, '{', 0x20, 0x1F, 0x0A, 0x39})).isEqualTo(WebhookRefusal.MALFORMED);
        assertThat(refusal(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .isEqualTo(WebhookRefusal.MALFORMED);
    }

    @Test
    void takesTheLargestBodyAndNoLargerOne() {
        byte[] largest = new byte[WebhookReceiver.MAX_BODY];
        Arrays.fill(largest, (byte) ' ');
        System.arraycopy(STOP, 0, largest, 0, STOP.length);
        assertThat(receiver.receive(largest, signed(largest, "new")).isReceived())
                .isTrue();

        byte[] larger = Arrays.copyOf(largest, largest.length + 1);
        larger[largest.length] = ' ';
        assertThat(refusal(larger)).isEqualTo(WebhookRefusal.TOO_LARGE).returns(413, WebhookRefusal::httpStatus);
        assertThat(receiver.receive(larger, null))
                .as("it is not hashed either")
                .isEqualTo(new WebhookResult.Refused(WebhookRefusal.TOO_LARGE));
    }

    @Test
    void refusesWhatIsNestedTooDeepAndTakesWhatIsNot() {
        for (String brackets : new String[] {"[]", "{}"}) {
            String open = brackets.equals("[]") ? "[" : "{\"a\":";
            String in = brackets.equals("[]") ? "" : "1";
            String close = brackets.substring(1);
            String deepest = "{\"x\":" + open.repeat(63) + in + close.repeat(63) + "}";
            String deeper = "{\"x\":" + open.repeat(64) + in + close.repeat(64) + "}";
            assertThat(receiver.receive(bytes(deepest), signed(bytes(deepest), "new"))
                            .isReceived())
                    .isTrue();
            assertThat(refusal(bytes(deeper)))
                    .isEqualTo(WebhookRefusal.TOO_COMPLEX)
                    .returns(400, WebhookRefusal::httpStatus);
        }
        assertThat(refusal(bytes("{\"entry\":" + "[".repeat(1_000_000)))).isEqualTo(WebhookRefusal.TOO_COMPLEX);
    }

    @Test
    void refusesMoreElementsThanAnyRealBodyHas() {
        String most = "{\"entry\":[" + "1,".repeat(JsonCursor.MOST_ITEMS - 1) + "1]}";
        String more = "{\"entry\":[" + "1,".repeat(JsonCursor.MOST_ITEMS) + "1]}";
        WebhookResult.Received taken =
                (WebhookResult.Received) receiver.receive(bytes(most), signed(bytes(most), "new"));
        assertThat(taken.unreadable()).hasSize(JsonCursor.MOST_ITEMS);
        assertThat(refusal(bytes(more))).isEqualTo(WebhookRefusal.TOO_COMPLEX);
    }

    @Test
    void readsNoMoreOfAStreamThanTheLargestBody() throws IOException {
        InputStream endless = new InputStream() {
            private int given;

            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                given += length;
                assertThat(given).isLessThan(2 * WebhookReceiver.MAX_BODY);
                Arrays.fill(into, offset, offset + length, (byte) ' ');
                return length;
            }
        };
        assertThat(receiver.receive(endless, "sha256=00"))
                .isEqualTo(new WebhookResult.Refused(WebhookRefusal.TOO_LARGE));
        assertThat(receiver.receive(new ByteArrayInputStream(STOP), signed(STOP, "old"))
                        .isReceived())
                .isTrue();
        assertThat(isOptedOut()).isTrue();
    }

    @Test
    void answersTheHandshakeToWhoKnowsTheWord() {
        assertThat(receiver.handshake("subscribe", "word", "1158201444")).contains("1158201444");
        assertThat(receiver.handshake("subscribe", "words", "1")).isEmpty();
        assertThat(receiver.handshake("unsubscribe", "word", "1")).isEmpty();
        assertThat(receiver.handshake(null, "word", "1")).isEmpty();
        assertThat(receiver.handshake("subscribe", null, "1")).isEmpty();
        assertThat(receiver.handshake("subscribe", "word", null)).isEmpty();
        WebhookReceiver silent = WebhookReceiver.builder()
                .optIn(optIn)
                .senders(Door.DIRECTORY)
                .appSecret("new")
                .build();
        assertThat(silent.handshake("subscribe", "word", "1")).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesTheKnobThatIsMissingOrSetTwice() {
        assertRefused(
                "optIn",
                () -> WebhookReceiver.builder()
                        .senders(Door.DIRECTORY)
                        .appSecret("s")
                        .build());
        assertRefused(
                "senders",
                () -> WebhookReceiver.builder().optIn(optIn).appSecret("s").build());
        assertRefused(
                "appSecret",
                () -> WebhookReceiver.builder()
                        .optIn(optIn)
                        .senders(Door.DIRECTORY)
                        .build());
        assertRefused("optIn", () -> knobs().optIn(optIn));
        assertRefused("senders", () -> knobs().senders(Door.DIRECTORY));
        assertRefused("verifyToken", () -> knobs().verifyToken("word"));
        assertRefused("verifyToken", () -> WebhookReceiver.builder().verifyToken(" "));
        assertRefused("verifyToken", () -> WebhookReceiver.builder().verifyToken(null));
        assertRefused("optIn", () -> WebhookReceiver.builder().optIn(null));
        assertRefused("senders", () -> WebhookReceiver.builder().senders(null));
        assertRefused("secret", () -> WebhookReceiver.builder().appSecret(" "));
        assertRefused("secret", () -> WebhookReceiver.builder().appSecret(null));
        assertRefused("body", () -> receiver.receive((byte[]) null, ""));
        assertRefused("body", () -> receiver.receive((InputStream) null, ""));
    }

    static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void everyRefusalSaysWhatWasExpected() {
        for (WebhookRefusal refusal : WebhookRefusal.values()) {
            assertThat(refusal.expected()).startsWith("expected ");
            assertThat(new WebhookResult.Refused(refusal).httpStatus()).isBetween(400, 499);
        }
    }
}
