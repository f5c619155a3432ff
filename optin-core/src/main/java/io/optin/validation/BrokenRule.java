package io.optin.validation;

import io.optin.policy.Rule;
import io.optin.policy.rules.StandardRules;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;

/**
 * Finds the rule behind a violation, for programs that look at more than the message: at its id, remedy or source.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // who has violations requires jakarta.validation
public final class BrokenRule {
    private BrokenRule() {}

    /**
     * The rule that a violation says was broken.
     *
     * @param violation a violation of whatever constraint
     * @return empty where it is of no rule of optin's, or of a constraint that was given a message of its own
     */
    public static Optional<Rule<?>> of(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        return StandardRules.all().stream()
                .filter(rule -> message.startsWith(MessageText.beginning(rule)))
                .findFirst();
    }
}
