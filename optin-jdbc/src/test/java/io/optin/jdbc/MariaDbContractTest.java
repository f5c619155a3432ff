package io.optin.jdbc;

/** MariaDB. */
class MariaDbContractTest extends ContractTest {
    MariaDbContractTest() {
        super(TestDatabase.MARIADB);
    }
}
