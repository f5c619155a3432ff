package io.optin.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.optin.jdbc.JdbcStores;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The figures of {@code docs/benchmarks.md}, as lines of its tables. Ours and the hand-written take turns, each in a Java of
 * its own, on the same database; a ratio is that of two which followed one another.
 */
public final class Figures {
    private static final long PEOPLE = 100_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final TimeValue TIME = TimeValue.seconds(Integer.getInteger("seconds", 10));

    /** Services run for days: what they cost in the first seconds, before the compiler is done, is no figure. */
    private static final TimeValue WARM_UP = TimeValue.seconds(20);

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Figures() {}

    /**
     * Measures.
     *
     * @param arguments {@code decision}, {@code webhook}, {@code reply}, {@code check}, {@code writes}, {@code screen}, {@code plans}, or
     *     {@code growth} and the largest number of people
     * @throws Exception where something cannot be measured
     */
    public static void main(String[] arguments) throws Exception {
        List<String> asked = List.of(String.join(" ", arguments).split(" "));
        switch (asked.get(0)) {
            case "decision" -> decision();
            case "webhook" -> webhook();
            case "reply" -> reply();
            case "check" -> beside(CheckBenchmark.class, "optin", "byHand", "checks");
            case "screen" -> beside(ScreenBenchmark.class, "optin", "byHand", "screenings of 100,000");
            case "writes" -> {
                beside(WriteBenchmark.class, "recordOptin", "recordByHand", "consents");
                beside(WriteBenchmark.class, "optOutOptin", "optOutByHand", "opt-outs");
            }
            case "plans" -> plans();
            case "growth" -> Growth.measure(asked.size() > 1 ? Long.parseLong(asked.get(1)) : 1_000_000, OUT);
            default -> OUT.println("one of: decision webhook reply check writes screen plans growth [people]");
        }
        System.exit(0);
    }

    private static void decision() throws RunnerException {
        OUT.println("| decision | ns | bytes |\n| --- | --- | --- |");
        Collection<RunResult> results = new Runner(quiet().include(DecisionBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .forks(ROUNDS)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .run();
        for (RunResult result : results) {
            List<Double> times = new ArrayList<>();
            result.getBenchmarkResults()
                    .forEach(fork -> times.add(fork.getPrimaryResult().getScore()));
            OUT.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f |%n",
                    result.getPrimaryResult().getLabel(),
                    Spread.of(times).tell(0),
                    secondary(result, "gc.alloc.rate.norm"));
        }
    }

    private static void webhook() throws RunnerException {
        OUT.println("| body | HMAC and tokens | understood | ratio | told to stores in memory | ratio |\n"
                + "| --- | --- | --- | --- | --- | --- |");
        for (String body : List.of("message", "status", "batch")) {
            List<Double> bare = new ArrayList<>();
            List<Double> understood = new ArrayList<>();
            List<Double> told = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(webhook(body, "bare"));
                understood.add(webhook(body, "understood"));
                told.add(webhook(body, "optin"));
            }
            OUT.println("| " + body + " | " + Spread.of(bare).tell(0) + " | "
                    + Spread.of(understood).tell(0) + " | "
                    + ratios(understood, bare) + " | "
                    + Spread.of(told).tell(0) + " | "
                    + ratios(told, bare) + " |");
        }
    }

    /** Round by round. */
    private static String ratios(List<Double> ours, List<Double> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round) / theirs.get(round));
        }
        return Spread.of(ratios).tell(2);
    }

    private static double webhook(String body, String method) throws RunnerException {
        return score(quiet().include(WebhookBenchmark.class.getName() + "." + method + "$")
                .param("body", body));
    }

    /** One measurement in a Java of its own. */
    private static double score(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(5))
                        .measurementIterations(1)
                        .measurementTime(TIME)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }

    private static void reply() throws RunnerException {
        OUT.println("| reply | characters | ns | by hand, in English | ratio |\n| --- | --- | --- | --- | --- |");
        for (String text : List.of("command", "question", "near-miss", "opt-out", "spanish", "chinese")) {
            reply(text, 1);
        }
        reply("question", 10);
        reply("question", 100);
        reply("near-miss", 100);
        reply("opt-out", 100);
    }

    private static void reply(String text, int times) throws RunnerException {
        List<Double> ours = new ArrayList<>();
        List<Double> byHand = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(reply(text, times, "optin"));
            byHand.add(reply(text, times, "byHand"));
        }
        OUT.println("| " + text + " | "
                + String.format(
                        Locale.ROOT, "%,d", ReplyBenchmark.reply(text, times).length()) + " | "
                + Spread.of(ours).tell(0) + " | "
                + Spread.of(byHand).tell(0) + " | "
                + ratios(ours, byHand) + " |");
    }

    private static double reply(String text, int times, String method) throws RunnerException {
        return score(quiet().include(ReplyBenchmark.class.getName() + "." + method + "$")
                .param("text", text)
                .param("times", Integer.toString(times)));
    }

    private static double secondary(RunResult result, String name) {
        for (Result<?> other : result.getSecondaryResults().values()) {
            if (other.getLabel().endsWith(name)) {
                return other.getScore();
            }
        }
        throw new IllegalStateException("JMH tells no " + name);
    }

    private static void beside(Class<?> benchmark, String ours, String theirs, String unit)
            throws IOException, SQLException, RunnerException {
        OUT.println("| database | " + unit + " a second | by hand | ratio |\n| --- | --- | --- | --- |");
        for (Server.Kind kind : Server.Kind.values()) {
            try (Server server = filled(kind, PEOPLE)) {
                List<Double> our = new ArrayList<>();
                List<Double> their = new ArrayList<>();
                List<Double> ratios = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    our.add(score(server, benchmark, ours));
                    their.add(score(server, benchmark, theirs));
                    ratios.add(our.get(round) / their.get(round));
                }
                int digits = Spread.of(our).median() < 100 ? 2 : 0;
                OUT.println("| " + kind + " | " + Spread.of(our).tell(digits) + " | "
                        + Spread.of(their).tell(digits) + " | "
                        + Spread.of(ratios).tell(2) + " |");
            }
        }
    }

    private static double score(Server server, Class<?> benchmark, String method) throws RunnerException {
        return new Runner(quiet().include(benchmark.getName() + "." + method + "$")
                        .forks(1)
                        .warmupIterations(1)
                        .warmupTime(WARM_UP)
                        .measurementIterations(1)
                        .measurementTime(TIME)
                        .jvmArgsAppend(
                                "-D" + Tables.URL + "=" + server.url(),
                                "-D" + Tables.KIND + "=" + server.kind(),
                                "-D" + Tables.PEOPLE + "=" + PEOPLE)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }

    private static ChainedOptionsBuilder quiet() {
        return new OptionsBuilder()
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .shouldDoGC(true);
    }

    /** A server with that many people in its tables. */
    static Server filled(Server.Kind kind, long people) throws IOException, SQLException {
        Server server = Server.start(kind);
        server.prepare();
        try (HikariDataSource pool = Server.pool(server.url(), 1)) {
            Population.fill(server, JdbcStores.create(pool), pool, people);
        }
        return server;
    }

    private static void plans() throws IOException, SQLException {
        for (Server.Kind kind : Server.Kind.values()) {
            try (Server server = filled(kind, PEOPLE);
                    HikariDataSource pool = Server.pool(server.url(), 2)) {
                OUT.print(Plans.print(kind, pool));
            }
        }
    }
}
