package io.optin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentSubmission;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.RuleId;
import io.optin.policy.Violation;
import io.optin.policy.rules.Editions;
import io.optin.policy.rules.StandardRules;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {
    private static final Contact ADA = PhoneNumber.ofE164("+14155550123");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final RuleId CHANNEL_ACCEPTED = RuleId.of("OPTIN-CONSENT-006");

    private static List<RuleId> found(PolicyReport report) {
        return report.violations().stream().map(Violation::ruleId).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aGoodConsentPassesWhereverItsChannelIsAccepted(Channel channel) {
        Consent consent = SampleConsents.good(channel, ADA, TEN);
        for (PolicyEdition edition : Editions.all()) {
            PolicyReport report = PolicyValidator.of(edition).validate(new ConsentSubmission(consent, TEN));
            boolean accepted = !report.violations().stream()
                    .map(Violation::ruleId)
                    .toList()
                    .contains(CHANNEL_ACCEPTED);
            assertThat(accepted || edition.equals(Editions.META_2018)).isTrue();
            assertThat(found(report)).as(report.explain()).isEqualTo(accepted ? List.of() : List.of(CHANNEL_ACCEPTED));
        }
        assertThat(consent.contact()).isEqualTo(ADA);
        assertThat(consent.at()).isEqualTo(TEN);
        assertThat(consent.prompt()).isEqualTo(SamplePrompts.good(channel));
    }

    @ParameterizedTest
    @EnumSource
    void aFaultyPromptBreaksItsRuleAlone(PromptFault fault) {
        PolicyReport report = PolicyValidator.of(Editions.STRICT).validate(fault.review());
        assertThat(found(report))
                .as(report.explain())
                .containsOnlyOnce(fault.rule())
                .hasSize(fault == PromptFault.NOT_OVER_WHATSAPP ? 2 : 1);
        assertThat(report.isCompliant()).isEqualTo(fault == PromptFault.NO_WAY_OUT);
        assertThat(report.skipped().isEmpty()).isEqualTo(fault != PromptFault.UNKNOWN_LANGUAGE);
    }

    @ParameterizedTest
    @EnumSource
    void aFaultyConsentBreaksItsRuleAlone(ConsentFault fault) {
        PolicyReport report = PolicyValidator.of(fault.edition()).validate(fault.submission(ADA, TEN));
        assertThat(found(report)).as(report.explain()).containsExactly(fault.rule());
    }

    @Test
    void everyRuleOfPromptsAndConsentsHasAFault() {
        assertThat(Stream.concat(
                                Stream.of(PromptFault.values()).map(PromptFault::rule),
                                Stream.of(ConsentFault.values()).map(ConsentFault::rule))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(StandardRules.all().stream()
                        .map(rule -> rule.id())
                        .filter(id -> id.value().matches("OPTIN-(PROMPT|CONSENT)-.*"))
                        .toList());
    }
}
