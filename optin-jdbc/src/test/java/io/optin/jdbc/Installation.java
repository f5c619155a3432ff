package io.optin.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.flywaydb.core.Flyway;

/** The ways to the tables that hosts have. */
enum Installation {
    APPLY {
        @Override
        void into(TestDatabase database, DataSource dataSource) {
            JdbcSchema.apply(dataSource);
        }
    },
    FLYWAY {
        @Override
        void into(TestDatabase database, DataSource dataSource) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:io/optin/jdbc/" + database.database.folder())
                    .load()
                    .migrate();
        }
    },
    LIQUIBASE {
        @Override
        void into(TestDatabase database, DataSource dataSource) throws SQLException, IOException {
            Path folder = Files.createTempDirectory(Path.of("target"), "liquibase");
            String script = JdbcSchema.script(database.database, JdbcSettings.DEFAULT);
            Files.writeString(folder.resolve("optin.sql"), script);
            Files.writeString(folder.resolve("changelog.xml"), """
                    <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                          http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                      <changeSet id="optin-1" author="optin">
                        <sqlFile path="optin.sql" relativeToChangelogFile="true"/>
                      </changeSet>
                    </databaseChangeLog>
                    """);
            try (Connection connection = dataSource.getConnection();
                    Liquibase liquibase = new Liquibase(
                            "changelog.xml",
                            new DirectoryResourceAccessor(folder),
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                liquibase.update(new Contexts());
            } catch (LiquibaseException e) {
                throw new SQLException(e);
            }
        }
    },
    BY_HAND {
        @Override
        void into(TestDatabase database, DataSource dataSource) throws SQLException, IOException {
            Path script = Files.createTempFile(Path.of("target"), "optin", ".sql");
            String name = database.database.folder() + "/V1__create_optin_tables.sql";
            byte[] packaged = Objects.requireNonNull(JdbcSchema.class.getResourceAsStream(name))
                    .readAllBytes();
            Files.write(script, packaged);
            if (database == TestDatabase.MARIADB) {
                MariaDbServer.client(dataSource, script);
            } else {
                Servers.run(
                        dataSource,
                        database == TestDatabase.POSTGRESQL
                                ? new String(packaged, StandardCharsets.UTF_8)
                                : "RUNSCRIPT FROM '" + script + "'");
            }
        }
    };

    abstract void into(TestDatabase database, DataSource dataSource) throws SQLException, IOException;
}
