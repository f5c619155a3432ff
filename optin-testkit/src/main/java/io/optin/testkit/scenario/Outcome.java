package io.optin.testkit.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of one entry that asks or expects.
 *
 * @param scenario the scenario's name
 * @param entry the entry's number, from 1
 * @param at when it was asked
 * @param kind such as {@code send}
 * @param answer what was answered
 * @param differences what was expected otherwise, a sentence each; absent where nothing was expected
 * @since 0.1
 */
public record Outcome(
        String scenario, int entry, Instant at, String kind, Answer answer, Optional<List<String>> differences) {
    /**
     * Copies what may be changed outside.
     *
     * @param scenario the scenario's name
     * @param entry the entry's number
     * @param at when it was asked
     * @param kind such as {@code send}
     * @param answer what was answered
     * @param differences what was expected otherwise
     */
    public Outcome {
        differences = differences.map(List::copyOf);
    }

    /**
     * Whether the answer is as expected.
     *
     * @return true also where nothing was expected
     */
    public boolean isAsExpected() {
        return differences.map(List::isEmpty).orElse(true);
    }

    /**
     * What happened, for people: which entry, what was expected otherwise, and the whole explanation.
     *
     * @return several lines of English
     */
    public String explain() {
        StringBuilder told = new StringBuilder(scenario + ", entry " + entry + " (" + kind + " at " + at + ")");
        differences.ifPresent(all -> told.append(all.isEmpty() ? ": as expected" : ": not as expected"));
        differences.ifPresent(all -> all.forEach(one -> told.append("\n  ").append(one)));
        answer.explanation().lines().forEach(line -> told.append("\n  ").append(line));
        return told.toString();
    }

    /**
     * The outcome for machines: {@code scenario}, {@code entry}, {@code at}, {@code kind}, the fields of the answer,
     * {@code because} with each finding's {@code rule}, {@code summary}, {@code remedy} and {@code citation}, and
     * {@code ok} where something was expected.
     *
     * @return one line of JSON, without its end
     */
    public String toJson() {
        return AnswerJson.of(this);
    }
}
