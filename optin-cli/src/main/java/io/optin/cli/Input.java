package io.optin.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a file name on the command line means: {@code -} is standard input. */
final class Input {
    private Input() {}

    static String name(String file) {
        return file.equals("-") ? "standard input" : file;
    }

    static InputStream open(String file) {
        if (file.equals("-")) {
            return new FilterInputStream(System.in) {
                @Override
                public void close() {} // it is not ours
            };
        }
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new UnreadableException(file + ": is a directory, and not a file");
            }
            return Files.newInputStream(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new UnreadableException(file + ": there is no such file");
        } catch (IOException e) {
            throw new UnreadableException(file + ": cannot be read");
        }
    }
}
