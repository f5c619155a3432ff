package io.optin.jdbc;

import static io.optin.jdbc.Samples.ACME;
import static io.optin.jdbc.Samples.ADA;
import static io.optin.jdbc.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentState;
import io.optin.consent.OptOut;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.RecordResult;
import io.optin.spi.Appended;
import io.optin.spi.Stores;
import io.optin.testkit.SampleConsents;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database, or the way to it, can do to a write: all of it is kept or nothing, and doing it again is safe. */
class FaultsTest {
    private static Consent consent() {
        return SampleConsents.good(Channel.WEBSITE, ADA, NOW);
    }

    private static Spy.Hook failingAt(Spy.Call call, int time) {
        AtomicInteger seen = new AtomicInteger();
        return made -> {
            if (made == call && seen.incrementAndGet() == time) {
                throw new SQLException("Key (contact)=(+14155550123) is broken", "08006", 17);
            }
        };
    }

    private static void assertNothingIsThere(DataSource dataSource) {
        Stores stores = JdbcStores.create(dataSource);
        assertThat(stores.consents().history(ACME, List.of(ADA))).isEmpty();
        assertThat(stores.consents().states(ACME, List.of(ADA))).isEmpty();
    }

    private static void assertAllIsThereOnce(DataSource dataSource) {
        Stores stores = JdbcStores.create(dataSource);
        assertThat(stores.consents().history(ACME, List.of(ADA))).hasSize(1);
        assertThat(stores.consents()
                        .states(ACME, List.of(ADA))
                        .getOrDefault(ADA, ConsentState.NONE)
                        .optedInAt())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsBeforeTheCommitLeavesNothing(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        for (int statement = 1; statement <= (isOneStatement(database) ? 1 : 5); statement++) {
            int time = statement;
            assertFailsAndLeavesNothing(dataSource, spy -> spy.before(failingAt(Spy.Call.EXECUTE, time)));
            assertFailsAndLeavesNothing(dataSource, spy -> spy.manual().before(failingAt(Spy.Call.EXECUTE, time)));
            assertFailsAndLeavesNothing(dataSource, spy -> spy.manual().after(failingAt(Spy.Call.EXECUTE, time)));
        }
        assertFailsAndLeavesNothing(dataSource, spy -> spy.before(failingAt(committing(database), 1)));
        assertFailsAndLeavesNothing(dataSource, spy -> spy.manual().before(failingAt(Spy.Call.COMMIT, 1)));

        ledger(dataSource).record("sign-up-1", consent());
        assertAllIsThereOnce(dataSource);
    }

    private static boolean isOneStatement(TestDatabase database) {
        return database == TestDatabase.POSTGRESQL;
    }

    /** What commits, on a connection that commits by itself. */
    private static Spy.Call committing(TestDatabase database) {
        return isOneStatement(database) ? Spy.Call.EXECUTE : Spy.Call.COMMIT;
    }

    private static void assertFailsAndLeavesNothing(DataSource dataSource, UnaryOperator<Spy> change) {
        Spy spy = change.apply(new Spy(dataSource));
        OptInLedger ledger = Samples.acme(JdbcStores.create(
                        spy.dataSource(), JdbcSettings.DEFAULT.on(Databases.of(dataSource, JdbcSettings.DEFAULT))))
                .ledger();
        assertFails(ledger);
        assertNothingIsThere(dataSource);
    }

    private static JdbcStoreException assertFails(OptInLedger ledger) {
        JdbcStoreException failure =
                catchThrowableOfType(JdbcStoreException.class, () -> ledger.record("sign-up-1", consent()));
        assertThat(failure.operation()).isEqualTo("append an event");
        assertThat(failure.sqlState()).contains("08006");
        assertThat(failure.errorCode()).isEqualTo(17);
        return failure;
    }

    /** The commit was made and its answer lost: the host cannot know, does it again, and it is one. */
    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsLostAfterTheCommitLosesNothing(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        Spy spy = new Spy(dataSource).after(failingAt(committing(database), 1));
        OptInLedger ledger = Samples.acme(JdbcStores.create(spy.dataSource())).ledger();

        assertFails(ledger);
        assertAllIsThereOnce(dataSource);

        assertThat(ledger.record("sign-up-1", consent()))
                .isInstanceOfSatisfying(
                        RecordResult.Recorded.class,
                        recorded -> assertThat(recorded.appended()).isEqualTo(Appended.REPEATED));
        assertAllIsThereOnce(dataSource);
    }

    @ParameterizedTest
    @EnumSource
    void aFailureTellsNobodysNumber(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        Spy spy = new Spy(dataSource).before(failingAt(Spy.Call.EXECUTE, 1));
        JdbcStoreException failure =
                assertFails(Samples.acme(JdbcStores.create(spy.dataSource())).ledger());

        StringWriter told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told, true));
        assertThat(told.toString())
                .contains("cannot append an event", "08006", "the same fact twice is one", "its message withheld")
                .doesNotContain("5550123", "Acme");
        if (isOneStatement(database)) {
            assertThat(spy.calls()).endsWith(Spy.Call.EXECUTE, Spy.Call.CLOSE);
        } else {
            assertThat(spy.calls()).contains(Spy.Call.ROLLBACK).endsWith(Spy.Call.CHANGE, Spy.Call.CLOSE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheDatabaseGivesUpIsTriedAgainAFewTimes(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        SQLException deadlock = switch (database) {
            case POSTGRESQL -> new SQLException("deadlock", "40P01");
            case MARIADB -> new SQLException("deadlock", "40001", 1213);
            case H2_MEMORY, H2_FILE -> new SQLException("deadlock", "40001", 40001);
        };
        AtomicInteger left = new AtomicInteger(9);
        Spy spy = new Spy(dataSource).before(call -> {
            if (call == committing(database) && left.getAndDecrement() > 0) {
                throw deadlock;
            }
        });
        OptInLedger ledger = Samples.acme(JdbcStores.create(spy.dataSource())).ledger();
        assertThat(ledger.record("sign-up-1", consent()))
                .isInstanceOfSatisfying(
                        RecordResult.Recorded.class,
                        recorded -> assertThat(recorded.appended()).isEqualTo(Appended.NEW));
        assertGivenUp(spy, database, 9);
        assertAllIsThereOnce(dataSource);

        left.set(10);
        assertThat(catchThrowableOfType(
                                JdbcStoreException.class, () -> ledger.optOut("stop-1", OptOut.ofEverything(ADA, NOW)))
                        .sqlState())
                .contains(deadlock.getSQLState());
        assertGivenUp(spy, database, 10);
        assertAllIsThereOnce(dataSource);
    }

    private static void assertGivenUp(Spy spy, TestDatabase database, int times) {
        List<Spy.Call> calls = spy.calls();
        assertThat(calls).filteredOn(committing(database)::equals).hasSize(10);
        assertThat(calls).filteredOn(Spy.Call.ROLLBACK::equals).hasSize(isOneStatement(database) ? 0 : times);
    }

    private static OptInLedger ledger(DataSource dataSource) {
        return Samples.acme(JdbcStores.create(dataSource)).ledger();
    }
}
