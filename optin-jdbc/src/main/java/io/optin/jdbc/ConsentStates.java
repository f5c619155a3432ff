package io.optin.jdbc;

import io.optin.consent.ConsentState;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where people stand, as rows: one per scope, each with its maxima. */
final class ConsentStates {
    static final String TABLE = "consent_state";

    private ConsentStates() {}

    static MaximaTable table(Home home) {
        return MaximaTable.of(
                home.dialect(),
                home.table(TABLE),
                List.of("business", "contact", "scope"),
                List.of("category"),
                List.of("opted_in_at", "imported_at", "opted_out_at", "confirmed_at"));
    }

    /** The rows that a state is made of. That an opt-out was confirmed stands beside everything. */
    static List<MaximaTable.Row> rows(String business, Contact contact, ConsentState state) {
        Map<String, Scope> scopes = new TreeMap<>();
        for (Set<Scope> some : List.of(
                state.optedInAt().keySet(),
                state.importedAt().keySet(),
                state.optedOutAt().keySet(),
                state.confirmedAt().isPresent() ? Set.of(Scope.everything()) : Set.<Scope>of())) {
            some.forEach(scope -> scopes.put(scope.id(), scope));
        }
        List<MaximaTable.Row> rows = new ArrayList<>();
        for (Scope scope : scopes.values()) {
            Optional<Instant> confirmed = scope.equals(Scope.everything()) ? state.confirmedAt() : Optional.empty();
            rows.add(new MaximaTable.Row(
                    List.of(business, contact.value(), scope.id()),
                    List.of(ScopeText.categoryOf(scope)),
                    List.of(
                            at(state.optedInAt(), scope),
                            at(state.importedAt(), scope),
                            at(state.optedOutAt(), scope),
                            Micros.of(confirmed))));
        }
        return rows;
    }

    private static long at(Map<Scope, Instant> times, Scope scope) {
        return Micros.of(Optional.ofNullable(times.get(scope)));
    }

    /** Gathers rows into states. */
    static final class Gathering {
        private final Map<Contact, ConsentState> states = new HashMap<>();

        /** Takes one row, whose times stand from a column on. */
        void add(Contact contact, Scope scope, ResultSet row, int firstTime) throws SQLException {
            ConsentState one = ConsentState.of(
                    time(scope, row, firstTime),
                    time(scope, row, firstTime + 1),
                    time(scope, row, firstTime + 2),
                    Micros.optional(row.getLong(firstTime + 3)));
            states.merge(contact, one, ConsentState::join);
        }

        private static Map<Scope, Instant> time(Scope scope, ResultSet row, int column) throws SQLException {
            return Micros.optional(row.getLong(column))
                    .map(at -> Map.of(scope, at))
                    .orElse(Map.of());
        }

        Map<Contact, ConsentState> states() {
            return states;
        }
    }
}
