package io.optin.jdbc;

import io.optin.contact.Business;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Compares what the tables say with what they must say: every state with the fold of its events, every event, prompt and
 * sent message with the hash that was written beside it, every link with its other end. So a row that somebody changed by
 * hand is found, and a backup is known to be whole. It reads alone, may run beside writers, and holds a page of a thousand
 * contacts in memory.
 *
 * <p>Windows and platform preferences are kept as their latest times and have no events: of these it only sees that they
 * can be read. Templates hold nothing of people and are left out.
 *
 * @since 0.1
 */
public final class JdbcVerifier {
    private JdbcVerifier() {}

    /**
     * Reads all tables. Costs one reading of everything: two statements per thousand contacts.
     *
     * @param dataSource where a connection comes from; one is taken, for as long as it lasts
     * @param settings where the tables are
     * @param differences hears of each difference when it is found, on the calling thread
     * @return how much was read
     * @throws JdbcStoreException where the database cannot be read
     */
    public static VerificationReport verify(
            DataSource dataSource, JdbcSettings settings, Consumer<StoreDifference> differences) {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true); // each page sees what is there when it is read, and no snapshot is held
            try {
                return verify(connection, settings, differences);
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new JdbcStoreException("verify the tables", e);
        }
    }

    static VerificationReport verify(
            Connection connection, JdbcSettings settings, Consumer<StoreDifference> differences) throws SQLException {
        Dialect dialect = Databases.of(connection, settings).dialect();
        Home home = new Home(settings, dialect, new CallersConnection(connection));
        Findings findings = new Findings(home, differences);
        Pages pages = new Pages(home, connection);
        PromptVerification prompts = new PromptVerification(home, connection, findings);
        for (Business business : pages.businesses(Prompts.TABLE)) {
            pages.each(Prompts.TABLE, "prompt_hash", business, page -> prompts.verify(business, page));
        }
        ConsentVerification consents = new ConsentVerification(home, connection, findings);
        for (Business business : pages.businesses(ConsentRows.TABLE)) {
            pages.each(ConsentRows.TABLE, "contact", business, page -> consents.verify(business, page));
        }
        for (Business business : pages.businesses(ConsentStates.TABLE)) {
            pages.each(
                    ConsentStates.TABLE,
                    "contact",
                    consents.withoutEvents(),
                    business,
                    page -> consents.verify(business, page));
        }
        ConversationVerification conversations = new ConversationVerification(home, connection, findings);
        for (Business business : pages.businesses(SentRows.TABLE)) {
            pages.each(SentRows.TABLE, "contact", business, page -> conversations.verifySent(business, page));
        }
        for (Business business : pages.businesses(ConversationStates.TABLE)) {
            pages.each(
                    ConversationStates.TABLE, "contact", business, page -> conversations.verifyStates(business, page));
        }
        LinkVerification links = new LinkVerification(home, connection, findings);
        for (Business business : pages.businesses(IdentityRows.TABLE)) {
            links.verify(business);
        }
        return findings.report();
    }
}
