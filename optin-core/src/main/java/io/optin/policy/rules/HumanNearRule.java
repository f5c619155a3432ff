package io.optin.policy.rules;

import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.policy.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** From wherever a person stands in an automated flow, the way to a human is short. */
final class HumanNearRule extends RuleBase<AutomatedFlow> {
    private static final int MOST_TURNS = 3;

    HumanNearRule() {
        super(
                "OPTIN-FLOW-002",
                AutomatedFlow.class,
                Sources.policy("Automation: prompt, clear and direct escalation paths"),
                "From every step of an automated flow, a way to a human must be within 3 turns",
                "Offer a path in this step, or lead from it to a step that does within three turns.");
    }

    @Override
    public void check(AutomatedFlow flow, Consumer<? super Violation> report) {
        Map<String, Integer> turns = turnsToAHuman(flow);
        if (turns.isEmpty()) {
            return; // no path at all is the affair of OPTIN-FLOW-001
        }
        for (Step step : flow.steps()) {
            Integer needed = turns.get(step.id());
            if (needed == null || needed > MOST_TURNS) {
                report.accept(Violation.of(
                        this, "steps." + step.id(), Map.of("turns", needed == null ? "no path" : needed.toString())));
            }
        }
    }

    /** For each step from which a path can be reached, in how many turns. Costs as much as the flow has links. */
    private static Map<String, Integer> turnsToAHuman(AutomatedFlow flow) {
        Map<String, List<String>> cameFrom = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        Deque<String> frontier = new ArrayDeque<>();
        for (Step step : flow.steps()) {
            step.next()
                    .forEach(next -> cameFrom.computeIfAbsent(next, id -> new ArrayList<>())
                            .add(step.id()));
            if (!step.escalation().isEmpty()) {
                turns.put(step.id(), 0);
                frontier.add(step.id());
            }
        }
        while (!frontier.isEmpty()) {
            String reached = frontier.remove();
            int further = turns.getOrDefault(reached, 0) + 1;
            for (String before : cameFrom.getOrDefault(reached, List.of())) {
                if (turns.putIfAbsent(before, further) == null) {
                    frontier.add(before);
                }
            }
        }
        return turns;
    }
}
