package io.optin.jdbc;

import io.optin.spi.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Stores in a database. Facts are only added, and states only rise, by the database's own hand in one statement, so any
 * number of threads and machines may write at once. The tables must be there: see {@link JdbcSchema}.
 *
 * <p>Stores on a {@link DataSource} are thread-safe. Each write is a transaction of its own; what the database gives up
 * because of other writers is tried again a few times. A write that returned is committed, and on disk where the database is
 * set up to keep what it commits; {@link JdbcSchema#check} says where it is not. What fails is a {@link JdbcStoreException}.
 *
 * @since 0.1
 */
public final class JdbcStores {
    private JdbcStores() {}

    /**
     * Stores in tables called {@code optin_…}, in the schema that connections are in.
     *
     * @param dataSource where connections come from, best a pool; it is asked once which database it is
     * @return the stores
     * @throws JdbcStoreException where no connection can be had, or the database is another than {@link Database} lists
     */
    public static Stores create(DataSource dataSource) {
        return create(dataSource, JdbcSettings.DEFAULT);
    }

    /**
     * Stores in tables of one's own choice.
     *
     * @param dataSource where connections come from, best a pool
     * @param settings where the tables are; with the database told, nothing is asked yet
     * @return the stores
     * @throws JdbcStoreException where no connection can be had, or the database is another than {@link Database} lists
     */
    public static Stores create(DataSource dataSource, JdbcSettings settings) {
        Dialect dialect = Databases.of(dataSource, settings).dialect();
        return stores(new Home(settings, dialect, new OwnTransactions(dataSource, dialect)));
    }

    /**
     * Stores in the caller's transaction: what they write is there when the caller commits, and never was when the caller
     * rolls back. The connection is never committed, rolled back, closed or changed, and nothing is tried again; after a
     * {@link JdbcStoreException} the caller must roll back. As thread-safe as the connection, which is to say not.
     *
     * @param connection in a transaction
     * @return the stores, for as long as the connection lives
     * @throws JdbcStoreException where the database is another than {@link Database} lists
     */
    public static Stores within(Connection connection) {
        return within(connection, JdbcSettings.DEFAULT);
    }

    /**
     * Stores in the caller's transaction, in tables of one's own choice.
     *
     * @param connection in a transaction
     * @param settings where the tables are
     * @return the stores, for as long as the connection lives
     * @throws JdbcStoreException where the database is another than {@link Database} lists
     */
    public static Stores within(Connection connection, JdbcSettings settings) {
        try {
            Dialect dialect = Databases.of(connection, settings).dialect();
            return stores(new Home(settings, dialect, new CallersConnection(connection)));
        } catch (SQLException e) {
            throw new JdbcStoreException("ask which database it is", e);
        }
    }

    private static Stores stores(Home home) {
        Prompts prompts = new Prompts(home);
        return new Stores(
                new JdbcConsentStore(home, prompts),
                new JdbcConversationStore(home, prompts),
                new JdbcTemplateStore(home),
                new JdbcIdentityStore(home),
                new JdbcFactsReader(home));
    }
}
