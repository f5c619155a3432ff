package io.optin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.optin.validation.WhatsAppNumber;
import jakarta.validation.Validation;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** A host without Bean Validation loses nothing, and loads nothing of it: a program in a Java of its own. */
class WithoutBeanValidationTest {
    private static final List<Class<?>> NEEDED =
            List.of(OptIn.class, PlainHost.class, PhoneNumberUtil.class, Logger.class);

    @TempDir
    private Path directory;

    @Test
    void itWorksWhereTheJarIsAbsent() throws Exception {
        List<String> output = run(NEEDED.stream());
        assertThat(output).contains("recorded: true", "allowed: true");
        assertNothingOfItIsLoaded(output);
    }

    @Test
    void itLoadsNothingOfItWhereTheJarIsThere() throws Exception {
        List<String> output = run(Stream.concat(NEEDED.stream(), Stream.of(Validation.class)));
        assertThat(output).contains("recorded: true", "allowed: true");
        assertNothingOfItIsLoaded(output);
    }

    private static void assertNothingOfItIsLoaded(List<String> output) {
        assertThat(output).anyMatch(line -> line.contains(" " + OptIn.class.getName() + " "));
        String constraints = WhatsAppNumber.class.getPackageName() + ".";
        assertThat(output).noneMatch(line -> line.contains(" jakarta.") || line.contains(" " + constraints));
    }

    /** What the program prints, and a line for each class as it is loaded. */
    private List<String> run(Stream<Class<?>> classPath) throws Exception {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        classPath
                                .map(WithoutBeanValidationTest::locationOf)
                                .distinct()
                                .collect(Collectors.joining(File.pathSeparator)),
                        PlainHost.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(output);
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
