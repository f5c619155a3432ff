package io.optin.jdbc;

import io.optin.spi.Stores;
import io.optin.testkit.conformance.Conformance;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every scenario is answered from a database as from memory. */
class ConformanceTest {
    private static Stream<DynamicNode> on(TestDatabase database) throws SQLException {
        Stores stores = JdbcStores.create(database.ready());
        return Conformance.tests(builder -> builder.stores(stores).build());
    }

    @TestFactory
    Stream<DynamicNode> h2() throws SQLException {
        return on(TestDatabase.H2_MEMORY);
    }

    @TestFactory
    Stream<DynamicNode> postgresql() throws SQLException {
        return on(TestDatabase.POSTGRESQL);
    }

    @TestFactory
    Stream<DynamicNode> mariaDb() throws SQLException {
        return on(TestDatabase.MARIADB);
    }
}
