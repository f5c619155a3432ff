package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.optin.OptIn;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

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
        assertThat(compile(source("module-info", MODULE), source("consumer/Main", MAIN)))
                .isEmpty();

        assertThat(run()).startsWith("true denied\n  [OPTIN-SEND-004]");
    }

    @Test
    void theInsidesAreNotForConsumers() throws Exception {
        assertThat(compile(source("module-info", MODULE), source("consumer/Intruder", INTRUDER)))
                .contains("package io.optin.internal is not visible");
    }

    private Path source(String name, String text) throws IOException {
        Path file = directory.resolve("src").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String compile(Path... sources) {
        List<String> arguments =
                new ArrayList<>(List.of("--module-path", modulePath(NullMarked.class), "-d", classes()));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
        return status == 0 ? "" : errors.toString(StandardCharsets.UTF_8);
    }

    private String run() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        java,
                        "--module-path",
                        modulePath() + File.pathSeparator + classes(),
                        "--module",
                        "consumer/consumer.Main")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output)
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .collect(Collectors.joining("\n"));
    }

    private String classes() {
        return directory.resolve("classes").toString();
    }

    /** optin-core and what it needs at run time; to compile against it takes its null annotations too. */
    private static String modulePath(Class<?>... more) {
        return Stream.concat(Stream.of(OptIn.class, PhoneNumberUtil.class, Logger.class), Stream.of(more))
                .map(ModulePathConsumerTest::locationOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
