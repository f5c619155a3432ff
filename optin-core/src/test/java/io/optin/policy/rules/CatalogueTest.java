package io.optin.policy.rules;

import static io.optin.Samples.MARKETING;
import static io.optin.Samples.UTILITY;
import static io.optin.Samples.approved;
import static io.optin.Samples.attempt;
import static io.optin.Samples.flow;
import static io.optin.Samples.freeForm;
import static io.optin.Samples.hours;
import static io.optin.Samples.optedIn;
import static io.optin.Samples.optedOut;
import static io.optin.Samples.submission;
import static io.optin.Samples.template;
import static io.optin.Samples.templateOf;
import static io.optin.policy.rules.Prompts.good;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.Samples;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.Evidence;
import io.optin.consent.NumberSource;
import io.optin.consent.Scope;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.OptOutPath;
import io.optin.conversation.PlatformPreference;
import io.optin.message.SendAttempt;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.RuleId;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateStatus;
import io.optin.template.TemplateText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of the catalogue both ways: a sample that breaks the rule in the editions that ask it, with the severity that
 * they give it, and its mended twin, of which no edition says anything.
 */
class CatalogueTest {
    /** A sample, the mended one, and what else breaks where the editions ask that too. */
    private record Case(
            String rule,
            Function<PolicyValidator, PolicyReport> broken,
            Function<PolicyValidator, PolicyReport> mended,
            List<String> also) {
        private Case also(String... rules) {
            return new Case(rule, broken, mended, List.of(rules));
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    private static final List<Case> CASES = cases();

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(consent("001", Map.of("action", knob -> knob.action(ConsentAction.SIGNED))));
        cases.add(consent("002", Map.of("number", knob -> knob.number(NumberSource.PREFILLED))));
        cases.add(consent("003", Map.of("evidence", knob -> knob.evidence(Evidence.NONE))));
        cases.add(new Case(
                "OPTIN-CONSENT-004",
                validator -> validator.validate(proven(Map.of(
                        "channel", knob -> knob.channel(Channel.WHATSAPP_CONVERSATION),
                        "action", knob -> knob.action(ConsentAction.REPLIED),
                        "evidence", knob -> knob.evidence(Evidence.of(Evidence.MESSAGE_ID, "wamid.1"))))),
                validator -> validator.validate(proven(Map.of())),
                List.of("OPTIN-CONSENT-006")));
        cases.add(consent("005", Map.of("at", knob -> knob.at(hours(2)))));
        cases.add(consent(
                "006",
                Map.of(
                        "channel", knob -> knob.channel(Channel.PHONE_IVR),
                        "action", knob -> knob.action(ConsentAction.PRESSED_KEY),
                        "evidence", knob -> knob.evidence(Evidence.of(Evidence.CALL_ID, "call-1")))));
        cases.add(flows("001", "a>b b", "a>b b!"));
        cases.add(flows("002", "a>b b>c c>d d>e e!", "a>b b>c c>d d!"));
        cases.add(templates("001", "All shoes at half price.", "All shoes at half price. Reply STOP to opt out."));
        cases.add(templates("002", "Half price! Reply ENOUGH to opt out.", "Half price! Reply STOP to opt out."));
        cases.add(new Case(
                "OPTIN-OPTOUT-003",
                validator -> validator.validate(new OptOutPath(2, 1, false)),
                validator -> validator.validate(new OptOutPath(1, 1, false)),
                List.of()));
        cases.add(prompts("001", good().asking(Prompts.REQUEST.replace("receive", "get"))));
        cases.add(prompts("002", good().asking(Prompts.REQUEST.replace("order updates", "updates"))));
        cases.add(prompts("003", good().asking(Prompts.REQUEST.replace("{number}", "my number"))));
        cases.add(prompts("004", good().logo(false)));
        cases.add(prompts("005", good().field(NumberField.FIXED)));
        cases.add(prompts("006", good().preselected()));
        cases.add(prompts("007", good().asking(Prompts.REQUEST.replace("from Example ", ""))));
        cases.add(prompts(
                        "008",
                        good().asking(Prompts.REQUEST.replace("on WhatsApp", "by text") + ". Chat with us on WhatsApp"))
                .also("OPTIN-PROMPT-001"));
        cases.add(prompts("009", good().asking(Prompts.REQUEST.replace("I want", "I do not want"))));
        cases.add(prompts("010", good().saying(Prompts.REQUEST)));
        cases.add(prompts("011", good().in("de")));
        cases.add(sends("001", attempt(templateOf(UTILITY), approved(TemplateCategory.UTILITY)), allowed()));
        cases.add(sends(
                "002",
                attempt(
                        templateOf(UTILITY),
                        approved(TemplateCategory.UTILITY),
                        optedIn(UTILITY, hours(-9)),
                        optedOut(Scope.everything(), hours(-8))),
                allowed()));
        SendAttempt sale =
                attempt(templateOf(MARKETING), approved(TemplateCategory.MARKETING), optedIn(MARKETING, hours(-9)));
        cases.add(sends(
                "003",
                attempt(
                        templateOf(MARKETING),
                        approved(TemplateCategory.MARKETING),
                        optedIn(MARKETING, hours(-9)),
                        PlatformPreference.stoppedAt(hours(-1))),
                sale));
        SendAttempt answer = attempt(freeForm(), ConversationWindow.openedAt(hours(-1)));
        cases.add(sends("004", attempt(freeForm()), answer));
        cases.add(sends(
                "005",
                attempt(
                        templateOf(UTILITY),
                        template(TemplateStatus.PAUSED, TemplateCategory.UTILITY),
                        optedIn(UTILITY, hours(-9))),
                allowed()));
        cases.add(sends(
                "006",
                attempt(templateOf(MARKETING), approved(TemplateCategory.UTILITY), optedIn(MARKETING, hours(-9))),
                sale));
        cases.add(sends(
                "007",
                attempt(freeForm().automated(), ConversationWindow.openedAt(hours(-1))),
                attempt(freeForm().automated(EscalationPath.IN_CHAT_AGENT), ConversationWindow.openedAt(hours(-1)))));
        return List.copyOf(cases);
    }

    private static SendAttempt allowed() {
        return attempt(templateOf(UTILITY), approved(TemplateCategory.UTILITY), optedIn(UTILITY, hours(-9)));
    }

    private static Case consent(String number, Map<String, UnaryOperator<Consent.Builder>> otherwise) {
        return new Case(
                "OPTIN-CONSENT-" + number,
                validator -> validator.validate(proven(otherwise)),
                validator -> validator.validate(proven(Map.of())),
                List.of());
    }

    /** The sample consent, with its proof. */
    private static ConsentSubmission proven(Map<String, UnaryOperator<Consent.Builder>> otherwise) {
        Map<String, UnaryOperator<Consent.Builder>> knobs = new HashMap<>(otherwise);
        knobs.putIfAbsent("evidence", knob -> knob.evidence(Samples.page()));
        return submission(knobs);
    }

    private static Case flows(String number, String broken, String mended) {
        return new Case(
                "OPTIN-FLOW-" + number,
                validator -> validator.validate(flow(broken)),
                validator -> validator.validate(flow(mended)),
                List.of());
    }

    private static Case templates(String number, String broken, String mended) {
        return new Case(
                "OPTIN-OPTOUT-" + number,
                validator -> validator.validate(TemplateText.of(TemplateCategory.MARKETING, "en_US", broken)),
                validator -> validator.validate(TemplateText.of(TemplateCategory.MARKETING, "en_US", mended)),
                List.of());
    }

    private static Case prompts(String number, Prompts broken) {
        return new Case(
                "OPTIN-PROMPT-" + number,
                validator -> validator.validate(broken.review()),
                validator -> validator.validate(good().review()),
                List.of());
    }

    private static Case sends(String number, SendAttempt broken, SendAttempt mended) {
        return new Case(
                "OPTIN-SEND-" + number,
                validator -> validator.validate(broken),
                validator -> validator.validate(mended),
                List.of());
    }

    static Stream<Arguments> cells() {
        return CASES.stream().flatMap(each -> Editions.all().stream().map(edition -> Arguments.of(each, edition)));
    }

    @Test
    void everyRuleHasItsRow() {
        assertThat(CASES)
                .extracting(Case::rule)
                .isEqualTo(StandardRules.all().stream()
                        .map(rule -> rule.id().value())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void isBrokenWhereItIsAskedAndNowhereElse(Case each, PolicyEdition edition) {
        Map<String, Severity> expected = new TreeMap<>();
        Stream.concat(Stream.of(each.rule()), each.also().stream())
                .forEach(rule -> asked(edition, rule).ifPresent(severity -> expected.put(rule, severity)));
        PolicyReport report = each.broken().apply(PolicyValidator.of(edition));
        assertThat(found(report)).as(report.explain()).isEqualTo(expected);
        assertThat(report.isCompliant()).isEqualTo(!expected.containsValue(Severity.ERROR));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void isMendedInEveryEdition(Case each, PolicyEdition edition) {
        PolicyReport report = each.mended().apply(PolicyValidator.of(edition));
        assertThat(report.violations()).as(report.explain()).isEmpty();
        assertThat(report.skipped()).isEmpty();
    }

    /** What the edition makes of a rule; only Meta's first refuses a channel. */
    private static Optional<Severity> asked(PolicyEdition edition, String rule) {
        boolean channel = rule.equals("OPTIN-CONSENT-006") && !edition.equals(Editions.META_2018);
        return channel ? Optional.empty() : edition.severityOf(RuleId.of(rule));
    }

    private static Map<String, Severity> found(PolicyReport report) {
        return new TreeMap<>(report.violations().stream()
                .collect(toMap(violation -> violation.ruleId().value(), Violation::severity, (one, other) -> one)));
    }
}
