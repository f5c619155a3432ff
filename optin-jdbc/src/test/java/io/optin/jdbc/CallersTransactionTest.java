package io.optin.jdbc;

import static io.optin.jdbc.Samples.ACME;
import static io.optin.jdbc.Samples.ADA;
import static io.optin.jdbc.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.consent.Channel;
import io.optin.consent.ConsentState;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.ledger.OptInLedger;
import io.optin.spi.Appended;
import io.optin.spi.Stores;
import io.optin.testkit.SampleConsents;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores within somebody else's transaction touch nothing of it. */
class CallersTransactionTest {
    @ParameterizedTest
    @EnumSource
    void whatTheCallerRollsBackNeverWas(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        Spy spy = new Spy(dataSource);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            Stores within = JdbcStores.within(spy.watched(connection));
            Samples.tell(Samples.acme(within));
            Samples.acme(within).ledger().optOut("stop-1", OptOut.ofEverything(ADA, NOW));
            assertThat(within.consents().history(ACME, List.of(ADA))).hasSize(2);
            assertThat(spy.calls()).containsOnly(Spy.Call.EXECUTE);
            assertThat(connection.getAutoCommit()).isFalse();

            assertNothing(dataSource);
            connection.rollback();
            assertNothing(dataSource);
        }
    }

    private static void assertNothing(DataSource dataSource) {
        Stores stores = JdbcStores.create(dataSource);
        assertThat(stores.consents().history(ACME, List.of(ADA))).isEmpty();
        assertThat(stores.consents().states(ACME, List.of(ADA))).isEmpty();
        assertThat(stores.identities().around(ACME, List.of(ADA))).isEmpty();
        assertThat(stores.templates().states(List.of(Samples.SHIPPED))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCallerCommitsIsThereAndRepeatsDoNotSpoilIt(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            OptInLedger ledger = Samples.acme(JdbcStores.within(connection)).ledger();
            ledger.record("sign-up-1", SampleConsents.good(Channel.WEBSITE, ADA, NOW));
            ledger.record("sign-up-1", SampleConsents.good(Channel.WEBSITE, ADA, NOW));
            assertThat(ledger.optOut("stop-1", OptOut.ofEverything(ADA, NOW))).isEqualTo(Appended.NEW);
            assertThat(ledger.optOut("stop-1", OptOut.ofEverything(ADA, NOW))).isEqualTo(Appended.REPEATED);
            assertThat(ledger.optOut("stop-1", OptOut.ofEverything(ADA, NOW.minusSeconds(1))))
                    .isEqualTo(Appended.CONFLICTING);
            connection.commit();
        }
        Stores stores = JdbcStores.create(dataSource);
        assertThat(stores.consents().history(ACME, List.of(ADA))).hasSize(3);
        assertThat(stores.consents()
                        .states(ACME, List.of(ADA))
                        .getOrDefault(ADA, ConsentState.NONE)
                        .optedOutAt())
                .containsEntry(Scope.everything(), NOW);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsTriedAgainThere(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        Spy spy = new Spy(dataSource).before(call -> {
            if (call == Spy.Call.EXECUTE) {
                throw new SQLException("deadlock", "40001", database.database == Database.MARIADB ? 1213 : 40_001);
            }
        });
        try (Connection connection = dataSource.getConnection()) {
            Stores within = JdbcStores.within(spy.watched(connection));
            assertThatThrownBy(() -> Samples.acme(within).ledger().optOut("stop-1", OptOut.ofEverything(ADA, NOW)))
                    .isInstanceOf(JdbcStoreException.class)
                    .hasMessageContaining("append an event");
            assertThat(spy.calls()).containsExactly(Spy.Call.EXECUTE);
        }
    }
}
