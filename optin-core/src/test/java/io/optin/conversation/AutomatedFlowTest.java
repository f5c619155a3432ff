package io.optin.conversation;

import static io.optin.internal.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.optin.conversation.AutomatedFlow.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AutomatedFlowTest {

    @Test
    void keepsItsStepsInTheirOrder() {
        List<Step> steps = new ArrayList<>(List.of(step("start", "end", "start"), step("end")));
        AutomatedFlow flow = new AutomatedFlow("en", steps, true);
        steps.clear();

        assertThat(flow.steps()).extracting(Step::id).containsExactly("start", "end");
        assertThat(flow.steps().get(0).next()).containsExactly("end", "start");
        assertThat(flow.language()).isEqualTo("en");
        assertThat(flow.marketing()).isTrue();
    }

    @Test
    void refusesStepsThatMakeNoFlow() {
        assertRefused("steps", () -> flow());
        assertRefused("steps", () -> flow(step("a"), step("b"), step("a")));
        assertRefused("steps.b.next", () -> flow(step("a", "b"), step("b", "a", "c")));
    }

    @Test
    void refusesALanguageThatIsNone() {
        List<Step> steps = List.of(step("a"));

        assertThat(new AutomatedFlow("pt-BR", steps, false).language()).isEqualTo("pt-BR");
        assertRefused("language", () -> new AutomatedFlow("pt_BR", steps, false));
        assertRefused("language", () -> new AutomatedFlow("", steps, false));
    }

    @Test
    void refusesTextsThatDoNotFit() {
        assertThat(new Step("i".repeat(255), "", List.of(), Set.of()).id()).hasSize(255);
        assertThat(new Step("i", "x".repeat(InboundMessage.MAX_TEXT), List.of(), Set.of()).text())
                .hasSize(InboundMessage.MAX_TEXT);
        assertRefused("step.id", () -> new Step("i".repeat(256), "", List.of(), Set.of()));
        assertRefused("step.id", () -> new Step(" ", "", List.of(), Set.of()));
        assertRefused("step.text", () -> new Step("i", "x".repeat(InboundMessage.MAX_TEXT + 1), List.of(), Set.of()));
        assertRefused("step.text", () -> new Step("i", "\0", List.of(), Set.of()));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesNulls() {
        assertRefused("language", () -> new AutomatedFlow(null, List.of(step("a")), false));
        assertRefused("steps", () -> new AutomatedFlow("en", null, false));
        assertRefused("steps[]", () -> new AutomatedFlow("en", Arrays.asList(step("a"), null), false));
        assertRefused("step.id", () -> new Step(null, "", List.of(), Set.of()));
        assertRefused("step.text", () -> new Step("a", null, List.of(), Set.of()));
        assertRefused("step.next", () -> new Step("a", "", null, Set.of()));
        assertRefused("step.next[]", () -> new Step("a", "", Arrays.asList("b", null), Set.of()));
        assertRefused("step.escalation", () -> new Step("a", "", List.of(), null));
    }

    @Test
    void theWaysToAHumanCannotBeChangedAfterwards() {
        EnumSet<EscalationPath> given = EnumSet.of(EscalationPath.EMAIL);
        Step step = new Step("a", "", List.of(), given);
        given.clear();

        assertThat(step.escalation()).containsExactly(EscalationPath.EMAIL);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> step.escalation().remove(EscalationPath.EMAIL));
    }

    @Test
    void anOptOutPathHas0To1000Steps() {
        OptOutPath path = new OptOutPath(0, 1_000, true);

        assertThat(path.steps()).isZero();
        assertThat(path.optInSteps()).isEqualTo(1_000);
        assertThat(path.needsLogin()).isTrue();
        assertThat(new OptOutPath(1_000, 0, false).steps()).isEqualTo(1_000);
        assertRefused("steps", () -> new OptOutPath(-1, 0, false));
        assertRefused("steps", () -> new OptOutPath(1_001, 0, false));
        assertRefused("optInSteps", () -> new OptOutPath(0, -1, false));
        assertRefused("optInSteps", () -> new OptOutPath(0, 1_001, false));
    }

    private static AutomatedFlow flow(Step... steps) {
        return new AutomatedFlow("en", List.of(steps), false);
    }

    private static Step step(String id, String... next) {
        return new Step(id, "", List.of(next), Set.of());
    }
}
