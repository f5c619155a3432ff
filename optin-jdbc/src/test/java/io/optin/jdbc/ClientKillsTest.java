package io.optin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A Java that writes is killed in the midst of it, again and again: what it had acknowledged is there, and nothing is half
 * there. {@code -Doptin.kills=50} for more than a handful.
 */
class ClientKillsTest {
    static final int KILLS = Integer.getInteger("optin.kills", 3);

    private final Random random = new Random();

    @ParameterizedTest
    @EnumSource(names = "H2_MEMORY", mode = EnumSource.Mode.EXCLUDE) // which is gone with the process
    void whatWasAcknowledgedIsThere(TestDatabase database) throws Exception {
        String url = database.url();
        DataSource dataSource = TestDatabase.at(database.database, url);
        JdbcSchema.apply(dataSource);
        Acknowledged acknowledged = new Acknowledged();
        for (int kill = 0; kill < KILLS; kill++) {
            String seed = "kill " + kill;
            List<Integer> numbers = writeAndDie(database, url, seed, 1 + random.nextInt(200));
            numbers.forEach(number -> acknowledged.add(Scribe.id(seed, number)));
            acknowledged.assertKept(dataSource);
            Scribe again = new Scribe(JdbcStores.create(dataSource), seed);
            assertThat(numbers).as("what is told again is not news").noneMatch(again::write);
            for (int number = 0; number < numbers.size(); number++) {
                again.write(number); // what was under way may be told again, too
                acknowledged.add(Scribe.id(seed, number));
            }
            acknowledged.assertKept(dataSource);
        }
        assertThat(acknowledged.count()).isGreaterThanOrEqualTo(KILLS);
    }

    /** The numbers that were acknowledged before it died. */
    private static List<Integer> writeAndDie(TestDatabase database, String url, String seed, int longest)
            throws IOException, InterruptedException {
        Process scribe = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scribe.class.getName(),
                        database.database.name(),
                        url,
                        seed)
                .redirectError(new File("target/scribe.log"))
                .start();
        List<Integer> numbers = new ArrayList<>();
        try (BufferedReader told = scribe.inputReader(StandardCharsets.UTF_8)) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                numbers.add(Integer.valueOf(line));
                if (numbers.size() == longest) {
                    scribe.toHandle().destroyForcibly(); // which leaves what it told to be read
                }
            }
        }
        assertThat(scribe.waitFor())
                .as("it was killed, and did not end; see target/scribe.log")
                .isEqualTo(137);
        return numbers;
    }
}
