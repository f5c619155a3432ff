package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
