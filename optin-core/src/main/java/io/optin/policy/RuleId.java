package io.optin.policy;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.regex.Pattern;

/**
 * The stable name of a rule, such as {@code OPTIN-SEND-004}. Never re-used and never renumbered. The first part names
 * who made the rule; {@code OPTIN} is ours.
 *
 * @param value three parts with hyphens between: capitals and digits, capitals and digits, three digits
 * @since 0.1
 */
public record RuleId(String value) implements Comparable<RuleId> {
    /** The first part of the ids of optin's own rules. */
    public static final String RESERVED = "OPTIN";

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]*-[A-Z][A-Z0-9]*-[0-9]{3}");

    /**
     * Refuses other shapes.
     *
     * @param value three parts with hyphens between
     */
    public RuleId {
        if (!SHAPE.matcher(Checks.present(value, "ruleId")).matches()) {
            throw new InvalidValueException("ruleId", "an id such as ACME-SEND-001", "text of another shape");
        }
    }

    /**
     * The id of a rule.
     *
     * @param value such as {@code ACME-SEND-001}
     * @return the id
     */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    /**
     * Whether the id belongs to optin itself.
     *
     * @return true where the first part is {@value #RESERVED}
     */
    public boolean isReserved() {
        return value.startsWith(RESERVED + "-");
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
