package io.optin.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the checkout that the tests run in. */
public final class Checkout {
    private Checkout() {}

    /** A file or directory by its path from the root of the repository. */
    public static Path path(String fromRoot) {
        String root = Objects.requireNonNull(
                System.getProperty("optin.root"), "the build sets optin.root to the root of the repository");
        return Path.of(root).resolve(fromRoot);
    }

    /** The path of a file as it is seen from the root, with slashes. */
    static String fromRoot(Path file) {
        return path("").relativize(file).toString().replace('\\', '/');
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a directory whose names end so, in the order of their paths; none where it is not there. */
    public static List<Path> filesBelow(String fromRoot, String ending) {
        Path directory = path(fromRoot);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the pages are to be rewritten instead of compared. */
    public static boolean isRewriting() {
        return Boolean.getBoolean("optin.docs.write");
    }

    /** What to do where a page and the code differ. */
    public static String howToRewrite(Class<?> test) {
        return "To bring the pages up to date, run from the root of the repository:\n"
                + "  mvn -B -ntp -pl optin-core -am test -Dtest=" + test.getSimpleName()
                + " -Dsurefire.failIfNoSpecifiedTests=false -Doptin.docs.write=true";
    }
}
