package io.optin.policy.rules;

import static io.optin.Samples.NOW;
import static io.optin.Samples.hours;
import static io.optin.Samples.minutes;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.Samples;
import io.optin.consent.Consent;
import io.optin.consent.ConsentSubmission;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PossibleTimesRuleTest {
    private static final PossibleTimesRule RULE = new PossibleTimesRule();

    /** A consent received now. */
    private static ConsentSubmission received(Instant at, @Nullable Instant promptShownAt) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = Samples.consentKnobs();
        knobs.put("at", builder -> builder.at(at));
        if (promptShownAt != null) {
            knobs.put("promptShownAt", builder -> builder.promptShownAt(promptShownAt));
        }
        return new ConsentSubmission(Samples.consent(knobs), NOW);
    }

    static Stream<ConsentSubmission> kept() {
        return Stream.of(
                received(hours(-1), null),
                received(hours(-100_000), null),
                received(minutes(5), null),
                received(hours(-1), hours(-2)),
                received(hours(-1), hours(-1)),
                received(minutes(5), minutes(4)));
    }

    @ParameterizedTest
    @MethodSource
    void kept(ConsentSubmission submission) {
        assertKept(RULE, submission);
    }

    static Stream<Arguments> inTheFuture() {
        return Stream.of(
                Arguments.of(minutes(5).plusNanos(1_000), null),
                Arguments.of(hours(1), hours(-1)),
                Arguments.of(hours(1), hours(2)));
    }

    @ParameterizedTest
    @MethodSource
    void inTheFuture(Instant at, @Nullable Instant promptShownAt) {
        assertBroken(
                RULE, received(at, promptShownAt), "at", Map.of("at", at.toString(), "receivedAt", NOW.toString()));
    }

    static Stream<Arguments> shownAfterTheAct() {
        return Stream.of(Arguments.of(hours(-1), hours(-1).plusNanos(1_000)), Arguments.of(NOW, hours(9)));
    }

    @ParameterizedTest
    @MethodSource
    void shownAfterTheAct(Instant at, Instant promptShownAt) {
        assertBroken(
                RULE,
                received(at, promptShownAt),
                "promptShownAt",
                Map.of("at", at.toString(), "promptShownAt", promptShownAt.toString()));
    }
}
