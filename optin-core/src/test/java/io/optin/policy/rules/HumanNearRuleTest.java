package io.optin.policy.rules;

import static io.optin.Samples.flow;
import static io.optin.policy.rules.Findings.assertKept;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.conversation.AutomatedFlow;
import io.optin.policy.PolicyEdition;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HumanNearRuleTest {
    private static final int MANY = 10_000;
    private static final HumanNearRule RULE = new HumanNearRule();

    private static Violation far(String step, String turns) {
        return Violation.of(RULE, "steps." + step, Map.of("turns", turns));
    }

    /** The ids 0, 1, 2 …, each of which leads to the following, and what the last one is like. */
    private static AutomatedFlow chain(int length, String last) {
        return flow(IntStream.range(0, length - 1)
                .mapToObj(i -> i + ">" + (i + 1))
                .collect(Collectors.joining(" ", "", " " + (length - 1) + last)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a!",
                "a>b b>c c>d d!", // exactly 3 turns
                "a!>b b>a", // back to the start
                "a>a,b b!", // a step that leads to itself
                "a>b,e b>c c>d d>e e!", // the shortest way counts
                "a>b b>c c>a,d d!", // a loop with a way out
                "a>b,b b!", // a way twice
                "d! c>d b>c a>b", // in whatever order
                "a! b! c!" // everywhere
            })
    void aPathWithinThreeTurnsOfEveryStep(String flow) {
        assertKept(RULE, flow(flow));
    }

    /** Each offending step once, in the order of the flow, with the turns that it needs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a>b b>c c>d d>e e!                 | a: 4
                    z>a a>b b>c c>d d>e e!             | z: 5; a: 4
                    e! d>e c>d b>c a>b                 | a: 4
                    a!>b b                             | b: no path
                    a! b>b                             | b: no path
                    a!>b b>c c>b                       | b: no path; c: no path
                    a! b c d>b                         | b: no path; c: no path; d: no path
                    a>b b>c c>d,a d>e,b e!             | a: 4
                    a!>b b>c c>d d>e e>a               | b: 4
                    a>x b>a c>a x>y y>z z! d           | b: 4; c: 4; d: no path
                    a>b b>c c>d d>e e>f f>g g! lone>lone | a: 6; b: 5; c: 4; lone: no path
                    """)
    void stepsThatAreFartherAway(String flow, String expected) {
        List<Violation> violations = Stream.of(expected.split("; ", -1))
                .map(finding -> finding.split(": ", 2))
                .map(finding -> far(finding[0], finding[1]))
                .toList();
        assertThat(Findings.of(RULE, flow(flow))).isEqualTo(violations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b c", "a>a", "a>b b>c c>d d>e e", "a>b b>a"})
    void aFlowWithoutAnyPathIsTheAffairOfAnotherRule(String flow) {
        assertKept(RULE, flow(flow));
        assertThat(PolicyEdition.named("flows")
                        .with(RULE, Severity.ERROR)
                        .with(new HumanOfferedRule(), Severity.ERROR)
                        .judge(AutomatedFlow.class, flow(flow))
                        .violations())
                .containsExactly(Violation.of(new HumanOfferedRule(), "steps", Map.of()));
    }

    @Test
    @Timeout(10)
    void aLongWayToTheHuman() {
        List<Violation> expected = IntStream.range(0, MANY - 4)
                .mapToObj(i -> far(String.valueOf(i), String.valueOf(MANY - 1 - i)))
                .toList();
        assertThat(Findings.of(RULE, chain(MANY, "!"))).isEqualTo(expected);
    }

    @Test
    @Timeout(10)
    void aLongLoop() {
        assertThat(Findings.of(RULE, chain(MANY, "!>0"))).hasSize(MANY - 4);
        assertThat(Findings.of(RULE, chain(MANY, ">0"))).isEmpty();
    }

    @Test
    @Timeout(10)
    void manyWays() {
        String all = IntStream.range(0, MANY).mapToObj(i -> "s" + i).collect(Collectors.joining(","));
        String leaves = all.replace(",", ">hub ") + ">hub";
        assertKept(RULE, flow("hub!>" + all + " " + leaves));

        String few = IntStream.range(0, 500).mapToObj(i -> "s" + i).collect(Collectors.joining(","));
        String meshed = few.replace(",", ">" + few + " ") + ">" + few + " human!";
        assertThat(Findings.of(RULE, flow(meshed))).hasSize(500);
    }
}
