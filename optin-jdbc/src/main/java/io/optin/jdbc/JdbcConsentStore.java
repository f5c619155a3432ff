package io.optin.jdbc;

import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.spi.Appended;
import io.optin.spi.ConsentStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events, which are only added, and the states that they amount to, which only rise. */
final class JdbcConsentStore implements ConsentStore {
    private static final Comparator<ConsentEvent> BY_TIME = Comparator.<ConsentEvent, Instant>comparing(
                    event -> event.header().at())
            .thenComparing(event -> event.header().receivedAt());

    private final Home home;
    private final ConsentRows rows;
    private final MaximaTable states;
    private final Optional<AppendInOne> inOne;
    private final Compaction compaction;
    private final String select;
    private final String confirm;
    private final String deleteEvents;
    private final String deleteStates;

    JdbcConsentStore(Home home, Prompts prompts) {
        this.home = home;
        rows = new ConsentRows(home, prompts);
        states = ConsentStates.table(home);
        inOne = AppendInOne.where(home.dialect(), prompts, rows, states);
        compaction = new Compaction(home, rows);
        select =
                "SELECT s.contact, s.scope, s.category, s.opted_in_at, s.imported_at, s.opted_out_at, s.confirmed_at FROM "
                        + home.lookUp("contact", states.name(), "s", "s.business = ? AND s.contact = q.contact");
        confirm = "UPDATE " + states.name() + " SET confirmed_at = GREATEST(confirmed_at, ?)"
                + " WHERE business = ? AND contact = ? AND scope = 'everything' AND confirmed_at < ?";
        deleteEvents = "DELETE FROM " + home.table(ConsentRows.TABLE) + " WHERE business = ? AND contact = ?";
        deleteStates = "DELETE FROM " + states.name() + " WHERE business = ? AND contact = ?";
    }

    @Override
    public Appended append(Business business, ConsentEvent event) {
        List<MaximaTable.Row> raised =
                ConsentStates.rows(business.id(), event.header().contact(), event.effect());
        Optional<AppendInOne> one = inOne.filter(some -> some.fits(raised));
        if (one.isPresent()) {
            return home.session()
                    .writeInOne("append an event", connection -> one.get().append(connection, business, event, raised));
        }
        return home.session().write("append an event", connection -> append(connection, business, event, raised));
    }

    private Appended append(Connection connection, Business business, ConsentEvent event, List<MaximaTable.Row> raised)
            throws SQLException {
        if (!rows.insert(connection, business, event)) {
            return Appended.REPEATED;
        }
        states.raiseAll(connection, raised);
        return rows.isConflicting(connection, business, event) ? Appended.CONFLICTING : Appended.NEW;
    }

    @Override
    public boolean claim(Business business, ConsentEvent.OptOutConfirmed claim, Optional<Instant> lastOptIn) {
        return home.session().write("claim a confirmation", connection -> {
            boolean won = wins(connection, business, claim, lastOptIn);
            if (won) {
                rows.insert(connection, business, claim);
            }
            return won;
        });
    }

    /** The row of the contact is the one thing that all callers contend for. */
    private boolean wins(
            Connection connection, Business business, ConsentEvent.OptOutConfirmed claim, Optional<Instant> lastOptIn)
            throws SQLException {
        if (confirms(connection, business, claim, lastOptIn)) {
            return true;
        }
        String insert = home.dialect().insert(states.name(), states.columns());
        MaximaTable.Row first = ConsentStates.rows(business.id(), claim.header().contact(), claim.effect())
                .get(0);
        try (Call call = new Call(connection, insert)) {
            if (states.set(call, first).runUnlessKnown(home.dialect())) {
                return true;
            }
        }
        return confirms(connection, business, claim, lastOptIn);
    }

    private boolean confirms(
            Connection connection, Business business, ConsentEvent.OptOutConfirmed claim, Optional<Instant> lastOptIn)
            throws SQLException {
        try (Call call = new Call(connection, confirm)) {
            return call.time(claim.header().at())
                            .texts(business.id(), claim.header().contact().value())
                            .micros(lastOptIn.map(Micros::of).orElse(Micros.NEVER + 1))
                            .run()
                    > 0;
        }
    }

    @Override
    public Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts) {
        ConsentStates.Gathering found = new ConsentStates.Gathering();
        for (List<String> chunk : Home.chunks(contacts)) {
            home.session().read("read where contacts stand", connection -> {
                try (Call call = new Call(connection, select)) {
                    ResultSet row =
                            call.list(home.dialect(), chunk).text(business.id()).rows();
                    while (row.next()) {
                        found.add(
                                Contact.of(row.getString(1)),
                                ScopeText.scope(row.getString(2), row.getString(3)),
                                row,
                                4);
                    }
                    return found;
                }
            });
        }
        return found.states();
    }

    @Override
    public List<ConsentEvent> history(Business business, Collection<Contact> contacts) {
        List<ConsentEvent> events = new ArrayList<>();
        for (List<String> chunk : Home.chunks(contacts)) {
            home.session().read("read a history", connection -> {
                rows.each(connection, business, chunk, row -> events.add(ConsentRows.event(row)));
                return events;
            });
        }
        events.sort(BY_TIME);
        return List.copyOf(events);
    }

    @Override
    public long compact(Business business, Instant before, Instant now) {
        return compaction.run(business, before, now);
    }

    @Override
    public void erase(Business business, Contact contact) {
        home.session().write("erase a contact", connection -> {
            for (String delete : List.of(deleteEvents, deleteStates)) {
                try (Call call = new Call(connection, delete)) {
                    call.texts(business.id(), contact.value()).run();
                }
            }
            return contact;
        });
    }
}
