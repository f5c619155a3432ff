package io.optin.jdbc;

import io.optin.contact.Business;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Every link stands in the table from both ends. */
final class LinkVerification {
    private final Connection connection;
    private final Findings findings;
    private final String halves;

    LinkVerification(Home home, Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
        String table = home.table(IdentityRows.TABLE);
        halves = "SELECT l.contact, l.other_contact, l.kind FROM " + table + " l LEFT JOIN " + table
                + " m ON m.business = l.business AND m.contact = l.other_contact AND m.other_contact = l.contact"
                + " AND m.kind = l.kind WHERE l.business = ? AND m.contact IS NULL";
    }

    void verify(Business business) throws SQLException {
        try (Call call = new Call(connection, halves)) {
            ResultSet row = call.text(business.id()).rows();
            while (row.next()) {
                findings.differs(
                        IdentityRows.TABLE,
                        business,
                        row.getString(2),
                        "a link of kind " + row.getString(3),
                        "it is kept from the other end alone: add the row from this end, or an opt-out does not cross it");
            }
        }
    }
}
