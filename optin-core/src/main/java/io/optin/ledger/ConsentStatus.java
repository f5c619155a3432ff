package io.optin.ledger;

import io.optin.consent.ConsentState;
import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.consent.Scope;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person asked for and refused, at one instant.
 *
 * @param types what they were opted in to
 * @param optedOut the opt-outs that refused a registered type
 * @since 0.1
 */
public record ConsentStatus(Set<InformationType> types, Set<Scope> optedOut) {
    /**
     * Refuses nulls.
     *
     * @param types what they were opted in to
     * @param optedOut the opt-outs that refused a registered type
     */
    public ConsentStatus {
        types = sorted(types, InformationType::id);
        optedOut = sorted(optedOut, Scope::id);
    }

    /** In an order that does not change from one run to the next, as people compare what they read. */
    static <T> Set<T> sorted(Set<T> values, Function<T, String> by) {
        Set<T> sorted = new TreeSet<>(Comparator.comparing(by));
        sorted.addAll(values);
        return Collections.unmodifiableSet(sorted);
    }

    static ConsentStatus of(ConsentState state, InformationTypes types, Instant now) {
        return new ConsentStatus(
                types.all().stream().filter(type -> state.isOptedIn(type, now)).collect(Collectors.toSet()),
                state.optedOutAt().keySet().stream()
                        .filter(scope -> types.all().stream().anyMatch(type -> state.refuses(scope, type, now)))
                        .collect(Collectors.toSet()));
    }

    /**
     * Whether the person was opted in to anything.
     *
     * @return true where they were
     */
    public boolean isOptedIn() {
        return !types.isEmpty();
    }
}
