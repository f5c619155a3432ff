package io.optin.jdbc;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.spi.IdentityStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Links, and everything that they lead to. */
final class JdbcIdentityStore implements IdentityStore {
    private final Home home;
    private final String insert;
    private final String around;
    private final String erase;

    JdbcIdentityStore(Home home) {
        this.home = home;
        String table = home.table(IdentityRows.TABLE);
        insert = home.dialect().insert(table, IdentityRows.COLUMNS);
        around = home.dialect().reached(home.dialect().listTable("q", "contact"), table)
                + "SELECT l.contact, l.other_contact, l.kind FROM "
                + home.dialect().lookUp("reached r", table, "l", "l.business = ? AND l.contact = r.contact");
        erase = "DELETE FROM " + table + " WHERE business = ? AND contact = ? AND other_contact = ?";
    }

    @Override
    public boolean link(Business business, IdentityLink link) {
        return home.session().write("link two contacts", connection -> {
            boolean known = !insert(connection, business, link.first(), link.second(), link.kind());
            insert(connection, business, link.second(), link.first(), link.kind());
            return !known;
        });
    }

    private boolean insert(Connection connection, Business business, Contact from, Contact to, IdentityLink.Kind kind)
            throws SQLException {
        try (Call call = new Call(connection, insert)) {
            return call.texts(business.id(), from.value(), to.value(), IdentityRows.name(kind))
                    .runUnlessKnown(home.dialect());
        }
    }

    @Override
    public Set<IdentityLink> around(Business business, Collection<Contact> contacts) {
        IdentityRows.Gathering found = new IdentityRows.Gathering();
        Collection<Contact> frontier = contacts;
        while (!frontier.isEmpty()) {
            for (List<String> chunk : Home.chunks(frontier)) {
                home.session().read("follow links", connection -> {
                    try (Call call = new Call(connection, around)) {
                        ResultSet row = call.list(home.dialect(), chunk)
                                .texts(business.id(), business.id())
                                .rows();
                        while (row.next()) {
                            found.add(row.getString(1), row.getString(2), row.getString(3));
                        }
                        return found;
                    }
                });
            }
            frontier = found.unreached();
        }
        return found.links();
    }

    @Override
    public void erase(Business business, Contact contact) {
        home.session().write("erase a contact's links", connection -> {
            IdentityRows.Gathering found = new IdentityRows.Gathering();
            String links = "SELECT contact, other_contact, kind FROM " + home.table(IdentityRows.TABLE)
                    + " WHERE business = ? AND contact = ?";
            try (Call call = new Call(connection, links)) {
                ResultSet row = call.texts(business.id(), contact.value()).rows();
                while (row.next()) {
                    found.add(row.getString(1), row.getString(2), row.getString(3));
                }
            }
            try (Call call = new Call(connection, erase)) {
                for (Contact other : found.unreached()) {
                    call.texts(business.id(), contact.value(), other.value()).again();
                    call.texts(business.id(), other.value(), contact.value()).again();
                }
            }
            return contact;
        });
    }
}
