package io.optin.policy;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.message.MissingFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a message may go out: allowed, denied with every reason, or undetermined for want of a fact. Only {@link
 * #isAllowed()} is a yes. Valid at the instant of the question: ask again at the hand-off.
 *
 * @since 0.1
 */
public sealed interface Decision permits Decision.Allowed, Decision.Denied, Decision.Undetermined {

    /**
     * Findings that do not forbid, and for a denial also those that do.
     *
     * @return in the order of their rules
     */
    List<Violation> violations();

    /**
     * The rules that the host switched off, and which were therefore not asked.
     *
     * @return in their order
     */
    List<RuleId> skipped();

    /**
     * The only yes.
     *
     * @return true where the message may go out now
     */
    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /**
     * Takes one of three ways.
     *
     * @param allowed what to do with a permission
     * @param denied what to do with a refusal
     * @param undetermined what to do where facts are wanting
     * @param <R> what comes of it
     * @return what the way taken gives
     */
    default <R> R fold(
            Function<? super Allowed, ? extends R> allowed,
            Function<? super Denied, ? extends R> denied,
            Function<? super Undetermined, ? extends R> undetermined) {
        if (this instanceof Allowed yes) {
            return allowed.apply(yes);
        }
        if (this instanceof Denied no) {
            return denied.apply(no);
        }
        return undetermined.apply((Undetermined) this);
    }

    /**
     * The decision in full, for people.
     *
     * @return one or several lines of English
     */
    String explain();

    /**
     * The message may go out.
     *
     * @param because the rules that were asked, and are kept
     * @param violations warnings, which do not forbid
     * @param skipped the rules that the host switched off
     * @param validUntil the first instant at which time alone could change the answer: the window's end, where the
     *     permission rests on it
     */
    record Allowed(List<RuleId> because, List<Violation> violations, List<RuleId> skipped, Optional<Instant> validUntil)
            implements Decision {
        /**
         * Refuses nulls, and errors among the findings.
         *
         * @param because the rules that were asked
         * @param violations warnings
         * @param skipped the rules that the host switched off
         * @param validUntil the first instant at which time alone could change the answer
         */
        public Allowed {
            because = List.copyOf(because);
            violations = Reasons.warnings(violations);
            skipped = List.copyOf(skipped);
            Checks.present(validUntil, "validUntil");
        }

        @Override
        public String explain() {
            return "allowed" + validUntil.map(until -> " until " + until).orElse("")
                    + Reasons.below(violations, skipped);
        }
    }

    /**
     * The message may not go out.
     *
     * @param violations every reason, and warnings beside them
     * @param skipped the rules that the host switched off
     */
    record Denied(List<Violation> violations, List<RuleId> skipped) implements Decision {
        /**
         * Refuses a denial without a reason.
         *
         * @param violations every reason
         * @param skipped the rules that the host switched off
         */
        public Denied {
            violations = List.copyOf(violations);
            skipped = List.copyOf(skipped);
            if (!Reasons.deny(violations)) {
                throw new InvalidValueException("violations", "at least one error for a denial", "none");
            }
        }

        @Override
        public String explain() {
            return "denied" + Reasons.below(violations, skipped);
        }
    }

    /**
     * Nothing forbids the message, and a fact is wanting: not a yes.
     *
     * @param missing what is wanting
     * @param violations warnings
     * @param skipped the rules that the host switched off
     */
    record Undetermined(List<MissingFact> missing, List<Violation> violations, List<RuleId> skipped)
            implements Decision {
        /**
         * Refuses where nothing is wanting.
         *
         * @param missing what is wanting
         * @param violations warnings
         * @param skipped the rules that the host switched off
         */
        public Undetermined {
            missing = List.copyOf(missing);
            violations = Reasons.warnings(violations);
            skipped = List.copyOf(skipped);
            if (missing.isEmpty()) {
                throw new InvalidValueException("missing", "at least one fact", "none");
            }
        }

        @Override
        public String explain() {
            return "undetermined: tell optin of " + missing + Reasons.below(violations, skipped);
        }
    }
}
