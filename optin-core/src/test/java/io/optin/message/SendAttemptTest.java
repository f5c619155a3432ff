package io.optin.message;

import static io.optin.Samples.MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.TEMPLATE;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.approved;
import static io.optin.Samples.assertRefused;
import static io.optin.Samples.at;
import static io.optin.Samples.attempt;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.optedIn;
import static io.optin.Samples.templateOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.PlatformPreference;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SendAttemptTest {
    private static final TemplateState OF_NO_CATEGORY = TemplateState.observed(
            MessageTemplate.builder(TEMPLATE).status(TemplateStatus.APPROVED).build(), hours(-1), hours(-1));
    private static final TemplateState OF_UTILITY = approved(TemplateCategory.UTILITY);
    private static final TemplateState OF_MARKETING = approved(TemplateCategory.MARKETING);
    private static final PlatformPreference STOPPED = PlatformPreference.stoppedAt(hours(-2));
    private static final PlatformPreference RESUMED = PlatformPreference.resumedAt(hours(-1));

    static Stream<Arguments> marketing() {
        return Stream.of(
                Arguments.of(freeForm(), TemplateState.NONE, false),
                Arguments.of(freeForm(), OF_MARKETING, false),
                Arguments.of(freeForm().ofType(UTILITY), OF_MARKETING, false),
                Arguments.of(freeForm().ofType(MARKETING), TemplateState.NONE, true),
                Arguments.of(templateOf(UTILITY), TemplateState.NONE, false),
                Arguments.of(templateOf(UTILITY), OF_NO_CATEGORY, false),
                Arguments.of(templateOf(UTILITY), OF_UTILITY, false),
                Arguments.of(templateOf(UTILITY), OF_MARKETING, true),
                Arguments.of(templateOf(MARKETING), TemplateState.NONE, true),
                Arguments.of(templateOf(MARKETING), OF_UTILITY, true));
    }

    @ParameterizedTest
    @MethodSource("marketing")
    void isMarketingByItsTypeOrByItsTemplatesCategory(
            OutboundMessage message, TemplateState template, boolean marketing) {
        assertThat(attempt(message, template).isMarketing()).isEqualTo(marketing);
    }

    @Test
    void isMarketingByTheCategoryInForceOnly() {
        TemplateState announced = TemplateState.observed(
                MessageTemplate.builder(TEMPLATE)
                        .category(TemplateCategory.UTILITY)
                        .announcedCategory(TemplateCategory.MARKETING)
                        .build(),
                hours(-1),
                hours(-1));
        TemplateState completed = TemplateState.observed(
                MessageTemplate.builder(TEMPLATE)
                        .category(TemplateCategory.MARKETING)
                        .build(),
                NOW,
                NOW);
        assertThat(attempt(templateOf(UTILITY), announced).isMarketing()).isFalse();
        assertThat(attempt(templateOf(UTILITY), announced.join(completed)).isMarketing())
                .isTrue();
    }

    static Stream<Arguments> stops() {
        return Stream.of(
                Arguments.of(List.of(), false),
                Arguments.of(List.of(STOPPED), true),
                Arguments.of(List.of(RESUMED), false),
                Arguments.of(List.of(STOPPED.join(RESUMED)), false),
                Arguments.of(List.of(STOPPED.join(PlatformPreference.resumedAt(hours(-2)))), true),
                Arguments.of(List.of(RESUMED, STOPPED), true),
                Arguments.of(List.of(STOPPED, RESUMED), true),
                Arguments.of(List.of(PlatformPreference.NONE, STOPPED.join(RESUMED)), false));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void isStoppedWhereAnySenderWasStoppedAndNotResumed(List<PlatformPreference> preferences, boolean stopped) {
        assertThat(attempt(freeForm(), preferences.toArray()).isStoppedOnPlatform())
                .isEqualTo(stopped);
    }

    static Stream<Arguments> wanting() {
        return Stream.of(
                Arguments.of(freeForm(), TemplateState.NONE, List.of()),
                Arguments.of(templateOf(UTILITY), TemplateState.NONE, List.of(MissingFact.TEMPLATE)),
                Arguments.of(templateOf(UTILITY), OF_NO_CATEGORY, List.of(MissingFact.TEMPLATE_CATEGORY)),
                Arguments.of(templateOf(UTILITY), OF_UTILITY, List.of()));
    }

    @ParameterizedTest
    @MethodSource("wanting")
    void namesTheFactsThatAreWanting(OutboundMessage message, TemplateState template, List<MissingFact> missing) {
        assertThat(attempt(message, template).missing()).isEqualTo(missing);
    }

    @Test
    void aTemplateIsKnownWhereOneIsSentAndSomebodySpokeOfIt() {
        assertThat(attempt(templateOf(UTILITY), OF_UTILITY).knownTemplate()).contains(OF_UTILITY);
        assertThat(attempt(templateOf(UTILITY)).knownTemplate()).isEmpty();
        assertThat(attempt(freeForm(), OF_UTILITY).knownTemplate()).isEmpty();
    }

    @Test
    void theWindowIsThatOfTheInstant() {
        SendAttempt attempt = attempt(freeForm(), ConversationWindow.openedAt(NOW));
        assertThat(attempt.isWindowOpen()).isTrue();
        assertThat(at(hours(24).minusNanos(1_000), attempt).isWindowOpen()).isTrue();
        assertThat(at(hours(24), attempt).isWindowOpen()).isFalse();
        assertThat(attempt(freeForm()).isWindowOpen()).isFalse();
    }

    @Test
    void aClosedWindowChangesNothingElse() {
        SendAttempt attempt = attempt(
                templateOf(UTILITY), ConversationWindow.openedAt(NOW), OF_UTILITY, STOPPED, optedIn(UTILITY, NOW));
        SendAttempt closed = attempt.withWindowClosed();
        ContactFacts facts = attempt.facts();
        assertThat(closed.isWindowOpen()).isFalse();
        assertThat(closed.facts().window()).isEqualTo(facts.window().closed());
        assertThat(closed)
                .isEqualTo(new SendAttempt(
                        attempt.message(),
                        new ContactFacts(
                                facts.consent(), facts.window().closed(), facts.preferences(), facts.template()),
                        NOW));
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsMissing() {
        assertRefused("message", () -> new SendAttempt(null, ContactFacts.NONE, NOW));
        assertRefused("facts", () -> new SendAttempt(freeForm(), null, NOW));
        assertRefused("now", () -> new SendAttempt(freeForm(), ContactFacts.NONE, null));
        ConsentState consent = ConsentState.NONE;
        ConversationWindow window = ConversationWindow.NEVER_OPENED;
        assertRefused("consent", () -> new ContactFacts(null, window, List.of(), TemplateState.NONE));
        assertRefused("window", () -> new ContactFacts(consent, null, List.of(), TemplateState.NONE));
        assertRefused("preferences", () -> new ContactFacts(consent, window, null, TemplateState.NONE));
        assertRefused("template", () -> new ContactFacts(consent, window, List.of(), null));
    }

    @Test
    void tellsNoContact() {
        assertThat(attempt(templateOf(UTILITY), OF_UTILITY, ConversationWindow.openedAt(NOW), STOPPED)
                        .toString())
                .doesNotContain("7400");
        assertThat(attempt(freeForm()).toString()).doesNotContain("7400");
    }
}
