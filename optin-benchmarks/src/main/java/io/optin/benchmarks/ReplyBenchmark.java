package io.optin.benchmarks;

import io.optin.reply.ReplyClassifier;
import io.optin.reply.ReplyMeaning;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a reply means, in twenty languages; beside what one writes by hand for one of them: marks and case folded away, a set
 * of commands, and a regular expression for the sentences.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class ReplyBenchmark {
    private static final Map<String, String> TEXTS = Map.of(
            "command", "STOP",
            "question",
                    "Hi, I ordered the blue one last Tuesday and the parcel still has not arrived, can you check please?!",
            "near-miss",
                    "How do I stop the pain in my back, and should I end the course of tablets that you sent me in March?",
            "opt-out",
                    "I don't want to receive any more WhatsApp messages from you, please take me off your list, thank you",
            "spanish",
                    "Hola, quería saber si mi pedido de la semana pasada ya salió, porque todavía no me llegó, muchas gracias",
            "chinese",
                    "你好，请问我上周订的那件蓝色的衣服什么时候可以到？已经等了两个星期了，能不能帮我查一下物流信息，谢谢你们！"
                            + "如果还要再等一个星期，我就去别家店买了，麻烦尽快回复我一下，我的订单号在上一条里。");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMANDS = Set.of(
            "stop", "stop all", "stopall", "unsubscribe", "quit", "end", "revoke", "opt out", "optout", "remove me");
    private static final Pattern SENTENCES =
            Pattern.compile("\\b(stop|quit) (sending|texting|messaging)( me)?\\b|\\btake me off (your|the) list\\b"
                    + "|\\bno more (messages|texts|offers)\\b|\\bdon t (want|send)( to receive)?( me)? any more\\b");

    /** Which text: the command is four characters, the others about a hundred. */
    @Param({"command", "question", "near-miss", "opt-out", "spanish", "chinese"})
    public String text = "question";

    /** How many times over, to see how cost grows. */
    @Param("1")
    public int times = 1;

    private final ReplyClassifier classifier = ReplyClassifier.everyLanguage();
    private String reply = "";

    /** For JMH. */
    public ReplyBenchmark() {}

    /** Makes the text. */
    @Setup
    public void write() {
        reply = reply(text, times);
    }

    /** A text so many times over. */
    static String reply(String text, int times) {
        return (TEXTS.getOrDefault(text, text) + " ").repeat(times).strip();
    }

    /**
     * What optin does.
     *
     * @return the meaning
     */
    @Benchmark
    public ReplyMeaning optin() {
        return classifier.classify(reply, false);
    }

    /**
     * What one writes by hand for English.
     *
     * @return whether it is an opt-out
     */
    @Benchmark
    public boolean byHand() {
        String bare =
                MARKS.matcher(Normalizer.normalize(reply, Normalizer.Form.NFKD)).replaceAll("");
        String words =
                BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return COMMANDS.contains(words) || SENTENCES.matcher(words).find();
    }
}
