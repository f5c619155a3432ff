package io.optin.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.optin.webhook.Alarm;
import io.optin.webhook.WebhookReceiver;
import io.optin.webhook.WebhookResult;
import io.optin.webhook.WebhookResult.Received;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The endpoint that Meta's webhooks come to, on the HTTP server of the JDK. With a framework it is the same three steps. */
public final class WebhookServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);

    private final WebhookReceiver receiver;
    private final Consumer<Alarm> humans;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final HttpServer server;

    /**
     * Starts an endpoint under {@code /webhook}.
     *
     * @param receiver what takes the bodies
     * @param humans who sees what a human should see
     * @param address where to listen; port 0 for any that is free
     * @throws IOException where nobody may listen there
     */
    public WebhookServer(WebhookReceiver receiver, Consumer<Alarm> humans, InetSocketAddress address)
            throws IOException {
        this.receiver = receiver;
        this.humans = humans;
        server = HttpServer.create(address, 0);
        server.createContext("/webhook", this::handle);
        server.setExecutor(workers);
        server.start();
    }

    /**
     * Where it listens.
     *
     * @return the port
     */
    public int port() {
        return server.getAddress().getPort();
    }

    // region endpoint
    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" ->
                    handshake(exchange, parameters(exchange.getRequestURI().getRawQuery()));
                case "POST" -> answer(exchange, received(exchange), "");
                default -> {
                    exchange.getResponseHeaders().set("Allow", "GET, POST");
                    answer(exchange, 405, "");
                }
            }
        }
    }

    /** When the webhook is set up, Meta asks whether the endpoint is yours. */
    private void handshake(HttpExchange exchange, Map<String, String> asked) throws IOException {
        Optional<String> challenge =
                receiver.handshake(asked.get("hub.mode"), asked.get("hub.verify_token"), asked.get("hub.challenge"));
        answer(exchange, challenge.isPresent() ? 200 : 403, challenge.orElse(""));
    }

    /** The raw bytes and the header go in, and the status to answer with comes out. */
    private int received(HttpExchange exchange) throws IOException {
        String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
        try {
            WebhookResult result = receiver.receive(exchange.getRequestBody(), signature);
            if (result instanceof Received received) {
                received.alarms().forEach(humans);
            }
            return result.httpStatus();
        } catch (RuntimeException e) { // a store failed: no 200, so that the body comes again
            LOG.error("a webhook was not taken", e);
            return 500;
        }
    }
    // endregion

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : Objects.requireNonNullElse(query, "").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return parameters;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }
}
