package io.optin.jdbc;

/** PostgreSQL. */
class PostgreSqlContractTest extends ContractTest {
    PostgreSqlContractTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
