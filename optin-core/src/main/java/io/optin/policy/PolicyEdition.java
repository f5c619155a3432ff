package io.optin.policy;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A set of rules, each with its severity: what one edition of the policy asks. A host derives its own: with a rule of
 * its own, with one switched off (every answer then says that it was skipped), with another severity. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class PolicyEdition {
    /** Only rules of this package bear reserved ids. A module would not tell: on the class path all share one. */
    private static final String OWN_RULES = PolicyEdition.class.getPackageName() + ".rules";

    private final String id;
    private final List<Entry<?>> entries;
    private final Map<Class<?>, Selection<?>> bySubject;

    private PolicyEdition(String id, List<Entry<?>> entries) {
        this.id = id;
        this.entries = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.rule().id()))
                .toList();
        bySubject = new HashMap<>();
        for (Entry<?> entry : this.entries) {
            Class<?> subject = entry.rule().subject();
            bySubject.computeIfAbsent(subject, type -> Selection.of(type, this.entries));
        }
    }

    /**
     * An edition without rules.
     *
     * @param id its stable name, such as {@code strict}
     * @return an edition to add rules to
     */
    public static PolicyEdition named(String id) {
        return new PolicyEdition(Checks.text(id, "edition", 100), List.of());
    }

    /**
     * This edition under another name.
     *
     * @param newId the name
     * @return a new edition
     */
    public PolicyEdition renamed(String newId) {
        return new PolicyEdition(Checks.text(newId, "edition", 100), entries);
    }

    /**
     * This edition and a rule more. A rule of the host's own cannot have a reserved id.
     *
     * @param rule the rule
     * @param severity how much its findings weigh
     * @return a new edition
     * @throws InvalidValueException where the id is reserved, or already in the edition
     */
    public PolicyEdition with(Rule<?> rule, Severity severity) {
        if (Checks.present(rule, "rule").id().isReserved()
                && !rule.getClass().getPackageName().equals(OWN_RULES)) {
            throw new InvalidValueException(
                    "rule.id",
                    "a first part other than " + RuleId.RESERVED,
                    rule.id().value());
        }
        if (entry(rule.id()).isPresent()) {
            throw new InvalidValueException(
                    "rule.id", "an id that is not in the edition yet", rule.id().value());
        }
        List<Entry<?>> more = new ArrayList<>(entries);
        more.add(new Entry<>(rule, Checks.present(severity, "severity"), true));
        return new PolicyEdition(id, more);
    }

    /**
     * This edition with a rule switched off: it is not asked, and every answer lists it as skipped.
     *
     * @param rule the id of a rule of this edition
     * @return a new edition
     * @throws InvalidValueException where the edition has no such rule
     */
    public PolicyEdition without(RuleId rule) {
        return changed(rule, entry -> new Entry<>(entry.rule(), entry.severity(), false));
    }

    /**
     * This edition with another severity for a rule.
     *
     * @param rule the id of a rule of this edition
     * @param severity how much its findings weigh
     * @return a new edition
     * @throws InvalidValueException where the edition has no such rule
     */
    public PolicyEdition withSeverity(RuleId rule, Severity severity) {
        Checks.present(severity, "severity");
        return changed(rule, entry -> new Entry<>(entry.rule(), severity, entry.enabled()));
    }

    private PolicyEdition changed(RuleId rule, UnaryOperator<Entry<?>> change) {
        Entry<?> found = entry(rule)
                .orElseThrow(() -> new InvalidValueException("rule.id", "a rule of edition " + id, rule.value()));
        List<Entry<?>> changed = new ArrayList<>(entries);
        changed.set(changed.indexOf(found), change.apply(found));
        return new PolicyEdition(id, changed);
    }

    /**
     * The stable name of the edition.
     *
     * @return such as {@code strict}
     */
    public String id() {
        return id;
    }

    /**
     * The rules of the edition, those that are switched off included.
     *
     * @return in the order of their ids
     */
    public List<Rule<?>> rules() {
        List<Rule<?>> rules = new ArrayList<>();
        entries.forEach(entry -> rules.add(entry.rule()));
        return List.copyOf(rules);
    }

    /**
     * How much a rule weighs in this edition.
     *
     * @param rule the id of a rule
     * @return empty where the edition does not ask it, or it is switched off
     */
    public Optional<Severity> severityOf(RuleId rule) {
        return entry(rule).filter(Entry::enabled).map(Entry::severity);
    }

    private Optional<Entry<?>> entry(RuleId rule) {
        Checks.present(rule, "rule.id");
        for (Entry<?> entry : entries) {
            if (entry.rule().id().equals(rule)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /**
     * Puts a subject before all rules for subjects of its kind.
     *
     * @param type the kind
     * @param subject what is judged
     * @param <S> the kind
     * @return every finding
     */
    public <S> PolicyReport judge(Class<S> type, S subject) {
        Selection<S> selection = selection(type);
        List<Violation> found = new ArrayList<>();
        selection.check(Checks.present(subject, "subject"), found::add);
        return new PolicyReport(id, found, selection.skipped(subject));
    }

    @SuppressWarnings("unchecked") // a selection is kept under the class of its subjects
    <S> Selection<S> selection(Class<S> type) {
        return (Selection<S>) bySubject.getOrDefault(type, Selection.NONE);
    }

    @Override
    public String toString() {
        return "PolicyEdition[" + id + ", " + entries.size() + " rules]";
    }

    /** A rule in an edition. */
    private record Entry<S>(Rule<S> rule, Severity severity, boolean enabled) {
        void check(S subject, Consumer<? super Violation> report) {
            if (severity == Severity.ERROR) {
                rule.check(subject, report);
            } else {
                rule.check(subject, violation -> report.accept(violation.withSeverity(severity)));
            }
        }
    }

    /** The rules of an edition for one kind of subject. */
    record Selection<S>(List<Entry<S>> enabled, List<RuleId> asked, List<RuleId> skipped) {
        private static final Selection<?> NONE = new Selection<>(List.of(), List.of(), List.of());

        private static <S> Selection<S> of(Class<S> type, Collection<Entry<?>> entries) {
            List<Entry<S>> enabled = new ArrayList<>();
            List<RuleId> asked = new ArrayList<>();
            List<RuleId> skipped = new ArrayList<>();
            for (Entry<?> entry : entries) {
                if (entry.rule().subject().equals(type)) {
                    @SuppressWarnings("unchecked") // the rule judges this very type
                    Entry<S> fitting = (Entry<S>) entry;
                    (entry.enabled() ? asked : skipped).add(entry.rule().id());
                    if (entry.enabled()) {
                        enabled.add(fitting);
                    }
                }
            }
            return new Selection<>(List.copyOf(enabled), List.copyOf(asked), List.copyOf(skipped));
        }

        void check(S subject, Consumer<? super Violation> report) {
            for (int i = 0; i < enabled.size(); i++) { // by index: no iterator on the hot path
                Entry<S> entry = enabled.get(i);
                if (entry.rule().canJudge(subject)) {
                    entry.check(subject, report);
                }
            }
        }

        /** The rules that judged a subject. */
        List<RuleId> asked(S subject) {
            List<RuleId> unable = unable(subject);
            return unable.isEmpty()
                    ? asked
                    : asked.stream().filter(rule -> !unable.contains(rule)).toList();
        }

        /** The rules that did not judge a subject: switched off, or unable to. */
        List<RuleId> skipped(S subject) {
            List<RuleId> unable = unable(subject);
            return unable.isEmpty()
                    ? skipped
                    : Stream.concat(skipped.stream(), unable.stream()).sorted().toList();
        }

        private List<RuleId> unable(S subject) {
            List<RuleId> unable = List.of();
            for (int i = 0; i < enabled.size(); i++) {
                Rule<S> rule = enabled.get(i).rule();
                if (!rule.canJudge(subject)) {
                    unable = unable.isEmpty() ? new ArrayList<>() : unable;
                    unable.add(rule.id());
                }
            }
            return unable;
        }
    }
}
