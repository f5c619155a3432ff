package io.optin.policy.rules;

import static io.optin.Samples.flow;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.conversation.EscalationPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanOfferedRuleTest {
    private static final HumanOfferedRule RULE = new HumanOfferedRule();

    @ParameterizedTest
    @EnumSource
    void anyOneOfTheSixPathsWillDo(EscalationPath path) {
        assertKept(RULE, new AutomatedFlow("en", List.of(new Step("a", "", List.of(), Set.of(path))), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a!", "a! b! c!", "a>b b>c c!", "a! b", "a b!", "a>b b>a c!", "a>b b>c c>d d>e e!"})
    void aPathInAnyStepWillDo(String flow) {
        assertKept(RULE, flow(flow));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b c", "a>a", "a>b b>a", "a>b,c b>c c"})
    void aFlowWithoutAPathIsReportedOnce(String flow) {
        assertBroken(RULE, flow(flow), "steps", Map.of());
    }
}
