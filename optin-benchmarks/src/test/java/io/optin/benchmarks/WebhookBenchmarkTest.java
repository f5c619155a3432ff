package io.optin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.webhook.Ignored;
import io.optin.webhook.Learnt;
import io.optin.webhook.WebhookResult.Received;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured is what it is said to be. */
class WebhookBenchmarkTest {
    @ParameterizedTest
    @CsvSource({"message, 1, 0", "status, 0, 1", "batch, 100, 0"})
    void theBodiesAreTakenWhole(String body, int messages, int statuses) throws IOException {
        WebhookBenchmark benchmark = new WebhookBenchmark();
        benchmark.body = body;
        benchmark.sign();

        Received received = (Received) benchmark.optin();

        assertThat(received.learnt())
                .filteredOn(Learnt.Message.class::isInstance)
                .hasSize(messages);
        assertThat(received.ignored())
                .extracting(Ignored::reason)
                .hasSize(statuses)
                .allMatch(reason -> reason == Ignored.Reason.STATUS_WITHOUT_NEWS);
        assertThat(received.unreadable()).isEmpty();
        assertThat(received.alarms()).isEmpty();
        assertThat(received.unknown()).isEmpty();
        assertThat(benchmark.understood())
                .as("verified, and each notice: a link for each person, and what they did")
                .isEqualTo(1 + 2 * (messages + statuses));
        assertThat(benchmark.bare()).isGreaterThan(32 + 20 * (messages + statuses));
    }
}
