package io.optin.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.optin.OptIn;
import io.optin.contact.Business;
import io.optin.contact.Sender;
import io.optin.webhook.Addressee;
import io.optin.webhook.SenderDirectory;
import io.optin.webhook.Understanding;
import io.optin.webhook.WebhookReceiver;
import io.optin.webhook.WebhookResult;
import io.optin.webhook.WebhookSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A webhook body, verified, read, classified and told to stores in memory, over and over; beside the least that one could
 * do with the same bytes: the HMAC, and a walk over the tokens.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class WebhookBenchmark {
    private static final String SECRET = "a secret of the app";
    private static final JsonFactory JSON = new JsonFactory();
    private static final Instant ARRIVAL = Instant.parse("2026-03-01T10:00:02Z");

    /** Which body. */
    @Param({"message", "status", "batch"})
    public String body = "message";

    private byte[] bytes = {};
    private String signature = "";
    private final Mac mac = mac();
    private final Understanding understanding = new Understanding(SECRET);
    private final WebhookReceiver receiver = WebhookReceiver.builder()
            .optIn(OptIn.inMemory())
            .senders(SenderDirectory.of(
                    "102290129340398",
                    Map.of("106540352242922", new Addressee(Business.of("Acme"), Sender.of("+15550783881")))))
            .appSecret(SECRET)
            .build();

    /** For JMH. */
    public WebhookBenchmark() {}

    /** Makes the bytes, and their signature. */
    @Setup
    public void sign() {
        bytes = WebhookBodies.of(body).getBytes(StandardCharsets.UTF_8);
        signature = WebhookSignature.of(SECRET).sign(bytes);
    }

    /**
     * What optin does.
     *
     * @return what came of the body
     */
    @Benchmark
    public WebhookResult optin() {
        return receiver.receive(bytes, signature);
    }

    /**
     * What optin does before it tells the stores.
     *
     * @return so much that nothing is left out
     */
    @Benchmark
    public int understood() {
        return understanding.of(bytes, signature, ARRIVAL);
    }

    /**
     * The least that one could do.
     *
     * @return so much that nothing is left out
     * @throws IOException never
     */
    @Benchmark
    public int bare() throws IOException {
        int told = mac.doFinal(bytes).length;
        try (JsonParser parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                told++;
            }
        }
        return told;
    }

    private static Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
