package io.optin.jdbc;

/** H2 in a file. */
class H2FileContractTest extends ContractTest {
    H2FileContractTest() {
        super(TestDatabase.H2_FILE);
    }
}
