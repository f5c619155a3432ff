package io.optin.policy.rules;

import static io.optin.Samples.assertRefused;
import static io.optin.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.ConsentSubmission;
import io.optin.policy.PolicyEdition;
import io.optin.policy.Rule;
import io.optin.policy.RuleId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditionsTest {
    /** strict, guide, meta-2018, meta-2020-07, meta-2024-11: E is an error, W a warning, - is not asked. */
    private static final String CATALOGUE = """
            OPTIN-CONSENT-001 E E E E E
            OPTIN-CONSENT-002 E E E - E
            OPTIN-CONSENT-003 E E E W W
            OPTIN-CONSENT-004 E E - E E
            OPTIN-CONSENT-005 E E E E E
            OPTIN-CONSENT-006 E E E E E
            OPTIN-FLOW-001    E E E E E
            OPTIN-FLOW-002    E W W W W
            OPTIN-OPTOUT-001  E E W W W
            OPTIN-OPTOUT-002  E E E E E
            OPTIN-OPTOUT-003  E E W W W
            OPTIN-PROMPT-001  E E E - -
            OPTIN-PROMPT-002  E E E W W
            OPTIN-PROMPT-003  E E E - -
            OPTIN-PROMPT-004  E E E - -
            OPTIN-PROMPT-005  E E E - -
            OPTIN-PROMPT-006  E E E W W
            OPTIN-PROMPT-007  E W W E E
            OPTIN-PROMPT-008  E E E E -
            OPTIN-PROMPT-009  E E E E E
            OPTIN-PROMPT-010  W W W W W
            OPTIN-PROMPT-011  E E E E -
            OPTIN-SEND-001    E E E E E
            OPTIN-SEND-002    E E E E E
            OPTIN-SEND-003    E E E E E
            OPTIN-SEND-004    E E E E E
            OPTIN-SEND-005    E E E E E
            OPTIN-SEND-006    E E E E E
            OPTIN-SEND-007    E E E E E
            """;

    static Stream<PolicyEdition> all() {
        return Editions.all().stream();
    }

    @Test
    void areFiveAndTheDefaultIsTheFirst() {
        assertThat(Editions.all())
                .containsExactly(
                        Editions.STRICT,
                        Editions.GUIDE,
                        Editions.META_2018,
                        Editions.META_2020_07,
                        Editions.META_2024_11)
                .extracting(PolicyEdition::id)
                .containsExactly("strict", "guide", "meta-2018", "meta-2020-07", "meta-2024-11");
    }

    @ParameterizedTest
    @MethodSource("all")
    void areFoundByTheirIds(PolicyEdition edition) {
        assertThat(Editions.find(edition.id())).containsSame(edition);
        assertThat(Editions.find(edition.id() + "x")).isEmpty();
    }

    @Test
    void askWhatTheCatalogueSays() {
        String asked = StandardRules.all().stream()
                .map(rule -> "%-17s ".formatted(rule.id())
                        + all().map(edition -> letter(edition, rule.id())).collect(Collectors.joining(" ")) + "\n")
                .collect(Collectors.joining());
        assertThat(asked).isEqualTo(CATALOGUE);
        assertThat(all())
                .allSatisfy(edition -> assertThat(StandardRules.all())
                        .extracting(Rule::id)
                        .containsAll(edition.rules().stream().map(Rule::id).toList()));
    }

    private static String letter(PolicyEdition edition, RuleId rule) {
        return edition.severityOf(rule)
                .map(severity -> severity.name().substring(0, 1))
                .orElse("-");
    }

    @Test
    void whatPassesTheDefaultPassesTheGuideAndMetasPresentOne() {
        String fromSoftToStrict = "-WE";
        for (Rule<?> rule : StandardRules.all()) {
            int strict = fromSoftToStrict.indexOf(letter(Editions.STRICT, rule.id()));
            for (PolicyEdition edition : List.of(Editions.GUIDE, Editions.META_2024_11)) {
                assertThat(fromSoftToStrict.indexOf(letter(edition, rule.id())))
                        .as(edition.id() + " " + rule)
                        .isLessThanOrEqualTo(strict);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyMetasFirstTakesNoConsentGivenOnWhatsAppOrByVoice(PolicyEdition edition) {
        Set<Channel> refused = edition.id().equals("meta-2018")
                ? EnumSet.of(Channel.WHATSAPP_CONVERSATION, Channel.CLICK_TO_WHATSAPP_AD, Channel.PHONE_IVR)
                : EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            ConsentSubmission submission = submission(Map.of("channel", builder -> builder.channel(channel)));
            boolean isRefused = edition.judge(ConsentSubmission.class, submission).errors().stream()
                    .anyMatch(violation -> violation.ruleId().equals(RuleId.of("OPTIN-CONSENT-006")));
            assertThat(isRefused).as(channel.name()).isEqualTo(refused.contains(channel));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01, meta-2018",
        "2020-07-08, meta-2018",
        "2020-07-09, meta-2020-07",
        "2024-11-30, meta-2020-07",
        "2024-12-01, meta-2024-11",
        "2999-01-01, meta-2024-11"
    })
    void metasAreInForceByDate(LocalDate day, String edition) {
        assertThat(Editions.inForceOn(day).id()).isEqualTo(edition);
    }

    @Test
    @SuppressWarnings("NullAway")
    void aDayIsNeeded() {
        assertRefused("day", () -> Editions.inForceOn(null));
    }
}
