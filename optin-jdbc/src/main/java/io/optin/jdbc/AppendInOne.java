package io.optin.jdbc;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentEvent.ConsentGiven;
import io.optin.contact.Business;
import io.optin.spi.Appended;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An event, its prompt, what it amounts to and whether its id was known, in one round trip: for databases whose queries may
 * write ({@link Dialect#raisingInWith}). The states are only raised where the event is new.
 */
final class AppendInOne {
    /** Each number of rows is a statement of its own, which the database prepares once. */
    private static final int MOST_ROWS = 4;

    private final String promptInsert;
    private final MaximaTable states;
    private final List<String> byRows;

    private AppendInOne(Prompts prompts, ConsentRows rows, MaximaTable states, String raising) {
        this.states = states;
        promptInsert = "WITH prompt_row AS (" + prompts.insert() + "), ";
        byRows = IntStream.rangeClosed(1, MOST_ROWS)
                .mapToObj(count -> statement(rows, states, raising, count))
                .toList();
    }

    static Optional<AppendInOne> where(Dialect dialect, Prompts prompts, ConsentRows rows, MaximaTable states) {
        return dialect.raisingInWith(states).map(raising -> new AppendInOne(prompts, rows, states, raising));
    }

    private static String statement(ConsentRows rows, MaximaTable states, String raising, int count) {
        String columns = String.join(", ", states.columns());
        String row = "(" + states.placeholders("CAST(? AS %s)") + ")";
        return "event_row AS (" + rows.insert() + " RETURNING 1), state_rows AS (INSERT INTO " + states.name() + " ("
                + columns + ") SELECT v.* FROM event_row CROSS JOIN (VALUES "
                + String.join(", ", Collections.nCopies(count, row)) + ") AS v(" + columns + ")"
                + raising + ") SELECT (SELECT COUNT(*) FROM event_row), (" + rows.others()
                + ")";
    }

    boolean fits(List<MaximaTable.Row> raised) {
        return !raised.isEmpty() && raised.size() <= MOST_ROWS;
    }

    Appended append(Connection connection, Business business, ConsentEvent event, List<MaximaTable.Row> raised)
            throws SQLException {
        boolean given = event instanceof ConsentGiven;
        String sql = (given ? promptInsert : "WITH ") + byRows.get(raised.size() - 1);
        try (Call call = new Call(connection, sql)) {
            if (event instanceof ConsentGiven consent) {
                Prompts.set(call, business, consent.consent().prompt());
            }
            ConsentRows.set(call, business, event);
            for (MaximaTable.Row row : raised.stream().sorted().toList()) {
                states.set(call, row);
            }
            ResultSet told = ConsentRows.setOthers(call, business, event).rows();
            told.next();
            if (told.getLong(1) == 0) {
                return Appended.REPEATED;
            }
            return told.getLong(2) > 0 ? Appended.CONFLICTING : Appended.NEW;
        }
    }
}
