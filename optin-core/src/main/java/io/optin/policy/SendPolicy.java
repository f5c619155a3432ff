package io.optin.policy;

import io.optin.internal.Checks;
import io.optin.message.MissingFact;
import io.optin.message.SendAttempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The send decision: a pure function of an attempt. All send rules of the edition are asked, none stands in for another;
 * one error denies; none, but a fact wanting, leaves it undetermined. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SendPolicy {
    private final PolicyEdition.Selection<SendAttempt> rules;

    private SendPolicy(PolicyEdition edition) {
        rules = edition.selection(SendAttempt.class);
    }

    /**
     * The send decision of an edition.
     *
     * @param edition the edition
     * @return the decision function
     */
    public static SendPolicy of(PolicyEdition edition) {
        return new SendPolicy(Checks.present(edition, "edition"));
    }

    /**
     * Decides.
     *
     * @param attempt a message, the facts and the instant
     * @return the decision
     */
    public Decision decide(SendAttempt attempt) {
        Findings findings = findings(attempt);
        List<MissingFact> missing = attempt.missing();
        if (findings.denies) {
            return new Decision.Denied(findings.violations, rules.skipped(attempt));
        }
        if (!missing.isEmpty()) {
            return new Decision.Undetermined(missing, findings.violations, rules.skipped(attempt));
        }
        return new Decision.Allowed(
                rules.asked(attempt), findings.violations, rules.skipped(attempt), validUntil(attempt));
    }

    /**
     * The window's end is the only instant at which time alone takes a permission away; it does where the same attempt
     * with the window closed is denied. Of a host's own rule that looks at the time of day it knows nothing.
     */
    private Optional<Instant> validUntil(SendAttempt attempt) {
        return attempt.facts()
                .window()
                .closesAt(attempt.now())
                .filter(end -> findings(attempt.withWindowClosed()).denies);
    }

    private Findings findings(SendAttempt attempt) {
        Findings findings = new Findings();
        rules.check(attempt, findings);
        return findings;
    }

    private static final class Findings implements Consumer<Violation> {
        private List<Violation> violations = List.of();
        private boolean denies;

        @Override
        public void accept(Violation violation) {
            if (violations.isEmpty()) {
                violations = new ArrayList<>();
            }
            violations.add(violation);
            denies |= violation.severity() == Severity.ERROR;
        }
    }
}
