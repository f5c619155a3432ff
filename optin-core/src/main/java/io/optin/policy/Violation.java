package io.optin.policy;

import io.optin.internal.Checks;
import java.util.Map;
import java.util.TreeMap;

/**
 * One finding: which rule was broken, how much it weighs, where, and the particulars as data. The sentences are the
 * rule's. Holds no personal data. Two findings are equal when rule id, severity, place and arguments are.
 *
 * @since 0.1
 */
public final class Violation {
    private final Rule<?> rule;
    private final Severity severity;
    private final String place;
    private final Map<String, String> arguments;

    private Violation(Rule<?> rule, Severity severity, String place, Map<String, String> arguments) {
        this.rule = rule;
        this.severity = severity;
        this.place = place;
        this.arguments = arguments;
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
                Map.copyOf(Checks.present(arguments, "arguments")));
    }

    Violation withSeverity(Severity other) {
        return severity == other ? this : new Violation(rule, other, place, arguments);
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
     * The finding in full, for people: id, rule, particulars, remedy and source.
     *
     * @return several lines of English
     */
    public String explain() {
        StringBuilder text = new StringBuilder(toString());
        new TreeMap<>(arguments)
                .forEach((name, value) ->
                        text.append("\n    ").append(name).append(": ").append(value));
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
                && arguments.equals(that.arguments);
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
