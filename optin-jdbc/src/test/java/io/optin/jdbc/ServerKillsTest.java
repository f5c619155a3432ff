package io.optin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.optin.spi.Stores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server of PostgreSQL is killed and started again while eight threads write, who tell again what was not acknowledged:
 * nothing that was is lost, and nothing is there twice. {@code -Doptin.kills=50} for more than a handful.
 */
class ServerKillsTest {
    private static final int THREADS = 8;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random();
    private final Acknowledged acknowledged = new Acknowledged();
    private final Semaphore acknowledgements = new Semaphore(0);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2)) // it has a log to go through first
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private void kill() throws IOException {
        long server = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(server).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    private void write(Stores stores, int thread) {
        Scribe scribe = new Scribe(stores, "thread " + thread);
        for (int number = 0; !enough.get(); ) {
            try {
                scribe.write(number);
                acknowledged.add(Scribe.id("thread " + thread, number));
                acknowledgements.release();
                number++;
            } catch (JdbcStoreException e) {
                failures.incrementAndGet(); // as a host does: the same fact, under the same id, again
            }
        }
    }

    @Test
    void whatWasAcknowledgedIsThere() throws Exception {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        JdbcSchema.apply(server.getPostgresDatabase());
        assertThat(JdbcSchema.check(server.getPostgresDatabase()).risks()).isEmpty();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(THREADS);
        config.setConnectionTimeout(1_000);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Stores stores = JdbcStores.create(pool);
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                writers.add(threads.submit(() -> write(stores, thread)));
            }
            for (int kill = 0; kill < ClientKillsTest.KILLS; kill++) {
                acknowledgements.acquire(1 + random.nextInt(1_000));
                kill();
                server.close(); // forgets what is dead
                acknowledgements.drainPermits();
                server = start(port);
            }
            acknowledgements.acquire(THREADS);
            enough.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            enough.set(true);
            threads.shutdown();
        }
        assertThat(failures).as("the kills were felt").hasPositiveValue();
        acknowledged.assertKept(server.getPostgresDatabase());
        server.close();
    }
}
