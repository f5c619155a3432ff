package io.optin.policy;

import io.optin.internal.Checks;
import io.optin.wording.TextSpan;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One finding: which rule was broken, how much it weighs, where, and the particulars as data. The sentences are the
 * rule's. Holds no personal data. Two findings are equal when rule id,
 * severity, place, arguments, span and suggestion are.
 *
 * @since 0.1
 */
public final class Violation {
    private final Rule<?> rule;
    private final Severity severity;
    private final String place;
    private final Map<String, String> arguments;
    private final Optional<TextSpan> span;
    private final Optional<String> suggestion;

    private Violation(
            Rule<?> rule,
            Severity severity,
            String place,
            Map<String, String> arguments,
            Optional<TextSpan> span,
            Optional<String> suggestion) {
        this.rule = rule;
        this.severity = severity;
        this.place = place;
        this.arguments = arguments;
        this.span = span;
        this.suggestion = suggestion;
    }

    /**
     * A finding of a rule.
     *
     * @param rule which rule
     * @param place which part of the subject, such as {@code template}
     * @param arguments the particulars by name, without personal data
     * @return the finding, an error until an edition says otherwise
     */
    public static Violation of(Rule<?> rule, String place, Map<String, String> arguments) {
        return new Violation(
                Checks.present(rule, "rule"),
                Severity.ERROR,
                Checks.present(place, "place"),
                Map.copyOf(Checks.present(arguments, "arguments")),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same finding, about a part of the text at its place.
     *
     * @param part the part
     * @return a new finding
     */
    public Violation at(TextSpan part) {
        return new Violation(rule, severity, place, arguments, Optional.of(Checks.present(part, "span")), suggestion);
    }

    /**
     * The same finding, with words that would mend it.
     *
     * @param words what could stand there instead, or in addition; without personal data
     * @return a new finding
     */
    public Violation suggesting(String words) {
        return new Violation(rule, severity, place, arguments, span, Optional.of(Checks.present(words, "suggestion")));
    }

    Violation withSeverity(Severity other) {
        return severity == other ? this : new Violation(rule, other, place, arguments, span, suggestion);
    }

    /**
     * The rule's stable name.
     *
     * @return the id
     */
    public RuleId ruleId() {
        return rule.id();
    }

    /**
     * The rule itself.
     *
     * @return the rule
     */
    public Rule<?> rule() {
        return rule;
    }

    /**
     * How much it weighs in the edition that asked.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Which part of the subject it is about.
     *
     * @return such as {@code template}
     */
    public String place() {
        return place;
    }

    /**
     * The particulars.
     *
     * @return by name, an immutable map
     */
    public Map<String, String> arguments() {
        return arguments;
    }

    /**
     * Which part of the text at {@link #place} it is about.
     *
     * @return empty where it is about no part of a text
     */
    public Optional<TextSpan> span() {
        return span;
    }

    /**
     * Words that would mend it.
     *
     * @return empty where no words would
     */
    public Optional<String> suggestion() {
        return suggestion;
    }

    /**
     * The finding in full, for people: id, rule, particulars, remedy and source.
     *
     * @return several lines of English
     */
    public String explain() {
        StringBuilder text = new StringBuilder(toString());
        new TreeMap<>(arguments)
                .forEach((name, value) ->
                        text.append("\n    ").append(name).append(": ").append(value));
        span.ifPresent(part ->
                text.append("\n    at: ").append(place).append(", characters ").append(part));
        suggestion.ifPresent(words -> text.append("\n    suggestion: ").append(words));
        return text.append("\n    remedy: ")
                .append(rule.remedy())
                .append("\n    source: ")
                .append(rule.citation())
                .toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Violation that
                && ruleId().equals(that.ruleId())
                && severity == that.severity
                && place.equals(that.place)
                && arguments.equals(that.arguments)
                && span.equals(that.span)
                && suggestion.equals(that.suggestion);
    }

    @Override
    public int hashCode() {
        return 31 * ruleId().hashCode() + place.hashCode();
    }

    /** Such as {@code [OPTIN-SEND-004] …rule… (see docs/rules/OPTIN-SEND-004)}; a host's own rule names its source. */
    @Override
    public String toString() {
        String where = ruleId().isReserved()
                ? "docs/rules/" + ruleId()
                : rule.citation().source();
        return "[" + ruleId() + "] " + rule.summary() + " (see " + where + ")";
    }
}
