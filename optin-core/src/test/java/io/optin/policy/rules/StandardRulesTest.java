package io.optin.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentSubmission;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.OptOutPath;
import io.optin.message.SendAttempt;
import io.optin.policy.OptOutOffer;
import io.optin.policy.PromptReview;
import io.optin.policy.Rule;
import io.optin.policy.RuleId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardRulesTest {
    /** By the first letters of their ids. */
    private static final Map<String, Class<?>> SUBJECTS = Map.of(
            "OPTIN-CONSENT-", ConsentSubmission.class,
            "OPTIN-FLOW-", AutomatedFlow.class,
            "OPTIN-OPTOUT-001", OptOutOffer.class,
            "OPTIN-OPTOUT-002", OptOutOffer.class,
            "OPTIN-OPTOUT-003", OptOutPath.class,
            "OPTIN-PROMPT-", PromptReview.class,
            "OPTIN-SEND-", SendAttempt.class);

    static Stream<Rule<?>> all() {
        return StandardRules.all().stream();
    }

    @Test
    void areSortedAndThereOnce() {
        assertThat(StandardRules.all())
                .extracting(Rule::id)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void areFoundByTheirIds(Rule<?> rule) {
        assertThat(rule.id().isReserved()).isTrue();
        assertThat(StandardRules.find(rule.id())).containsSame(rule);
        assertThat(StandardRules.find(RuleId.of("ACME-SEND-001"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void judgeTheSubjectThatTheirIdsName(Rule<?> rule) {
        String id = rule.id().value();
        assertThat(SUBJECTS.entrySet())
                .filteredOn(entry -> id.startsWith(entry.getKey()))
                .extracting(Map.Entry::getValue)
                .as(id)
                .singleElement()
                .isEqualTo(rule.subject());
    }

    @ParameterizedTest
    @MethodSource("all")
    void citeATextThatCanBeReadAndTheDayWeReadIt(Rule<?> rule) {
        assertThat(rule.citation().url()).hasScheme("https").hasNoFragment();
        assertThat(rule.citation().url().getHost()).isNotBlank();
        assertThat(rule.citation().read()).isAfterOrEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(rule.citation().source()).matches("WhatsApp Business .+|optin guide, house edition");
    }

    @ParameterizedTest
    @MethodSource("all")
    void saySomethingInASentenceAndHowToMendIt(Rule<?> rule) {
        assertThat(rule.summary()).matches("[A-Z].*[a-z…]");
        assertThat(rule.remedy()).matches("[A-Z].*\\.");
        assertThat(rule).hasToString(rule.id() + ": " + rule.summary());
    }
}
