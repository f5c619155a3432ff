package io.optin.docs;

import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.OptOutPath;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.rules.Editions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The samples of docs/rules: flows and ways out")
class FlowRuleSamplesTest extends RuleSamples {
    @Nested
    @DisplayName("OPTIN-FLOW-001")
    class HumanOffered {
        @Test
        void failing() {
            // region OPTIN-FLOW-001-failing
            AutomatedFlow flow = new AutomatedFlow(
                    "en",
                    List.of(
                            new Step("start", "Send 1 or 2: hours, parcel.", List.of("hours", "parcel"), Set.of()),
                            new Step("hours", "We are open from 9 to 5.", List.of("start"), Set.of()),
                            new Step("parcel", "It comes tomorrow.", List.of("start"), Set.of())),
                    false); // no marketing

            PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(flow);

            // not compliant: OPTIN-FLOW-001
            // endregion
            breaksOnly("OPTIN-FLOW-001", report);
        }

        @Test
        void passing() {
            // region OPTIN-FLOW-001-passing
            Set<EscalationPath> agent = Set.of(EscalationPath.IN_CHAT_AGENT);
            AutomatedFlow flow = new AutomatedFlow(
                    "en",
                    List.of(
                            new Step("start", "Send 1 or 2: hours, human.", List.of("hours", "human"), Set.of()),
                            new Step("hours", "We are open from 9 to 5.", List.of("start"), Set.of()),
                            new Step("human", "Maria will be with you in a minute.", List.of(), agent)),
                    false);

            PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(flow);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-FLOW-002")
    class HumanNear {
        @Test
        void failing() {
            // region OPTIN-FLOW-002-failing
            Set<EscalationPath> phone = Set.of(EscalationPath.PHONE_NUMBER);
            AutomatedFlow flow = new AutomatedFlow(
                    "en",
                    List.of(
                            new Step("size", "Which size?", List.of("colour"), Set.of()), // 4 turns from "done"
                            new Step("colour", "Which colour?", List.of("address"), Set.of()),
                            new Step("address", "Where shall we send it?", List.of("day"), Set.of()),
                            new Step("day", "On which day?", List.of("done"), Set.of()),
                            new Step("done", "Thank you. Questions? Call +1 555 078 3881.", List.of(), phone)),
                    false);

            PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(flow);

            // not compliant: OPTIN-FLOW-002
            // endregion
            breaksOnly("OPTIN-FLOW-002", report);
        }

        @Test
        void passing() {
            // region OPTIN-FLOW-002-passing
            Set<EscalationPath> phone = Set.of(EscalationPath.PHONE_NUMBER);
            AutomatedFlow flow = new AutomatedFlow(
                    "en",
                    List.of(
                            new Step("size", "Which size? Or call +1 555 078 3881.", List.of("colour"), phone),
                            new Step("colour", "Which colour?", List.of("address"), Set.of()),
                            new Step("address", "Where shall we send it?", List.of("day"), Set.of()),
                            new Step("day", "On which day?", List.of("done"), Set.of()),
                            new Step("done", "Thank you. Questions? Call +1 555 078 3881.", List.of(), phone)),
                    false);

            PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(flow);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }

    @Nested
    @DisplayName("OPTIN-OPTOUT-003")
    class EasyWayOut {
        @Test
        void failing() {
            // region OPTIN-OPTOUT-003-failing
            // Opting in is one tick. To opt out: open the profile, open the settings, untick the box, save.
            OptOutPath path = new OptOutPath(4, 1, false); // steps out, steps in, no login

            PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(path);

            // not compliant: OPTIN-OPTOUT-003
            // endregion
            breaksOnly("OPTIN-OPTOUT-003", report);
        }

        @Test
        void passing() {
            // region OPTIN-OPTOUT-003-passing
            // Opting in is one tick, opting out one word: STOP.
            OptOutPath path = new OptOutPath(1, 1, false); // steps out, steps in, no login

            PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(path);

            // compliant
            // endregion
            breaksNothing(report);
        }
    }
}
