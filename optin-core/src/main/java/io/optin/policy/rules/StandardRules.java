package io.optin.policy.rules;

import io.optin.policy.Rule;
import io.optin.policy.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * Every rule of optin's own, in the order of their ids: the table of contents.
 *
 * @since 0.1
 */
public final class StandardRules {
    private static final List<Rule<?>> ALL = List.of(
            new PossibleTimesRule(), // OPTIN-CONSENT-005
            new OptInGivenRule(), // OPTIN-SEND-001
            new NotOptedOutRule(), // OPTIN-SEND-002
            new NotStoppedOnPlatformRule(), // OPTIN-SEND-003
            new WindowOpenRule(), // OPTIN-SEND-004
            new TemplateApprovedRule(), // OPTIN-SEND-005
            new CategoryFitsRule(), // OPTIN-SEND-006
            new HumanReachableRule()); // OPTIN-SEND-007

    private StandardRules() {}

    /**
     * Every rule.
     *
     * @return an immutable list in the order of the ids
     */
    public static List<Rule<?>> all() {
        return ALL;
    }

    /**
     * The rule of an id.
     *
     * @param id an id
     * @return empty where optin has no such rule
     */
    public static Optional<Rule<?>> find(RuleId id) {
        for (Rule<?> rule : ALL) {
            if (rule.id().equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
