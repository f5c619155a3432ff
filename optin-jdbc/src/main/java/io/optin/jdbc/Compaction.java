package io.optin.jdbc;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets old events give way to what they amount to, a transaction per contact. */
final class Compaction {
    private final Home home;
    private final ConsentRows rows;
    private final String contacts;
    private final String delete;

    Compaction(Home home, ConsentRows rows) {
        this.home = home;
        this.rows = rows;
        String table = home.table(ConsentRows.TABLE);
        contacts =
                "SELECT DISTINCT contact FROM " + table + " WHERE business = ? AND happened_at < ? AND received_at < ?"
                        + " AND event_type NOT IN ('opted-out/1', 'compacted/1')";
        delete = "DELETE FROM " + table + " WHERE business = ? AND contact = ? AND event_id = ? AND content_hash = ?";
    }

    long run(Business business, Instant before, Instant now) {
        long gone = 0;
        for (String contact : contacts(business, before)) {
            gone += home.session()
                    .write("compact events", connection -> run(connection, business, contact, before, now));
        }
        return gone;
    }

    private List<String> contacts(Business business, Instant before) {
        return home.session().read("look for old events", connection -> {
            List<String> found = new ArrayList<>();
            try (Call call = new Call(connection, contacts)) {
                ResultSet row =
                        call.text(business.id()).time(before).time(before).rows();
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    private int run(Connection connection, Business business, String contact, Instant before, Instant now)
            throws SQLException {
        List<ConsentEvent> events = new ArrayList<>();
        rows.each(connection, business, List.of(contact), row -> events.add(ConsentRows.event(row)));
        List<ConsentEvent> old = events.stream()
                .filter(event -> !(event instanceof ConsentEvent.OptedOut))
                .filter(event -> event.header().at().isBefore(before)
                        && event.header().receivedAt().isBefore(before))
                .toList();
        if (old.stream().allMatch(ConsentEvent.Compacted.class::isInstance)) {
            return 0; // somebody else was faster
        }
        int gone = 0;
        try (Call call = new Call(connection, delete)) {
            for (ConsentEvent event : old) {
                gone += call.texts(business.id(), contact, event.header().id(), event.contentHash())
                        .again();
            }
        }
        ConsentState amount = old.stream().map(ConsentEvent::effect).reduce(ConsentState.NONE, ConsentState::join);
        Instant last = old.stream()
                .map(event -> event.header().at())
                .max(Comparator.naturalOrder())
                .orElse(before);
        rows.insert(connection, business, ConsentEvent.Compacted.of(Contact.of(contact), amount, last, now));
        return gone;
    }
}
