package io.optin.jdbc;

import static io.optin.jdbc.Samples.ACME;
import static io.optin.jdbc.Samples.ADA;
import static io.optin.jdbc.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.consent.OptOut;
import io.optin.spi.Appended;
import io.optin.spi.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What hosts have: pools that commit nothing by themselves, databases that we do not speak, rows of a newer version. */
class HostsTest {
    private interface Change {
        Object of(Object result) throws SQLException;
    }

    /** The same, with what its methods give changed. */
    private static <T> T changed(Class<T> type, T real, Change change) {
        return type.cast(Proxy.newProxyInstance(
                HostsTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return change.of(method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                }));
    }

    private static DataSource giving(DataSource real, UnaryOperator<Connection> change) {
        return changed(
                DataSource.class,
                real,
                result -> result instanceof Connection connection ? change.apply(connection) : result);
    }

    @ParameterizedTest
    @EnumSource
    void aPoolThatCommitsNothingByItselfIsServed(TestDatabase database) throws SQLException {
        DataSource real = database.empty();
        Spy spy = new Spy(real).manual();
        DataSource pool = spy.dataSource();
        JdbcSchema.apply(pool);
        assertThat(JdbcSchema.check(pool).isComplete()).isTrue();
        assertThat(JdbcSchema.check(real).isComplete()).isTrue();

        Stores stores = JdbcStores.create(pool);
        assertThat(Samples.acme(stores).ledger().optOut("stop-1", OptOut.ofEverything(ADA, NOW)))
                .isEqualTo(Appended.NEW);
        spy.calls();
        assertThat(stores.consents().history(ACME, List.of(ADA))).hasSize(1);
        assertThat(spy.calls()).containsExactly(Spy.Call.EXECUTE, Spy.Call.ROLLBACK, Spy.Call.CLOSE);
        assertThat(JdbcStores.create(real).consents().history(ACME, List.of(ADA)))
                .hasSize(1);
    }

    @Test
    void aDatabaseThatWeDoNotSpeakIsRefused() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:other");
        DataSource other = giving(
                h2,
                real -> changed(
                        Connection.class,
                        real,
                        result -> result instanceof DatabaseMetaData data
                                ? changed(DatabaseMetaData.class, data, told -> told.equals("H2") ? "Other" : told)
                                : result));
        assertThatThrownBy(() -> JdbcStores.create(other))
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageContaining("cannot ask which database it is")
                .hasMessageContaining("0A000");
        assertThat(JdbcStores.create(other, JdbcSettings.DEFAULT.on(Database.H2)))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void anEventOfANewerVersionIsNotGuessedAt(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        Stores stores = JdbcStores.create(dataSource);
        Samples.acme(stores).ledger().optOut("stop-1", OptOut.ofEverything(ADA, NOW));
        Servers.run(dataSource, "UPDATE optin_consent_event SET event_type = 'opted-out/9'");
        assertThatThrownBy(() -> stores.consents().history(ACME, List.of(ADA)))
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageContaining("cannot read a history")
                .hasMessageContaining("22000");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidSo() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setURL("jdbc:h2:tcp://localhost:1/nowhere");
        for (Runnable ask : List.<Runnable>of(
                () -> JdbcStores.create(nowhere),
                () -> JdbcSchema.check(nowhere, JdbcSettings.DEFAULT.on(Database.H2)),
                () -> JdbcStores.create(nowhere, JdbcSettings.DEFAULT.on(Database.H2))
                        .consents()
                        .history(ACME, List.of(ADA)))) {
            assertThatThrownBy(ask::run)
                    .isInstanceOfSatisfying(
                            JdbcStoreException.class,
                            failure -> assertThat(failure.errorCode()).isEqualTo(90_067));
        }
    }
}
