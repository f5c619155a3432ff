package io.optin.jdbc;

/** H2 in memory. */
class H2MemoryContractTest extends ContractTest {
    H2MemoryContractTest() {
        super(TestDatabase.H2_MEMORY);
    }
}
