package io.optin.policy.rules;

import static io.optin.Samples.MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.approved;
import static io.optin.Samples.attempt;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.optedIn;
import static io.optin.Samples.templateOf;
import static io.optin.policy.rules.Findings.assertBroken;
import static io.optin.policy.rules.Findings.assertKept;

import io.optin.conversation.PlatformPreference;
import io.optin.message.SendAttempt;
import io.optin.template.TemplateCategory;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotStoppedOnPlatformRuleTest {
    private static final NotStoppedOnPlatformRule RULE = new NotStoppedOnPlatformRule();
    private static final PlatformPreference STOPPED = PlatformPreference.stoppedAt(hours(-2));
    private static final PlatformPreference RESUMED = PlatformPreference.resumedAt(hours(-1));

    static Stream<SendAttempt> kept() {
        return Stream.of(
                attempt(templateOf(MARKETING)),
                attempt(templateOf(MARKETING), RESUMED),
                attempt(templateOf(MARKETING), STOPPED.join(RESUMED)),
                attempt(templateOf(UTILITY), STOPPED),
                attempt(templateOf(UTILITY), approved(TemplateCategory.UTILITY), STOPPED),
                attempt(freeForm(), STOPPED),
                attempt(freeForm().ofType(UTILITY), STOPPED));
    }

    @ParameterizedTest
    @MethodSource
    void kept(SendAttempt attempt) {
        assertKept(RULE, attempt);
    }

    static Stream<SendAttempt> broken() {
        return Stream.of(
                attempt(templateOf(MARKETING), STOPPED),
                attempt(templateOf(UTILITY), approved(TemplateCategory.MARKETING), STOPPED),
                attempt(freeForm().ofType(MARKETING), STOPPED),
                attempt(templateOf(MARKETING), STOPPED.join(PlatformPreference.resumedAt(hours(-2)))),
                // a resume at one sender lifts no stop at another, and no typed opt-in does
                attempt(templateOf(MARKETING), RESUMED, STOPPED),
                attempt(templateOf(MARKETING), STOPPED, RESUMED),
                attempt(templateOf(MARKETING), STOPPED, optedIn(MARKETING, NOW)));
    }

    @ParameterizedTest
    @MethodSource
    void broken(SendAttempt attempt) {
        assertBroken(RULE, attempt, "preference", Map.of());
    }
}
