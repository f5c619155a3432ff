package io.optin.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.optin.consent.InformationType;
import io.optin.contact.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts that would hurt a reading that looks twice. How long each takes is written down, not asserted (a prompt
 * first, then the ways out alone, in the last of the rounds); what is asserted is that none of them hangs.
 */
class LinearTimeTest {
    private static final int MEBIBYTE = Integer.getInteger("optin.hostile", 1 << 20);
    private static final int ROUNDS = Integer.getInteger("optin.hostile.rounds", 1);
    private static final Duration HANGS = Duration.ofSeconds(60);

    static Stream<String> hostile() {
        return Stream.of(
                "a",
                "a ",
                "receive ",
                "I do not want to receive offers on WhatsApp at {number} ",
                "I do not want to receive offers on WhatsApp at {number}. ",
                "order and delivery and ",
                "order delivery order ",
                "by ing by continuing you agree ",
                "reply STOP or END to opt out, ",
                "to opt out reply ",
                "at my own number ",
                "if you no longer wish to receive ",
                "the customer already already already agrees ",
                "Acme Ac me A c m e ",
                "Acm ",
                "{number}",
                "{{{{",
                "[first name ",
                "%NAME",
                "<<<<",
                "+1 415 555 0123 ",
                "(((((((",
                "12345678901234567890",
                "\u2022\u2022\u2022\u2022 0123 ",
                "\u200B",
                "a\u200Bb",
                "a'",
                "\u202E",
                "\u0301",
                "a\u0336",
                "\u0430",
                "r\u0435c\u0435ive ",
                "\uFDFA",
                "\uD83C\uDFF4\uDB40\uDC67",
                "\uD835\uDC2B",
                "...",
                "! ",
                "\n");
    }

    @Test
    void noTextHangs() throws IOException {
        PhoneNumber own = PhoneNumber.ofE164("+14155550123");
        StringBuilder told = new StringBuilder();
        double worst = 0;
        for (String piece : hostile().toList()) {
            String text = piece.repeat(MEBIBYTE / piece.length());
            double prompt = seconds(() -> new WordingReading(
                            new WordingReader(text, Languages.of("en"), "Acme", InformationType.builtIn()),
                            true,
                            Optional.of(own))
                    .isJudged());
            double waysOut = seconds(() -> OptOutReading.of(text, "en").judged());
            worst = Math.max(worst, Math.max(prompt, waysOut));
            told.append(String.format(Locale.ROOT, "%6.3f s  %6.3f s  %s%n", prompt, waysOut, piece.strip()));
        }
        told.append(String.format(Locale.ROOT, "%6.3f s  worst of all%n", worst));
        Path file = Path.of(System.getProperty("optin.root", "."), "optin-core/target/wording-cost.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, told);
    }

    private static double seconds(BooleanSupplier reading) {
        double last = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            assertTimeoutPreemptively(
                    HANGS, () -> assertThat(reading.getAsBoolean()).isTrue());
            last = (System.nanoTime() - begin) / 1e9;
        }
        return last;
    }
}
