package io.optin.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.optin.spi.Stores;
import io.optin.testkit.contract.CallersTransactionContract;
import io.optin.testkit.contract.ConsentRaceContract;
import io.optin.testkit.contract.ConsentStoreContract;
import io.optin.testkit.contract.ConversationStoreContract;
import io.optin.testkit.contract.FactsReaderContract;
import io.optin.testkit.contract.FrozenEvidenceContract;
import io.optin.testkit.contract.IdentityStoreContract;
import io.optin.testkit.contract.RightsContract;
import io.optin.testkit.contract.TemplateStoreContract;
import io.optin.testkit.contract.WebhookContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** The contracts of all stores, on one database after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractTest {
    private final TestDatabase database;
    private HikariDataSource dataSource = new HikariDataSource();

    ContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void makeTables() throws SQLException {
        dataSource = database.pooled();
    }

    @AfterAll
    void closePool() {
        dataSource.close();
    }

    private Stores onDatabase() {
        return JdbcStores.create(dataSource, JdbcSettings.DEFAULT.on(database.database));
    }

    @Nested
    class Consents extends ConsentStoreContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Races extends ConsentRaceContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Evidence extends FrozenEvidenceContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Conversations extends ConversationStoreContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Templates extends TemplateStoreContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Identities extends IdentityStoreContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Facts extends FactsReaderContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Webhooks extends WebhookContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Rights extends RightsContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }
    }

    @Nested
    class Transactions extends CallersTransactionContract {
        @Override
        protected Stores stores() {
            return onDatabase();
        }

        @Override
        protected void inATransaction(Consumer<Stores> work, boolean commit) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                work.accept(JdbcStores.within(connection));
                if (commit) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }
}
