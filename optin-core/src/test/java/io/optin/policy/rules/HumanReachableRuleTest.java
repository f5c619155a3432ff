package io.optin.policy.rules;

import static io.optin.Samples.UTILITY;
import static io.optin.Samples.attempt;
import static io.optin.Samples.confirmation;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.templateOf;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.conversation.EscalationPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HumanReachableRuleTest {
    private static final HumanReachableRule RULE = new HumanReachableRule();

    @ParameterizedTest
    @EnumSource
    void anyOnePathWillDo(EscalationPath path) {
        assertKept(RULE, attempt(freeForm().automated(path)));
    }

    @Test
    void neitherHumansNorTemplatesNeedOne() {
        assertKept(RULE, attempt(freeForm()));
        assertKept(RULE, attempt(templateOf(UTILITY)));
    }

    @Test
    void aMachineThatWritesFreelyDoes() {
        assertBroken(RULE, attempt(freeForm().automated()), "escalation", Map.of());
        assertBroken(RULE, attempt(confirmation().ofType(UTILITY).automated()), "escalation", Map.of());
    }
}
