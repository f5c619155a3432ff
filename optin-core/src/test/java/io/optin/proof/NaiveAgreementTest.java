package io.optin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The gate and the naive second opinion agree on random histories, to the rule and to the instant. */
class NaiveAgreementTest {
    private static final int HISTORIES = Integer.getInteger("optin.histories", 100_000);
    private static final long SEED = 20_261_123L;

    @Test
    void agreesWithTheGateOnRandomHistories() {
        Random random = new Random(SEED);
        Map<String, Integer> verdicts = new TreeMap<>();
        int boundaries = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Histories.Case made = Histories.random(random);
            NaiveDecision naive = new NaiveDecision(made.history());
            String expected = naive.decide(made.question());
            Telling optin = new Telling();
            made.history().forEach(optin::tell);

            String actual = Telling.inWords(optin.ask(made.question()));

            if (!actual.equals(expected)) { // the message is dear, and needed only here
                assertThat(actual).as("history %d: %s", i, made).isEqualTo(expected);
            }
            verdicts.merge(expected.split(" ", -1)[0], 1, Integer::sum);
            boundaries += naive.isOnBoundary() ? 1 : 0;
        }

        System.out.println(HISTORIES + " histories: " + verdicts + ", " + boundaries + " exactly on a boundary");
        assertThat(verdicts.keySet()).containsExactly("allowed", "denied", "undetermined");
        assertThat(verdicts.values())
                .as("each verdict is at least a fifth of %s", verdicts)
                .allMatch(count -> count * 5 >= HISTORIES);
        assertThat(boundaries * 1_000)
                .as("%d of %d sit exactly on a boundary", boundaries, HISTORIES)
                .isGreaterThanOrEqualTo(HISTORIES);
    }
}
