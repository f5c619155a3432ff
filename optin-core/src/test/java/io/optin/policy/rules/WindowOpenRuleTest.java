package io.optin.policy.rules;

import static io.optin.Samples.UTILITY;
import static io.optin.Samples.attempt;
import static io.optin.Samples.confirmation;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.minutes;
import static io.optin.Samples.optedOut;
import static io.optin.Samples.templateOf;
import static io.optin.conversation.ConversationWindow.closedByPlatformAt;
import static io.optin.conversation.ConversationWindow.openedAt;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.consent.Scope;
import io.optin.message.SendAttempt;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WindowOpenRuleTest {
    private static final WindowOpenRule RULE = new WindowOpenRule();

    static Stream<SendAttempt> kept() {
        return Stream.of(
                attempt(freeForm(), openedAt(hours(0))),
                attempt(freeForm(), openedAt(hours(-24).plusNanos(1_000))),
                attempt(freeForm(), openedAt(minutes(5))),
                attempt(freeForm(), openedAt(hours(-1)), closedByPlatformAt(hours(-2))),
                attempt(confirmation(), openedAt(hours(-1)), optedOut(Scope.everything(), hours(-1))),
                attempt(templateOf(UTILITY)));
    }

    @ParameterizedTest
    @MethodSource
    void kept(SendAttempt attempt) {
        assertKept(RULE, attempt);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(attempt(freeForm()), "never"),
                Arguments.of(attempt(freeForm().ofType(UTILITY)), "never"),
                Arguments.of(attempt(confirmation(), optedOut(Scope.everything(), hours(-1))), "never"),
                Arguments.of(
                        attempt(freeForm(), openedAt(hours(-24))), hours(-24).toString()),
                Arguments.of(
                        attempt(freeForm(), openedAt(minutes(5).plusNanos(1_000))),
                        minutes(5).plusNanos(1_000).toString()),
                Arguments.of(
                        attempt(freeForm(), openedAt(hours(-2)), closedByPlatformAt(hours(-2))),
                        hours(-2).toString()));
    }

    @ParameterizedTest
    @MethodSource
    void broken(SendAttempt attempt, String lastMessageAt) {
        assertBroken(RULE, attempt, "window", Map.of("lastMessageAt", lastMessageAt));
    }
}
