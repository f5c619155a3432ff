package io.optin.consent;

import io.optin.internal.Maxima;
import io.optin.internal.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a contact stands with a business: the latest time of each opt-in, import and opt-out. {@link #join} takes
 * maxima, so it is commutative, associative and idempotent, and every store ends in the same state.
 *
 * <p>Answers are asked for an instant: a permissive time more than 5 minutes after it does not count, an opt-out always
 * counts. A tie between opt-in and opt-out is an opt-out. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ConsentState {
    /** Nothing known. */
    public static final ConsentState NONE = new ConsentState(Maxima.none(), Maxima.none(), Maxima.none(), Times.NEVER);

    private final Maxima<Scope> optedIn;
    private final Maxima<Scope> imported;
    private final Maxima<Scope> optedOut;
    private final Instant confirmedAt;

    private ConsentState(Maxima<Scope> optedIn, Maxima<Scope> imported, Maxima<Scope> optedOut, Instant confirmedAt) {
        this.optedIn = optedIn;
        this.imported = imported;
        this.optedOut = optedOut;
        this.confirmedAt = confirmedAt;
    }

    /**
     * The state from its parts, for stores.
     *
     * @param optedInAt the latest opt-in per type
     * @param importedAt the latest import per type or category
     * @param optedOutAt the latest opt-out per scope
     * @param confirmedAt when an opt-out was last confirmed; empty where never
     * @return the state
     */
    public static ConsentState of(
            Map<Scope, Instant> optedInAt,
            Map<Scope, Instant> importedAt,
            Map<Scope, Instant> optedOutAt,
            Optional<Instant> confirmedAt) {
        return new ConsentState(
                Maxima.of(optedInAt), Maxima.of(importedAt), Maxima.of(optedOutAt), confirmedAt.orElse(Times.NEVER));
    }

    static ConsentState optedIn(Collection<InformationType> types, Instant at) {
        return new ConsentState(ofTypes(types, at), Maxima.none(), Maxima.none(), Times.NEVER);
    }

    static ConsentState imported(Collection<InformationType> types, Instant at) {
        return new ConsentState(Maxima.none(), ofTypes(types, at), Maxima.none(), Times.NEVER);
    }

    static ConsentState importedFor(Scope scope, Instant at) {
        return new ConsentState(Maxima.none(), Maxima.of(Map.of(scope, at)), Maxima.none(), Times.NEVER);
    }

    static ConsentState optedOut(Collection<Scope> scopes, Instant at) {
        Map<Scope, Instant> times = new HashMap<>();
        scopes.forEach(scope -> times.put(scope, at));
        return new ConsentState(Maxima.none(), Maxima.none(), Maxima.of(times), Times.NEVER);
    }

    static ConsentState confirmed(Instant at) {
        return new ConsentState(Maxima.none(), Maxima.none(), Maxima.none(), at);
    }

    private static Maxima<Scope> ofTypes(Collection<InformationType> types, Instant at) {
        return Maxima.of(types.stream().collect(Collectors.toMap(Scope::type, type -> at)));
    }

    /**
     * The later of both, time by time.
     *
     * @param other another state of the same person
     * @return the join
     */
    public ConsentState join(ConsentState other) {
        return new ConsentState(
                optedIn.join(other.optedIn),
                imported.join(other.imported),
                optedOut.join(other.optedOut),
                Times.max(confirmedAt, other.confirmedAt));
    }

    /**
     * What of this state reaches every alias: the opt-outs, and that one was confirmed.
     *
     * @return the state without its permissions
     */
    public ConsentState restrictions() {
        return new ConsentState(Maxima.none(), Maxima.none(), optedOut, confirmedAt);
    }

    /**
     * This state as a question about a past instant may use it: later permissions are left out, opt-outs stay.
     *
     * @param instant the instant
     * @return the state without permissions after that instant
     */
    public ConsentState permissionsUntil(Instant instant) {
        return new ConsentState(
                optedIn.only((scope, time) -> !time.isAfter(instant)),
                imported.only((scope, time) -> !time.isAfter(instant)),
                optedOut,
                confirmedAt);
    }

    /**
     * This state without everything later than an instant.
     *
     * @param instant the instant
     * @return the state of what was said until then, that instant included
     */
    public ConsentState asOf(Instant instant) {
        ConsentState permissions = permissionsUntil(instant);
        return new ConsentState(
                permissions.optedIn,
                permissions.imported,
                optedOut.only((scope, time) -> !time.isAfter(instant)),
                confirmedAt.isAfter(instant) ? Times.NEVER : confirmedAt);
    }

    /**
     * Whether the person is opted in to a type: their own opt-in is later than every opt-out that covers the type, or an
     * import stands and no such opt-out does.
     *
     * @param type the type
     * @param now when it is asked
     * @return true where they are
     */
    public boolean isOptedIn(InformationType type, Instant now) {
        return wasGiven(type, now) && !isOptedOut(type, now);
    }

    /**
     * Whether an opt-in or import for the type was ever given, opted out since or not.
     *
     * @param type the type
     * @param now when it is asked
     * @return true where one was
     */
    public boolean wasGiven(InformationType type, Instant now) {
        return Times.counts(optedIn.at(Scope.type(type)), now)
                || Times.counts(imported.at(Scope.type(type)), now)
                || Times.counts(imported.at(Scope.category(type.category())), now);
    }

    /**
     * Whether an opt-out covers the type and no later opt-in of the person's own lifts it.
     *
     * @param type the type
     * @param now when it is asked
     * @return true where the type is refused
     */
    public boolean isOptedOut(InformationType type, Instant now) {
        return stands(outFor(type), optedIn.at(Scope.type(type)), now);
    }

    /**
     * Whether an opt-out from everything stands against what is of no type: until the person opts in to anything again.
     *
     * @param now when it is asked
     * @return true where it does
     */
    public boolean isSilenced(Instant now) {
        return stands(optedOut.at(Scope.everything()), latestOptIn(now), now);
    }

    /**
     * Whether the person's last word is an opt-out that nobody confirmed to them yet.
     *
     * @param now when it is asked
     * @return true where one confirmation may still go out
     */
    public boolean awaitsConfirmation(Instant now) {
        Instant lastOptIn = latestOptIn(now);
        return stands(optedOut.latest(), lastOptIn, now) && !stands(confirmedAt, lastOptIn, now);
    }

    /**
     * Whether an opt-out of that very scope still refuses a type.
     *
     * @param scope the scope of an opt-out
     * @param type a type
     * @param now when it is asked
     * @return true where the scope covers the type and no later opt-in lifts it
     */
    public boolean refuses(Scope scope, InformationType type, Instant now) {
        return scope.covers(type) && stands(optedOut.at(scope), optedIn.at(Scope.type(type)), now);
    }

    /**
     * The latest opt-out that covers the type: from everything, its category, or itself.
     *
     * @param type the type
     * @return empty where there is none
     */
    public Optional<Instant> latestOptOut(InformationType type) {
        return Times.optional(outFor(type));
    }

    /**
     * The latest opt-out from everything.
     *
     * @return empty where there is none
     */
    public Optional<Instant> latestOptOutFromEverything() {
        return Times.optional(optedOut.at(Scope.everything()));
    }

    /**
     * The person's latest opt-in to anything.
     *
     * @param now when it is asked
     * @return empty where there is none that counts
     */
    public Optional<Instant> latestOptInToAnything(Instant now) {
        return Times.optional(latestOptIn(now));
    }

    private Instant outFor(InformationType type) {
        return Times.max(
                optedOut.at(Scope.everything()),
                Times.max(optedOut.at(Scope.category(type.category())), optedOut.at(Scope.type(type))));
    }

    private Instant latestOptIn(Instant now) {
        Instant latest = Times.NEVER;
        for (Instant time : optedIn.asMap().values()) {
            latest = Times.max(latest, Times.counting(time, now));
        }
        return latest;
    }

    private static boolean stands(Instant refusal, Instant permission, Instant now) {
        return !refusal.equals(Times.NEVER) && !Times.counting(permission, now).isAfter(refusal);
    }

    /**
     * The latest opt-in per type.
     *
     * @return an immutable map
     */
    public Map<Scope, Instant> optedInAt() {
        return optedIn.asMap();
    }

    /**
     * The latest import per type or category.
     *
     * @return an immutable map
     */
    public Map<Scope, Instant> importedAt() {
        return imported.asMap();
    }

    /**
     * The latest opt-out per scope.
     *
     * @return an immutable map
     */
    public Map<Scope, Instant> optedOutAt() {
        return optedOut.asMap();
    }

    /**
     * When an opt-out was last confirmed.
     *
     * @return empty where none was
     */
    public Optional<Instant> confirmedAt() {
        return Times.optional(confirmedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsentState that
                && optedIn.equals(that.optedIn)
                && imported.equals(that.imported)
                && optedOut.equals(that.optedOut)
                && confirmedAt.equals(that.confirmedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(optedIn, imported, optedOut, confirmedAt);
    }

    @Override
    public String toString() {
        return "ConsentState[optedInAt=" + optedIn + ", importedAt=" + imported + ", optedOutAt=" + optedOut
                + ", confirmedAt=" + confirmedAt() + "]";
    }
}
