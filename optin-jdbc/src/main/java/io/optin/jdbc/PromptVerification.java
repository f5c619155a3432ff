package io.optin.jdbc;

import io.optin.contact.Business;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Every prompt still has the words that its hash was made of. */
final class PromptVerification {
    private final Home home;
    private final Connection connection;
    private final Findings findings;
    private final String select;

    PromptVerification(Home home, Connection connection, Findings findings) {
        this.home = home;
        this.connection = connection;
        this.findings = findings;
        select = "SELECT p.* FROM "
                + home.lookUp(
                        "prompt_hash",
                        home.table(Prompts.TABLE),
                        "p",
                        "p.business = ? AND p.prompt_hash = q.prompt_hash");
    }

    void verify(Business business, List<String> hashes) throws SQLException {
        try (Call call = new Call(connection, select)) {
            ResultSet row =
                    call.list(home.dialect(), hashes).text(business.id()).rows();
            while (row.next()) {
                verify(business, row);
            }
        }
    }

    private void verify(Business business, ResultSet row) throws SQLException {
        findings.readPrompt();
        String hash = row.getString("prompt_hash");
        Optional<String> content = Unreadable.or(() -> Prompts.of(row).contentHash());
        if (!content.equals(Optional.of(hash))) {
            findings.differs(Prompts.TABLE, business, Optional.empty(), "prompt " + hash, Unreadable.CHANGED);
        }
    }
}
