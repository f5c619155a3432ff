package io.optin.policy.rules;

import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.conversation.OptOutPath;
import io.optin.policy.Violation;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasyWayOutRuleTest {
    private static final EasyWayOutRule RULE = new EasyWayOutRule();

    private static Map<String, String> counts(int steps, int optInSteps) {
        return Map.of("steps", String.valueOf(steps), "optInSteps", String.valueOf(optInSteps));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1, 1", "1, 2", "2, 2", "999, 1000", "1000, 1000", "0, 1000"})
    void asEasyAsTheWayInOrEasier(int steps, int optInSteps) {
        assertKept(RULE, new OptOutPath(steps, optInSteps, false));
        assertBroken(RULE, new OptOutPath(steps, optInSteps, true), "needsLogin", Map.of());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 1", "1000, 999", "1000, 0"})
    void harderThanTheWayIn(int steps, int optInSteps) {
        assertBroken(RULE, new OptOutPath(steps, optInSteps, false), "steps", counts(steps, optInSteps));
        assertThat(Findings.of(RULE, new OptOutPath(steps, optInSteps, true)))
                .containsExactly(
                        Violation.of(RULE, "steps", counts(steps, optInSteps)),
                        Violation.of(RULE, "needsLogin", Map.of()));
    }
}
