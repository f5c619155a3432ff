package io.optin.jdbc;

import io.optin.consent.ConsentState;
import io.optin.consent.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a compacted event amounts to, as one column has it: a line for each time, {@code out 1772366400000000 everything}. */
final class StateText {
    private static final String IN = "in";
    private static final String IMPORT = "import";
    private static final String OUT = "out";
    private static final String CONFIRMED = "confirmed";

    private StateText() {}

    static String of(ConsentState state) {
        TreeSet<String> lines = new TreeSet<>();
        add(lines, IN, state.optedInAt());
        add(lines, IMPORT, state.importedAt());
        add(lines, OUT, state.optedOutAt());
        state.confirmedAt().ifPresent(at -> lines.add(CONFIRMED + " " + Micros.of(at)));
        return String.join("\n", lines);
    }

    private static void add(Set<String> lines, String kind, Map<Scope, Instant> times) {
        times.forEach((scope, at) -> lines.add(kind + " " + Micros.of(at) + " " + ScopeText.line(scope)));
    }

    static ConsentState state(String lines) {
        Map<String, Map<Scope, Instant>> times =
                Map.of(IN, new HashMap<>(), IMPORT, new HashMap<>(), OUT, new HashMap<>());
        Optional<Instant> confirmed = Optional.empty();
        for (String line : lines.lines().toList()) {
            List<String> parts = List.of(line.split(" ", 3));
            Instant at = Micros.instant(Long.parseLong(parts.get(1)));
            if (parts.get(0).equals(CONFIRMED)) {
                confirmed = Optional.of(at);
            } else {
                times.getOrDefault(parts.get(0), new HashMap<>()).put(ScopeText.scope(parts.get(2)), at);
            }
        }
        return ConsentState.of(
                times.getOrDefault(IN, Map.of()),
                times.getOrDefault(IMPORT, Map.of()),
                times.getOrDefault(OUT, Map.of()),
                confirmed);
    }
}
