package io.optin.testkit.scenario;

import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.error.InvalidPhoneNumberException;
import io.optin.ledger.OptInStatus;
import io.optin.ledger.RecordResult;
import io.optin.message.MissingFact;
import io.optin.policy.Decision;
import io.optin.policy.PolicyReport;
import io.optin.policy.RuleId;
import io.optin.policy.Violation;
import io.optin.reply.Intent;
import io.optin.reply.ReplyMeaning;
import io.optin.webhook.WebhookResult;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was answered.
 *
 * @param fields by name: a {@link String}, a {@link Boolean}, an {@link Instant} or a {@link List} of strings, in the order
 *     in which they are told
 * @param because the findings that say no
 * @param explanation the whole answer in people's words
 * @since 0.1
 */
public record Answer(Map<String, Object> fields, List<Violation> because, String explanation) {
    static final Answer NONE = new Answer(Map.of(), List.of(), "");

    /**
     * Copies what may be changed outside.
     *
     * @param fields by name
     * @param because the findings that say no
     * @param explanation in people's words
     */
    public Answer {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        because = List.copyOf(because);
    }

    private static final class Told {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Told with(String name, Object value) {
            fields.put(name, value);
            return this;
        }

        private Told with(String name, Optional<?> value) {
            value.ifPresent(present -> fields.put(name, present));
            return this;
        }

        private <T> Told list(String name, Collection<T> values, Function<? super T, String> words) {
            fields.put(name, values.stream().map(words).distinct().sorted().toList());
            return this;
        }
    }

    static Answer of(RecordResult result) {
        PolicyReport report = result.report();
        Told told = new Told().with("recorded", result.isRecorded());
        if (!result.isRecorded()) {
            told.list("rules", report.errors(), Answer::rule);
        }
        return new Answer(
                told.fields,
                report.errors(),
                (result.isRecorded() ? "recorded\n" : "refused, and nothing was recorded\n") + report.explain());
    }

    static Answer of(Decision decision) {
        String verdict = decision.fold(allowed -> "allowed", denied -> "denied", undetermined -> "undetermined");
        List<Violation> noes = decision.isAllowed() ? List.of() : decision.violations();
        Optional<Instant> until = decision.fold(
                Decision.Allowed::validUntil, denied -> Optional.empty(), undetermined -> Optional.empty());
        List<MissingFact> missing =
                decision.fold(allowed -> List.of(), denied -> List.of(), Decision.Undetermined::missing);
        Told told = new Told()
                .with("decision", verdict)
                .list("rules", noes, Answer::rule)
                .with("validUntil", until);
        if (!missing.isEmpty()) {
            told.list("missing", missing, Fields::name);
        }
        return new Answer(told.fields, noes, decision.explain());
    }

    static Answer of(PolicyReport report) {
        Told told = new Told()
                .with("compliant", report.isCompliant())
                .list("rules", report.errors(), Answer::rule)
                .list("warnings", report.warnings(), Answer::rule)
                .list("skipped", report.skipped(), RuleId::value);
        return new Answer(told.fields, report.errors(), report.explain());
    }

    static Answer of(OptInStatus status) {
        Told told = new Told()
                .with("optedIn", status.isOptedIn())
                .list("types", status.types(), InformationType::id)
                .list("optedOut", status.optedOut(), Scope::id)
                .with("platformStopped", status.platformStopped())
                .with("windowOpen", status.isWindowOpen())
                .with("windowClosesAt", status.windowClosesAt());
        return new Answer(told.fields, List.of(), sentence(status.contact() + ":", told.fields));
    }

    static Answer of(WebhookResult.Received result) {
        Told told = new Told()
                .list("learnt", result.learnt(), WebhookAnswer::of)
                .list("ignored", result.ignored(), WebhookAnswer::of)
                .list("unreadable", result.unreadable(), WebhookAnswer::of)
                .list("alarms", result.alarms(), WebhookAnswer::of)
                .list("unknown", result.unknown().entrySet(), seen -> seen.getKey() + " x" + seen.getValue());
        return new Answer(told.fields, List.of(), sentence("the webhook", told.fields));
    }

    /**
     * What a reply means.
     *
     * @param meaning of the reply
     * @return {@code intent}, and the {@code scope} of an opt-out
     */
    public static Answer of(ReplyMeaning meaning) {
        Told told = new Told().with("intent", Fields.name(meaning.intent()));
        if (meaning.intent() == Intent.OPT_OUT) {
            told.list("scope", meaning.scopes(), Scope::id);
        }
        return new Answer(told.fields, List.of(), sentence("the reply means", told.fields));
    }

    /**
     * What a number is.
     *
     * @param raw as people type it
     * @param region where a number in national form is read
     * @return {@code valid}, and what it is; or {@code reason}
     */
    public static Answer ofNumber(String raw, Optional<String> region) {
        try {
            return of(region.map(in -> PhoneNumber.parse(raw, in)).orElseGet(() -> PhoneNumber.parse(raw)));
        } catch (InvalidPhoneNumberException e) {
            return of(e);
        }
    }

    private static Answer of(PhoneNumber number) {
        Told told = new Told()
                .with("valid", true)
                .with("e164", number.value())
                .with("region", number.region())
                .list("sameAs", number.otherSpellings(), spelling -> spelling)
                .list("aliases", number.possibleAliases(), Contact::value);
        return new Answer(
                told.fields,
                List.of(),
                number + " is a number" + number.region().map(in -> " in " + in).orElse(""));
    }

    private static Answer of(InvalidPhoneNumberException refused) {
        Told told = new Told().with("valid", false).with("reason", Fields.name(refused.reason()));
        return new Answer(told.fields, List.of(), String.valueOf(refused.getMessage()));
    }

    /**
     * The fields as JSON, for machines.
     *
     * @return one line
     */
    public String toJson() {
        return AnswerJson.of(this);
    }

    private static String rule(Violation violation) {
        return violation.ruleId().value();
    }

    private static String sentence(String subject, Map<String, Object> fields) {
        StringBuilder told = new StringBuilder(subject);
        fields.forEach(
                (name, value) -> told.append("\n  ").append(name).append(": ").append(value));
        return told.toString();
    }
}
