package io.optin.policy.rules;

import static io.optin.Samples.ALL_MARKETING;
import static io.optin.Samples.MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.OTHER_MARKETING;
import static io.optin.Samples.OTHER_UTILITY;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.approved;
import static io.optin.Samples.attempt;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.imported;
import static io.optin.Samples.minutes;
import static io.optin.Samples.optedIn;
import static io.optin.Samples.optedOut;
import static io.optin.Samples.templateOf;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.conversation.ConversationWindow;
import io.optin.message.SendAttempt;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateState;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptInGivenRuleTest {
    private static final OptInGivenRule RULE = new OptInGivenRule();
    private static final ConversationWindow OPEN = ConversationWindow.openedAt(hours(-1));
    private static final ConversationWindow OVER = ConversationWindow.openedAt(hours(-24));
    private static final TemplateState OF_UTILITY = approved(TemplateCategory.UTILITY);
    private static final TemplateState OF_MARKETING = approved(TemplateCategory.MARKETING);

    static Stream<SendAttempt> kept() {
        return Stream.of(
                attempt(templateOf(UTILITY), OF_UTILITY, optedIn(UTILITY, hours(-9))),
                attempt(templateOf(UTILITY), OF_UTILITY, imported(UTILITY, hours(-9))),
                attempt(templateOf(UTILITY), OF_UTILITY, optedIn(UTILITY, minutes(5))),
                attempt(templateOf(UTILITY), OF_UTILITY, OPEN),
                attempt(templateOf(UTILITY), OPEN),
                attempt(templateOf(UTILITY), OF_MARKETING, optedIn(UTILITY, hours(-9))),
                attempt(templateOf(MARKETING), OF_MARKETING, optedIn(MARKETING, hours(-9))),
                attempt(templateOf(MARKETING), OF_MARKETING, imported(ALL_MARKETING, hours(-9))),
                // what was taken back is the affair of OPTIN-SEND-002
                attempt(templateOf(MARKETING), optedIn(MARKETING, hours(-9)), optedOut(Scope.everything(), NOW)),
                attempt(freeForm()),
                attempt(freeForm(), OF_MARKETING),
                attempt(freeForm().ofType(UTILITY)),
                attempt(freeForm().ofType(MARKETING), optedIn(MARKETING, hours(-9))));
    }

    @ParameterizedTest
    @MethodSource
    void kept(SendAttempt attempt) {
        assertKept(RULE, attempt);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(attempt(templateOf(UTILITY), OF_UTILITY), UTILITY),
                Arguments.of(attempt(templateOf(UTILITY)), UTILITY),
                Arguments.of(attempt(templateOf(UTILITY), OF_UTILITY, OVER), UTILITY),
                Arguments.of(attempt(templateOf(UTILITY), OF_MARKETING, OPEN), UTILITY),
                Arguments.of(attempt(templateOf(UTILITY), optedIn(OTHER_UTILITY, hours(-9))), UTILITY),
                Arguments.of(attempt(templateOf(UTILITY), imported(ALL_MARKETING, hours(-9))), UTILITY),
                Arguments.of(
                        attempt(templateOf(UTILITY), optedIn(UTILITY, minutes(5).plusNanos(1_000))), UTILITY),
                Arguments.of(attempt(templateOf(MARKETING), OF_UTILITY, OPEN), MARKETING),
                Arguments.of(attempt(templateOf(MARKETING), OPEN, optedIn(OTHER_MARKETING, hours(-9))), MARKETING),
                Arguments.of(attempt(freeForm().ofType(MARKETING), OPEN), MARKETING),
                Arguments.of(attempt(freeForm().ofType(MARKETING)), MARKETING));
    }

    @ParameterizedTest
    @MethodSource
    void broken(SendAttempt attempt, InformationType type) {
        assertBroken(RULE, attempt, "consent", Map.of("type", type.id()));
    }
}
