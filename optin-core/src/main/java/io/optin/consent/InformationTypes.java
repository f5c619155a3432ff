package io.optin.consent;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The types that a host knows: the five built in and its own. A type that is not among them, or that says another
 * category under a known id, is refused wherever it is used. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class InformationTypes {
    private final Map<String, InformationType> byId;

    private InformationTypes(Map<String, InformationType> byId) {
        this.byId = byId;
    }

    /**
     * The five built in, and more.
     *
     * @param own the host's own types; an id that is taken is refused
     * @return the registry
     */
    public static InformationTypes withOwn(Collection<InformationType> own) {
        Map<String, InformationType> byId = new TreeMap<>();
        InformationType.builtIn().forEach(type -> byId.put(type.id(), type));
        for (InformationType type : Checks.all(own, "types")) {
            if (byId.put(type.id(), type) != null) {
                throw new InvalidValueException("types", "ids that are used once", "a second type " + type.id());
            }
        }
        return new InformationTypes(Collections.unmodifiableMap(byId));
    }

    /**
     * The type of an id.
     *
     * @param id an id
     * @return empty where it is not registered
     */
    public Optional<InformationType> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The registered type of that id.
     *
     * @param type a type as the host gives it
     * @return the registered one
     * @throws InvalidValueException where the id is not registered, or registered with another category
     */
    public InformationType registered(InformationType type) {
        InformationType known = byId.get(Checks.present(type, "type").id());
        if (known == null) {
            throw new InvalidValueException(
                    "type",
                    "one of " + byId.keySet() + ", or a type registered with OptIn.builder().types(…)",
                    type.id());
        }
        if (known.category() != type.category()) {
            throw new InvalidValueException(
                    "type",
                    type.id() + " with its registered category " + known.category(),
                    type.category().name());
        }
        return known;
    }

    /**
     * All types, in the order of their ids.
     *
     * @return an immutable set
     */
    public Set<InformationType> all() {
        return Collections.unmodifiableSet(new TreeSet<>(byId.values()));
    }
}
