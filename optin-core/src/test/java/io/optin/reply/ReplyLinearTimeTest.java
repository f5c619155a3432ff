package io.optin.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts that would hurt a reading that looks twice, a mebibyte of each, and half of it beside. How long they take is written
 * down, not asserted; what is asserted is that none of them hangs.
 */
class ReplyLinearTimeTest {
    private static final int MEBIBYTE = Integer.getInteger("optin.hostile", 1 << 20);
    private static final Duration HANGS = Duration.ofSeconds(60);
    private static final ReplyClassifier ALL = ReplyClassifier.everyLanguage();

    static Stream<String> hostile() {
        return Stream.of(
                "a",
                "a ",
                "stop",
                "stop ",
                "please stop ",
                "stop please ",
                "please ",
                "s t o p ",
                "unsubscrib ",
                "stooop ",
                "stop sending me the the messages ",
                "stop sending me all your ",
                "don't want any more of your any more ",
                "I don't want to receive messages from you. ",
                "I don't want to receive messages from you ",
                "but keep the offers ",
                "how do I stop the messages? ",
                "why do you keep sending ",
                "typed typed stop ",
                "no ",
                "no más mensajes ",
                "por favor ",
                "keine nachrichten mehr ",
                "ne plus ",
                "не надо ",
                "不要再发",
                "请停止发送消息，",
                "停",
                "送信しないで",
                "보내지 마세요 ",
                "หยุดส่งข้อความ",
                "मत भेजो ",
                "لا ترسل ",
                "אל תשלחו ",
                "đừng gửi ",
                "jangan kirim ",
                "mesaj istemiyorum ",
                "\u200B",
                "s\u200Btop",
                "\u0301",
                "\uFDFA",
                "\u1112\u1161\u11ab",
                "🛑",
                "👍🏽",
                "\uD835\uDC2B",
                "...",
                "? ",
                "\n");
    }

    @Test
    void noTextHangs() throws IOException {
        StringBuilder told = new StringBuilder();
        for (String piece : hostile().toList()) {
            String text = piece.repeat(MEBIBYTE / piece.length());
            double half = seconds(text.substring(0, text.length() / 2));
            told.append(String.format(
                    Locale.ROOT, "%6.3f s for half, %6.3f s for all of: %s%n", half, seconds(text), piece.strip()));
        }
        Path file = Path.of("target/reply-cost.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, told);
        assertThat(told).isNotEmpty();
    }

    private static double seconds(String text) {
        long begin = System.nanoTime();
        assertTimeoutPreemptively(
                HANGS, () -> assertThat(ALL.classify(text, true)).isNotNull());
        return (System.nanoTime() - begin) / 1e9;
    }
}
