package io.optin.testkit.contract;

import io.optin.spi.Stores;

/**
 * What all contracts share. JUnit makes an instance per test; the stores may be the same for all.
 *
 * @since 0.1
 */
public abstract class StoreContract {
    /** For the contracts of this package. */
    StoreContract() {}

    /**
     * The stores under test.
     *
     * @return stores that keep what they were given before; the same ones or others on the same data
     */
    protected abstract Stores stores();
}
