/** The stores of optin in a database, through a {@code DataSource}. */
module io.optin.jdbc {
    requires static transitive org.jspecify;
    requires transitive io.optin.core;
    requires transitive java.sql;

    exports io.optin.jdbc;
}
