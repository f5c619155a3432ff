package io.optin.memory;

import io.optin.spi.Stores;

/**
 * Stores in the heap. Thread-safe; what they hold is gone with the process and grows without bound, so they are for
 * tests and for trying out.
 *
 * @since 0.1
 */
public final class MemoryStores {
    private MemoryStores() {}

    /**
     * New, empty stores.
     *
     * @return stores that share nothing with any others
     */
    public static Stores create() {
        return Stores.of(
                new MemoryConsentStore(),
                new MemoryConversationStore(),
                new MemoryTemplateStore(),
                new MemoryIdentityStore());
    }
}
