package io.optin.jdbc;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The machine's own MariaDB, on a data folder of its own, started once for all tests and stopped with them. */
final class MariaDbServer {
    private static final String PROGRAM = "mariadbd";

    private static final class Running {
        private static final int PORT = start();
    }

    private MariaDbServer() {}

    static boolean isInstalled() {
        return find(PROGRAM).isPresent() && find("mariadb-install-db").isPresent();
    }

    static String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + Running.PORT + "/" + database
                + "?user=root&sslMode=disable&sessionVariables=time_zone='-09:30'";
    }

    private static Optional<String> find(String program) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)),
                        Stream.of("/usr/sbin", "/usr/libexec"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static int start() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "mariadb").toAbsolutePath();
            int port = freePort();
            run(
                            data,
                            List.of(
                                    find("mariadb-install-db").orElseThrow(),
                                    "--no-defaults",
                                    "--user=" + System.getProperty("user.name"),
                                    "--datadir=" + data.resolve("data"),
                                    "--auth-root-authentication-method=normal",
                                    "--skip-test-db"))
                    .waitFor();
            Process server = run(
                    data,
                    List.of(
                            find(PROGRAM).orElseThrow(),
                            "--no-defaults",
                            "--user=" + System.getProperty("user.name"),
                            "--datadir=" + data.resolve("data"),
                            "--socket="
                                    + Path.of(System.getProperty("java.io.tmpdir"), "optin-" + port), // may not be long
                            "--default-time-zone=+05:45",
                            "--port=" + port,
                            "--tmpdir=" + data, // another server clears what it finds in a common one
                            "--max-connections=200",
                            "--bind-address=127.0.0.1"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
            await(port, server);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process run(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** Runs a script with the server's own client, as a database administrator does. */
    static void client(DataSource dataSource, Path script) throws IOException, SQLException {
        String database;
        try (Connection connection = dataSource.getConnection()) {
            database = connection.getCatalog();
        }
        Process client = new ProcessBuilder(
                        "mariadb",
                        "--no-defaults",
                        "--host=127.0.0.1",
                        "--port=" + Running.PORT,
                        "--user=root",
                        database)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!told.isEmpty()) {
            throw new SQLException(told);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(int port, Process server) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try (Connection connection =
                    DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/?user=root&sslMode=disable")) {
                if (connection.isValid(0)) {
                    return;
                }
            } catch (SQLException e) {
                if (!server.isAlive() || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("MariaDB does not start", e);
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }
}
