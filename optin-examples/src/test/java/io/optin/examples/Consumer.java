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
import org.slf4j.Logger;

/** A small application on the module path: compiled against optin, and run in a Java of its own. */
record Consumer(Path directory, List<Class<?>> libraries) {
    /** An application in a directory, with a class of each of its libraries. */
    static Consumer in(Path directory, Class<?>... libraries) {
        return new Consumer(directory, List.of(libraries));
    }

    Path source(String name, String text) throws IOException {
        Path file = directory.resolve("src").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Compiles it; what the compiler complains of. */
    String compile(Path... sources) {
        List<String> arguments =
                new ArrayList<>(List.of("--module-path", modulePath(NullMarked.class), "-d", classes()));
        Stream.of(sources).map(Path::toString).forEach(arguments::add);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
        return status == 0 ? "" : errors.toString(StandardCharsets.UTF_8);
    }

    /** Runs the class Main of its package; what it prints. */
    String run() throws IOException, InterruptedException {
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

    /** optin-core, what it needs at run time, and the application's libraries; to compile takes null annotations too. */
    private String modulePath(Class<?>... more) {
        return Stream.of(
                        Stream.of(OptIn.class, PhoneNumberUtil.class, Logger.class),
                        libraries.stream(),
                        Stream.of(more))
                .flatMap(classes -> classes)
                .map(Consumer::locationOf)
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
