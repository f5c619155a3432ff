package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.optin.jdbc.JdbcStores;
import io.optin.testkit.OptInAssertions;
import io.optin.webhook.WebhookReceiver;
import java.nio.file.Path;
import net.bytebuddy.ByteBuddy;
import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.util.ReflectionUtils;
import org.opentest4j.MultipleFailuresError;

/** Compiles a small application against optin on the module path, and runs it there, in a Java of its own. */
class ModulePathConsumerTest {
    private static final String MODULE = """
            module consumer {
                requires io.optin.core;
            }
            """;
    private static final String MAIN = """
            package consumer;

            import io.optin.OptIn;
            import io.optin.contact.Business;
            import io.optin.contact.PhoneNumber;
            import io.optin.contact.Sender;
            import io.optin.message.OutboundMessage;

            public final class Main {
                public static void main(String[] args) {
                    var acme = OptIn.inMemory().forBusiness(Business.of("Acme"), Sender.of("+15550783881"));
                    var message = OutboundMessage.freeForm(PhoneNumber.parse("(415) 555-2671", "US"));
                    System.out.println(OptIn.class.getModule().isNamed() + " " + acme.gate().check(message).explain());
                }
            }
            """;
    private static final String INTRUDER = """
            package consumer;

            final class Intruder {
                Object times = io.optin.internal.Times.NEVER;
            }
            """;

    @TempDir
    private Path directory;

    @Test
    void aConsumerBuildsAndRunsOnTheModulePath() throws Exception {
        Consumer consumer = Consumer.in(directory);
        assertThat(consumer.compile(consumer.source("module-info", MODULE), consumer.source("consumer/Main", MAIN)))
                .isEmpty();

        assertThat(consumer.run()).startsWith("true denied\n  [OPTIN-SEND-004]");
    }

    @Test
    void theInsidesAreNotForConsumers() throws Exception {
        Consumer consumer = Consumer.in(directory);
        assertThat(consumer.compile(
                        consumer.source("module-info", MODULE), consumer.source("consumer/Intruder", INTRUDER)))
                .contains("package io.optin.internal is not visible");
    }

    private static final String TEST_MODULE = """
            module consumer {
                requires io.optin.testkit;
            }
            """;
    private static final String TEST_MAIN = """
            package consumer;

            import static io.optin.testkit.OptInAssertions.assertThat;

            import io.optin.OptIn;
            import io.optin.consent.Channel;
            import io.optin.testkit.SamplePrompts;
            import io.optin.testkit.conformance.Conformance;
            import io.optin.testkit.scenario.ScenarioRunner;

            public final class Main {
                public static void main(String[] args) {
                    assertThat(SamplePrompts.good(Channel.WEBSITE)).on(Channel.WEBSITE);
                    var scenario = Conformance.scenarios().get("windows").get(0);
                    boolean all = ScenarioRunner.inMemory().run(scenario).stream().allMatch(one -> one.isAsExpected());
                    System.out.println(Conformance.class.getModule().getName() + " " + all);
                }
            }
            """;

    /** With JUnit and AssertJ, and without jqwik, which only its own package needs. */
    @Test
    void theTestkitRunsOnTheModulePath() throws Exception {
        Consumer consumer = Consumer.in(
                directory,
                OptInAssertions.class,
                Assertions.class,
                ByteBuddy.class,
                DynamicNode.class,
                API.class,
                ReflectionUtils.class,
                MultipleFailuresError.class,
                WebhookReceiver.class,
                JsonFactory.class);
        assertThat(consumer.compile(
                        consumer.source("module-info", TEST_MODULE), consumer.source("consumer/Main", TEST_MAIN)))
                .isEmpty();

        assertThat(consumer.run()).isEqualTo("io.optin.testkit true");
    }

    private static final String DATABASE_MODULE = """
            module consumer {
                requires io.optin.jdbc;
                requires com.h2database;
                requires java.naming;
            }
            """;
    private static final String DATABASE_MAIN = """
            package consumer;

            import io.optin.jdbc.JdbcSchema;
            import io.optin.jdbc.JdbcStores;
            import io.optin.contact.Business;
            import io.optin.contact.PhoneNumber;
            import java.util.Set;

            public final class Main {
                public static void main(String[] args) {
                    var database = new org.h2.jdbcx.JdbcDataSource();
                    database.setURL("jdbc:h2:mem:consumer;DB_CLOSE_DELAY=-1");
                    JdbcSchema.apply(database);
                    var ada = PhoneNumber.parse("(415) 555-2671", "US");
                    var states = JdbcStores.create(database).consents().states(Business.of("Acme"), Set.of(ada));
                    System.out.println(JdbcStores.class.getModule().getName() + " " + states);
                }
            }
            """;

    @Test
    void theDatabaseStoresRunOnTheModulePath() throws Exception {
        Consumer consumer = Consumer.in(directory, JdbcStores.class, JdbcDataSource.class);
        assertThat(consumer.compile(
                        consumer.source("module-info", DATABASE_MODULE),
                        consumer.source("consumer/Main", DATABASE_MAIN)))
                .isEmpty();

        assertThat(consumer.run()).isEqualTo("io.optin.jdbc {}");
    }

    private static final String WEBHOOK_MODULE = """
            module consumer {
                requires io.optin.webhook;
            }
            """;
    private static final String WEBHOOK_MAIN = """
            package consumer;

            import io.optin.OptIn;
            import io.optin.webhook.SenderDirectory;
            import io.optin.webhook.WebhookReceiver;
            import io.optin.webhook.WebhookSignature;
            import java.util.Map;

            public final class Main {
                public static void main(String[] args) {
                    var receiver = WebhookReceiver.builder()
                            .optIn(OptIn.inMemory())
                            .senders(SenderDirectory.of(Map.of()))
                            .appSecret("secret")
                            .build();
                    byte[] body = {'{', '}'};
                    var result = receiver.receive(body, WebhookSignature.of("secret").sign(body));
                    System.out.println(WebhookReceiver.class.getModule().getName() + " " + result.httpStatus());
                }
            }
            """;

    @Test
    void theReceiverRunsOnTheModulePath() throws Exception {
        Consumer consumer = Consumer.in(directory, WebhookReceiver.class, JsonFactory.class);
        assertThat(consumer.compile(
                        consumer.source("module-info", WEBHOOK_MODULE), consumer.source("consumer/Main", WEBHOOK_MAIN)))
                .isEmpty();

        assertThat(consumer.run()).isEqualTo("io.optin.webhook 200");
    }
}
