package io.optin.policy.rules;

import io.optin.error.InvalidValueException;
import io.optin.policy.PolicyEdition;
import io.optin.policy.Rule;
import io.optin.policy.RuleId;
import io.optin.policy.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every rule of optin's own, in the order of their ids, and what each edition makes of it: the table of contents.
 *
 * @since 0.1
 */
public final class StandardRules {
    /** The editions, in the order of the letters of {@link #TABLE}: E is an error, W a warning, - is not asked. */
    private static final List<String> EDITIONS =
            List.of("strict", "guide", "meta-2018", "meta-2020-07", "meta-2024-11");

    private static final List<Row> TABLE = List.of(
            row("EEEEE", new ActCountsRule()), // OPTIN-CONSENT-001
            row("EEE-E", new NumberGivenRule()), // OPTIN-CONSENT-002
            row("EEEWW", new ProofKeptRule()), // OPTIN-CONSENT-003
            row("EE-EE", new AskedInConversationRule()), // OPTIN-CONSENT-004
            row("EEEEE", new PossibleTimesRule()), // OPTIN-CONSENT-005
            row("EEEEE", ChannelAcceptedRule.anyChannel()) // OPTIN-CONSENT-006
                    .in("meta-2018", ChannelAcceptedRule.offWhatsAppAndWritten()),
            row("EEEEE", new HumanOfferedRule()), // OPTIN-FLOW-001
            row("EWWWW", new HumanNearRule()), // OPTIN-FLOW-002
            row("EEWWW", new WayOutOfferedRule()), // OPTIN-OPTOUT-001
            row("EEEEE", new PromisesKeptRule()), // OPTIN-OPTOUT-002
            row("EEWWW", new EasyWayOutRule()), // OPTIN-OPTOUT-003
            row("EEE--", new RequiredPhraseRule()), // OPTIN-PROMPT-001
            row("EEEWW", new TypesNamedRule()), // OPTIN-PROMPT-002
            row("EEE--", new NumberShownRule()), // OPTIN-PROMPT-003
            row("EEE--", new WhatsappShownRule()), // OPTIN-PROMPT-004
            row("EEE--", new NumberControlledRule()), // OPTIN-PROMPT-005
            row("EEEWW", new ActiveControlRule()), // OPTIN-PROMPT-006
            row("EWWEE", new BusinessNamedRule()), // OPTIN-PROMPT-007
            row("EEEE-", new OverWhatsappRule()), // OPTIN-PROMPT-008
            row("EEEEE", new PlainWordsRule()), // OPTIN-PROMPT-009
            row("WWWWW", new WayOutMentionedRule()), // OPTIN-PROMPT-010
            row("EEEE-", new LanguageJudgedRule()), // OPTIN-PROMPT-011
            row("EEEEE", new OptInGivenRule()), // OPTIN-SEND-001
            row("EEEEE", new NotOptedOutRule()), // OPTIN-SEND-002
            row("EEEEE", new NotStoppedOnPlatformRule()), // OPTIN-SEND-003
            row("EEEEE", new WindowOpenRule()), // OPTIN-SEND-004
            row("EEEEE", new TemplateApprovedRule()), // OPTIN-SEND-005
            row("EEEEE", new CategoryFitsRule()), // OPTIN-SEND-006
            row("EEEEE", new HumanReachableRule())); // OPTIN-SEND-007

    private StandardRules() {}

    /**
     * Every rule, as the strictest edition asks it.
     *
     * @return an immutable list in the order of the ids
     */
    public static List<Rule<?>> all() {
        List<Rule<?>> rules = new ArrayList<>();
        TABLE.forEach(row -> rules.add(row.rule()));
        return List.copyOf(rules);
    }

    /**
     * The rule of an id.
     *
     * @param id an id
     * @return empty where optin has no such rule
     */
    public static Optional<Rule<?>> find(RuleId id) {
        for (Row row : TABLE) {
            if (row.rule().id().equals(id)) {
                return Optional.of(row.rule());
            }
        }
        return Optional.empty();
    }

    /** The edition of that id, with the rules that it asks. */
    static PolicyEdition edition(String id) {
        int column = EDITIONS.indexOf(id);
        PolicyEdition edition = PolicyEdition.named(id);
        for (Row row : TABLE) {
            Optional<Severity> severity = row.severity(column);
            if (severity.isPresent()) {
                edition = edition.with(row.instead().getOrDefault(id, row.rule()), severity.get());
            }
        }
        return edition;
    }

    private static Row row(String asked, Rule<?> rule) {
        return new Row(asked, rule, Map.of());
    }

    /** A rule, what each edition makes of it, and in which editions another form of it stands in. */
    private record Row(String asked, Rule<?> rule, Map<String, Rule<?>> instead) {
        private Row in(String edition, Rule<?> form) {
            return new Row(asked, rule, Map.of(edition, form));
        }

        private Optional<Severity> severity(int column) {
            return switch (asked.charAt(column)) {
                case 'E' -> Optional.of(Severity.ERROR);
                case 'W' -> Optional.of(Severity.WARNING);
                case '-' -> Optional.empty();
                default -> throw new InvalidValueException("asked", "E, W or -", asked);
            };
        }
    }
}
