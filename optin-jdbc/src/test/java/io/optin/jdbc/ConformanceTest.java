package io.optin.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.optin.spi.Stores;
import io.optin.testkit.conformance.Conformance;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every scenario is answered from a database as from memory. */
class ConformanceTest {
    private static Stream<DynamicNode> on(TestDatabase database) throws SQLException {
        HikariDataSource pool = database.pooled();
        Stores stores = JdbcStores.create(pool);
        return Conformance.tests(builder -> builder.stores(stores).build()).onClose(pool::close);
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
