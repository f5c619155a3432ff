package io.optin.conversation;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A conversation that a machine leads: its steps, the first of which is the start.
 *
 * @param language the language of its texts, BCP 47
 * @param steps at least one; ids are used once, and every next step exists
 * @param marketing whether the flow serves marketing
 * @since 0.1
 */
public record AutomatedFlow(String language, List<Step> steps, boolean marketing) {
    /**
     * Refuses empty flows, ids that are used twice, and ways that lead nowhere.
     *
     * @param language the language of its texts
     * @param steps at least one
     * @param marketing whether the flow serves marketing
     */
    public AutomatedFlow {
        Checks.languageTag(language, "language");
        steps = Checks.all(steps, "steps");
        if (steps.isEmpty()) {
            throw new InvalidValueException("steps", "at least one step", "none");
        }
        Set<String> ids = new HashSet<>();
        for (Step step : steps) {
            if (!ids.add(step.id())) {
                throw new InvalidValueException("steps", "ids that are used once", "a second step " + step.id());
            }
        }
        for (Step step : steps) {
            for (String next : step.next()) {
                if (!ids.contains(next)) {
                    throw new InvalidValueException(
                            "steps." + step.id() + ".next", "the id of a step of this flow", next);
                }
            }
        }
    }

    /**
     * One thing that the machine says.
     *
     * @param id its id within the flow
     * @param text what it says
     * @param next the ids of the steps that may follow
     * @param escalation the ways to a human that it offers
     */
    public record Step(String id, String text, List<String> next, Set<EscalationPath> escalation) {
        /**
         * Refuses nulls and blank ids.
         *
         * @param id its id within the flow
         * @param text what it says
         * @param next the ids of the steps that may follow
         * @param escalation the ways to a human that it offers
         */
        public Step {
            Checks.text(id, "step.id", 255);
            Checks.lenientText(text, "step.text", InboundMessage.MAX_TEXT);
            next = Checks.all(next, "step.next");
            escalation = Set.copyOf(Checks.all(escalation, "step.escalation"));
        }
    }
}
