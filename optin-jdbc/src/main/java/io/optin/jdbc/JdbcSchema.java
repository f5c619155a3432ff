package io.optin.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The tables of the stores. Nothing is ever made unasked: run the script with Flyway, Liquibase or by hand, or call
 * {@link #apply}.
 *
 * @since 0.1
 */
public final class JdbcSchema {
    private JdbcSchema() {}

    /**
     * Looks whether the tables are there, and whether the database keeps what it commits.
     *
     * @param dataSource where connections come from
     * @return what is missing, and which script makes it
     * @throws JdbcStoreException where the database cannot be asked
     */
    public static SchemaReport check(DataSource dataSource) {
        return check(dataSource, JdbcSettings.DEFAULT);
    }

    /**
     * Looks whether the tables are there, by other names.
     *
     * @param dataSource where connections come from
     * @param settings where the tables are
     * @return what is missing, and which script makes it
     * @throws JdbcStoreException where the database cannot be asked
     */
    public static SchemaReport check(DataSource dataSource, JdbcSettings settings) {
        Database database = Databases.of(dataSource, settings);
        SchemaScript script = SchemaScript.of(database, settings);
        try (Connection connection = dataSource.getConnection()) {
            List<String> missing = missing(connection, script);
            return new SchemaReport(missing, database.dialect().risks(connection), script.resource());
        } catch (SQLException e) {
            throw new JdbcStoreException("look at the tables", e);
        }
    }

    private static List<String> missing(Connection connection, SchemaScript script) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : script.tables().entrySet()) {
            Set<String> columns = columns(connection, table.getKey());
            if (columns.isEmpty()) {
                missing.add("the table " + table.getKey());
            } else {
                table.getValue().stream()
                        .filter(column -> !columns.contains(column))
                        .forEach(column -> missing.add("the column " + column + " of " + table.getKey()));
            }
        }
        for (String view : script.views()) {
            if (columns(connection, view).isEmpty()) {
                missing.add("the view " + view);
            }
        }
        return missing;
    }

    /** The columns in lower case; none where there is no such table. */
    private static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData shape = none.getMetaData();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                columns.add(shape.getColumnLabel(i).toLowerCase(Locale.ROOT));
            }
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            if (!connection.isValid(0)) {
                throw e;
            }
        }
        return columns;
    }

    /**
     * Makes the tables, on request only. Where they are all there, nothing is done; a table that is there is never touched.
     *
     * @param dataSource where connections come from, of a user who may make tables
     * @throws JdbcStoreException where they cannot be made, or some of them are there and others are not
     */
    public static void apply(DataSource dataSource) {
        apply(dataSource, JdbcSettings.DEFAULT);
    }

    /**
     * Makes the tables by other names, on request only.
     *
     * @param dataSource where connections come from, of a user who may make tables
     * @param settings where the tables shall be; the schema must be there
     * @throws JdbcStoreException where they cannot be made, or some of them are there and others are not
     */
    public static void apply(DataSource dataSource, JdbcSettings settings) {
        if (check(dataSource, settings).isComplete()) {
            return;
        }
        SchemaScript script = SchemaScript.of(Databases.of(dataSource, settings), settings);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : script.statements()) {
                statement.execute(sql);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new JdbcStoreException("make the tables", e);
        }
    }

    /**
     * The script that makes the tables, for those who run it otherwise under other names.
     *
     * @param database for which database
     * @param settings what the tables shall be called
     * @return SQL
     */
    public static String script(Database database, JdbcSettings settings) {
        return SchemaScript.of(database, settings).text();
    }
}
