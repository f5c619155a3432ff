package io.optin.policy.rules;

import static io.optin.Samples.ALL_MARKETING;
import static io.optin.Samples.MARKETING;
import static io.optin.Samples.OTHER_UTILITY;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.attempt;
import static io.optin.Samples.confirmation;
import static io.optin.Samples.confirmed;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.imported;
import static io.optin.Samples.minutes;
import static io.optin.Samples.optedIn;
import static io.optin.Samples.optedOut;
import static io.optin.Samples.templateOf;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.consent.ConsentState;
import io.optin.consent.Scope;
import io.optin.conversation.ConversationWindow;
import io.optin.message.OutboundMessage;
import io.optin.message.SendAttempt;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The opt-outs are 5 hours old. */
class NotOptedOutRuleTest {
    private static final NotOptedOutRule RULE = new NotOptedOutRule();
    private static final String OUT_AT = hours(-5).toString();
    private static final ConsentState OUT_OF_ALL = optedOut(Scope.everything(), hours(-5));
    private static final ConsentState OUT_OF_MARKETING = optedOut(ALL_MARKETING, hours(-5));
    private static final ConsentState OUT_OF_UPDATES = optedOut(Scope.type(UTILITY), hours(-5));
    private static final ConversationWindow WROTE_AFTERWARDS = ConversationWindow.openedAt(hours(-4));
    private static final ConversationWindow WROTE_THEN = ConversationWindow.openedAt(hours(-5));
    private static final OutboundMessage UPDATE = templateOf(UTILITY);
    private static final OutboundMessage OFFER = templateOf(MARKETING);
    private static final OutboundMessage WORDS = freeForm();

    static Stream<SendAttempt> kept() {
        return Stream.of(
                attempt(UPDATE),
                attempt(WORDS),
                // an opt-out from something else
                attempt(UPDATE, OUT_OF_MARKETING),
                attempt(OFFER, OUT_OF_UPDATES),
                attempt(templateOf(OTHER_UTILITY), OUT_OF_UPDATES),
                attempt(WORDS, OUT_OF_MARKETING, OUT_OF_UPDATES),
                // an opt-in since
                attempt(UPDATE, OUT_OF_ALL, optedIn(UTILITY, hours(-4))),
                attempt(OFFER, OUT_OF_MARKETING, optedIn(MARKETING, hours(-4))),
                attempt(WORDS, OUT_OF_ALL, optedIn(MARKETING, hours(-4))),
                attempt(UPDATE, OUT_OF_ALL, optedIn(UTILITY, minutes(5))),
                // an answer to who wrote since
                attempt(WORDS, OUT_OF_ALL, WROTE_AFTERWARDS),
                attempt(WORDS, OUT_OF_ALL, ConversationWindow.openedAt(hours(-5).plusNanos(1_000))),
                attempt(WORDS, OUT_OF_ALL, ConversationWindow.openedAt(minutes(5))),
                attempt(freeForm().ofType(UTILITY), OUT_OF_ALL, WROTE_AFTERWARDS),
                attempt(freeForm().ofType(UTILITY), OUT_OF_UPDATES, WROTE_AFTERWARDS),
                // the confirmation
                attempt(confirmation(), OUT_OF_ALL),
                attempt(confirmation(), OUT_OF_MARKETING),
                attempt(confirmation(), OUT_OF_ALL, optedIn(UTILITY, hours(-5))),
                attempt(confirmation(), OUT_OF_ALL, confirmed(hours(-9)), optedIn(UTILITY, hours(-7))));
    }

    @ParameterizedTest
    @MethodSource
    void kept(SendAttempt attempt) {
        assertKept(RULE, attempt);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(attempt(UPDATE, OUT_OF_ALL), OUT_AT),
                Arguments.of(attempt(UPDATE, OUT_OF_UPDATES), OUT_AT),
                Arguments.of(attempt(OFFER, OUT_OF_MARKETING), OUT_AT),
                Arguments.of(attempt(WORDS, OUT_OF_ALL), OUT_AT),
                Arguments.of(attempt(freeForm().ofType(UTILITY), OUT_OF_UPDATES), OUT_AT),
                Arguments.of(
                        attempt(UPDATE, OUT_OF_ALL, optedOut(Scope.type(UTILITY), hours(-3))),
                        hours(-3).toString()),
                Arguments.of(
                        attempt(UPDATE, optedOut(Scope.everything(), hours(50))),
                        hours(50).toString()),
                // what lifts nothing
                Arguments.of(attempt(UPDATE, OUT_OF_ALL, optedIn(UTILITY, hours(-5))), OUT_AT),
                Arguments.of(attempt(UPDATE, OUT_OF_ALL, optedIn(UTILITY, hours(-6))), OUT_AT),
                Arguments.of(attempt(UPDATE, OUT_OF_ALL, optedIn(MARKETING, hours(-4))), OUT_AT),
                Arguments.of(attempt(UPDATE, OUT_OF_ALL, imported(UTILITY, hours(-4))), OUT_AT),
                Arguments.of(
                        attempt(UPDATE, OUT_OF_ALL, optedIn(UTILITY, minutes(5).plusNanos(1_000))), OUT_AT),
                Arguments.of(attempt(WORDS, OUT_OF_ALL, imported(UTILITY, hours(-4))), OUT_AT),
                // what is no answer
                Arguments.of(attempt(UPDATE, OUT_OF_ALL, WROTE_AFTERWARDS), OUT_AT),
                Arguments.of(attempt(freeForm().ofType(MARKETING), OUT_OF_ALL, WROTE_AFTERWARDS), OUT_AT),
                Arguments.of(attempt(WORDS, OUT_OF_ALL, WROTE_THEN), OUT_AT),
                Arguments.of(
                        attempt(
                                WORDS,
                                OUT_OF_ALL,
                                ConversationWindow.openedAt(minutes(5).plusNanos(1_000))),
                        OUT_AT),
                // no opt-out stands, or it was confirmed
                Arguments.of(attempt(confirmation()), "never"),
                Arguments.of(attempt(confirmation(), WROTE_AFTERWARDS), "never"),
                Arguments.of(attempt(confirmation(), OUT_OF_ALL, optedIn(UTILITY, hours(-4))), OUT_AT),
                Arguments.of(attempt(confirmation(), OUT_OF_ALL, confirmed(hours(-4))), OUT_AT),
                Arguments.of(attempt(confirmation(), OUT_OF_ALL, confirmed(hours(-9))), OUT_AT),
                Arguments.of(attempt(confirmation(), OUT_OF_ALL, confirmed(hours(-4)), WROTE_AFTERWARDS), OUT_AT));
    }

    @ParameterizedTest
    @MethodSource
    void broken(SendAttempt attempt, String optedOutAt) {
        assertBroken(RULE, attempt, "consent", Map.of("optedOutAt", optedOutAt));
    }
}
