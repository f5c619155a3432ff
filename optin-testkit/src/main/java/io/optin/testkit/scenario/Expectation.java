package io.optin.testkit.scenario;

import static java.util.Map.entry;

import io.optin.error.InvalidPhoneNumberException;
import io.optin.reply.Intent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is expected of an answer: only what is listed is looked at, and lists are compared as sets. */
record Expectation(Map<String, Object> fields) {
    private static final Function<Json, Object> FLAG = Fields::flag;
    private static final Function<Json, Object> INSTANT = Fields::instant;
    private static final Function<Json, Object> TEXT = Fields::text;
    private static final Function<Json, Object> LIST = Expectation::list;

    private static final Map<String, Function<Json, Object>> REPORT =
            Map.of("compliant", FLAG, "rules", LIST, "warnings", LIST, "skipped", LIST);

    /** What each kind of entry can be expected to answer. */
    static final Map<String, Map<String, Function<Json, Object>>> ANSWERS = Map.ofEntries(
            entry("consent", Map.of("recorded", FLAG, "rules", LIST)),
            entry(
                    "send",
                    Map.of(
                            "decision",
                            words(List.of("allowed", "denied", "undetermined")),
                            "rules",
                            LIST,
                            "validUntil",
                            INSTANT,
                            "missing",
                            LIST)),
            entry(
                    "status",
                    Map.of(
                            "optedIn",
                            FLAG,
                            "types",
                            LIST,
                            "optedOut",
                            LIST,
                            "platformStopped",
                            FLAG,
                            "windowOpen",
                            FLAG,
                            "windowClosesAt",
                            INSTANT)),
            entry("prompt", REPORT),
            entry("flow", REPORT),
            entry("templateText", REPORT),
            entry("optOutPath", REPORT),
            entry("classify", Map.of("intent", words(names(Intent.values())), "scope", LIST)),
            entry(
                    "number",
                    Map.of(
                            "valid",
                            FLAG,
                            "e164",
                            TEXT,
                            "region",
                            TEXT,
                            "sameAs",
                            LIST,
                            "aliases",
                            LIST,
                            "reason",
                            words(names(InvalidPhoneNumberException.Reason.values())))));

    private static Function<Json, Object> words(Collection<String> words) {
        return value -> Fields.word(words).apply(value);
    }

    private static Object list(Json value) {
        return Fields.listOf(Fields::text).apply(value);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Fields::name).toList();
    }

    static Expectation read(String kind, Json value) {
        Map<String, Function<Json, Object>> answer = ANSWERS.get(kind);
        if (answer == null) {
            throw value.where().refusal("nothing is answered to " + kind + ", so nothing can be expected of it");
        }
        return new Expectation(Fields.read(value, fields -> {
            Map<String, Object> expected = new LinkedHashMap<>();
            new TreeMap<>(answer)
                    .forEach((name, reading) ->
                            fields.find(name, reading).ifPresent(wanted -> expected.put(name, wanted)));
            return expected;
        }));
    }

    /** What the answer says otherwise, a sentence each. */
    List<String> differencesFrom(Answer answer) {
        List<String> differences = new ArrayList<>();
        fields.forEach((name, wanted) -> {
            Object found = answer.fields().get(name);
            boolean same = wanted instanceof List<?> list ? sameSet(list, found) : wanted.equals(found);
            if (!same) {
                differences.add("expected " + name + " " + wanted + ", but found " + (found == null ? "none" : found));
            }
        });
        return differences;
    }

    /** A list that is not told is an empty one. */
    private static boolean sameSet(List<?> wanted, @Nullable Object found) {
        List<?> told = found instanceof List<?> list ? list : List.of();
        return new HashSet<>(wanted).equals(new HashSet<>(told));
    }
}
