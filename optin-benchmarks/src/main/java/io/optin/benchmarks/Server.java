package io.optin.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.optin.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A database on this machine that keeps what it commits, in a folder that goes with it. */
final class Server implements AutoCloseable {
    /** Which databases are measured. */
    enum Kind {
        /** A server of its own. */
        POSTGRESQL,
        /** In the process that asks, on a file. */
        H2
    }

    private final Kind kind;
    private final String url;
    private final Optional<EmbeddedPostgres> postgres;
    private final Path folder;

    private Server(Kind kind, String url, Optional<EmbeddedPostgres> postgres, Path folder) {
        this.kind = kind;
        this.url = url;
        this.postgres = postgres;
        this.folder = folder;
    }

    static Server start(Kind kind) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "figures");
        if (kind == Kind.H2) {
            String url = "jdbc:h2:file:" + folder.resolve("optin") + ";WRITE_DELAY=0;CACHE_SIZE=262144";
            return new Server(kind, url, Optional.empty(), folder);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        return new Server(kind, postgres.getJdbcUrl("postgres", "postgres"), Optional.of(postgres), folder);
    }

    Kind kind() {
        return kind;
    }

    String url() {
        return url;
    }

    Path folder() {
        return folder;
    }

    /** Makes the tables. */
    void prepare() {
        try (HikariDataSource pool = pool(url, 1)) {
            JdbcSchema.apply(pool);
        }
    }

    static HikariDataSource pool(String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }
}
