package io.optin.jdbc;

import static io.optin.jdbc.Samples.ACME;
import static io.optin.jdbc.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.error.InvalidValueException;
import io.optin.spi.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSchemaTest {
    /** Tables, columns, keys and indexes, as the database tells them. */
    private static Set<String> catalogue(DataSource dataSource) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            TreeSet<String> tables = new TreeSet<>();
            try (ResultSet row = data.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
                while (row.next()) {
                    String table = row.getString("TABLE_NAME");
                    if (table.toLowerCase(Locale.ROOT).startsWith("optin_")) {
                        tables.add(table);
                        found.add(table + "." + row.getString("COLUMN_NAME") + " " + row.getString("TYPE_NAME") + " "
                                + row.getInt("COLUMN_SIZE") + " " + row.getString("IS_NULLABLE") + " "
                                + row.getString("COLUMN_DEF"));
                    }
                }
            }
            for (String table : tables) {
                try (ResultSet row =
                        data.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
                    while (row.next()) {
                        found.add(table + " index " + row.getBoolean("NON_UNIQUE") + " "
                                + row.getInt("ORDINAL_POSITION") + " " + row.getString("COLUMN_NAME"));
                    }
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void everyWayMakesTheSameTables(TestDatabase database) throws SQLException, IOException {
        Set<String> first = new TreeSet<>();
        for (Installation installation : Installation.values()) {
            DataSource dataSource = database.empty();
            installation.into(database, dataSource);
            assertThat(JdbcSchema.check(dataSource).missing())
                    .as(installation.name())
                    .isEmpty();
            Set<String> catalogue = catalogue(dataSource);
            assertThat(catalogue).as(installation.name()).hasSizeGreaterThan(100);
            first.addAll(first.isEmpty() ? catalogue : List.of());
            assertThat(catalogue).as(installation.name()).isEqualTo(first);

            Stores stores = JdbcStores.create(dataSource);
            Samples.tell(Samples.acme(stores));
            assertThat(stores.consents().history(ACME, List.of(ADA))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsMissingIsNamedWithTheScriptThatMakesIt(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        SchemaReport nothing = JdbcSchema.check(dataSource);
        assertThat(nothing.isComplete()).isFalse();
        assertThat(nothing.missing())
                .hasSize(14)
                .contains(
                        "the table optin_prompt",
                        "the table optin_consent_event",
                        "the view optin_consent_event_readable");
        assertThat(nothing.explain())
                .startsWith("the tables are not all there\n  missing: the table optin_prompt\n")
                .contains("\n  run io/optin/jdbc/" + database.database.folder()
                        + "/V1__create_optin_tables.sql of the jar optin-jdbc, or JdbcSchema.apply");

        JdbcSchema.apply(dataSource);
        JdbcSchema.apply(dataSource);
        assertThat(JdbcSchema.check(dataSource).explain()).startsWith("the tables are there");

        Servers.run(dataSource, "DROP VIEW optin_consent_state_readable");
        Servers.run(dataSource, "ALTER TABLE optin_consent_state DROP COLUMN confirmed_at");
        Servers.run(dataSource, "DROP VIEW optin_identity_link_readable");
        Servers.run(dataSource, "DROP TABLE optin_identity_link");
        assertThat(JdbcSchema.check(dataSource).missing())
                .containsExactly(
                        "the column confirmed_at of optin_consent_state",
                        "the table optin_identity_link",
                        "the view optin_consent_state_readable",
                        "the view optin_identity_link_readable");
        assertThatThrownBy(() -> JdbcSchema.apply(dataSource))
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageContaining("make the tables");
    }

    @ParameterizedTest
    @EnumSource
    void tablesCanBeElsewhereAndCalledOtherwise(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        String schema = "crm" + UUID.randomUUID().toString().substring(0, 8);
        Servers.run(dataSource, "CREATE SCHEMA " + schema);
        JdbcSettings settings =
                JdbcSettings.DEFAULT.withSchema(schema).withPrefix("wa_").on(database.database);
        JdbcSchema.apply(dataSource, settings);
        assertThat(JdbcSchema.check(dataSource, settings).isComplete()).isTrue();
        assertThat(JdbcSchema.check(dataSource).isComplete()).isFalse();

        Samples.tell(Samples.acme(JdbcStores.create(dataSource, settings)));
        try (Connection connection = dataSource.getConnection()) {
            assertThat(JdbcStores.within(connection, settings).consents().history(ACME, List.of(ADA)))
                    .hasSize(1);
        }
        assertThat(JdbcSchema.script(database.database, settings))
                .contains("CREATE TABLE crm")
                .doesNotContain("TABLE optin_", "INDEX optin_", "VIEW optin_", "FROM optin_", "ON optin_");
    }

    @ParameterizedTest
    @EnumSource
    void theViewsShowTimesToTheMicrosecond(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        Samples.tell(Samples.acme(JdbcStores.create(dataSource)));
        try (Connection connection = dataSource.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT CAST(opted_in_at AS CHAR(40)), opted_out_at, contact"
                                + " FROM optin_consent_state_readable")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).contains(":00.123456");
            assertThat(row.getString(2)).isNull();
            assertThat(row.getString(3)).isEqualTo(ADA.value());
        }
    }

    @Test
    void aDatabaseThatForgetsIsARisk(@TempDir Path folder) throws SQLException {
        assertThat(JdbcSchema.check(TestDatabase.POSTGRESQL.ready()).explain())
                .contains("risk: fsync is off, and must be on for a committed opt-out to survive the loss of power");
        assertThat(JdbcSchema.check(TestDatabase.H2_FILE.ready()).risks()).isEmpty();
        JdbcDataSource late = new JdbcDataSource();
        late.setURL("jdbc:h2:file:" + folder.resolve("late").toAbsolutePath());
        assertThat(JdbcSchema.check(late).risks())
                .containsExactly(
                        "write_delay is 500, and must be 0 for a committed opt-out to survive the loss of power");
    }

    @Test
    void aServerThatFlushesOnceASecondIsARisk() throws SQLException {
        DataSource dataSource = TestDatabase.MARIADB.ready();
        assertThat(JdbcSchema.check(dataSource).risks()).isEmpty();
        Servers.run(dataSource, "SET GLOBAL innodb_flush_log_at_trx_commit = 2");
        try {
            assertThat(JdbcSchema.check(dataSource).risks())
                    .containsExactly("innodb_flush_log_at_trx_commit is 2, and must be 1 for a committed opt-out to"
                            + " survive the loss of power");
        } finally {
            Servers.run(dataSource, "SET GLOBAL innodb_flush_log_at_trx_commit = 1");
        }
    }

    @Test
    void namesThatNeedQuotationMarksAreRefused() {
        assertThatThrownBy(() -> JdbcSettings.DEFAULT.withPrefix("a b")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> JdbcSettings.DEFAULT.withPrefix("")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> JdbcSettings.DEFAULT.withSchema("x;DROP TABLE y"))
                .isInstanceOf(InvalidValueException.class);
        assertThat(JdbcSettings.DEFAULT.withPrefix("WhatsApp_2").prefix()).isEqualTo("WhatsApp_2");
    }
}
