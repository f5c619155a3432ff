package io.optin.testkit.contract;

import io.optin.memory.MemoryStores;
import io.optin.spi.Stores;
import org.junit.jupiter.api.Nested;

/** The stores in the heap are the reference. */
class MemoryStoresTest {
    private static final Stores STORES = MemoryStores.create();

    // region contract
    @Nested
    class Consents extends ConsentStoreContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }
    // endregion

    @Nested
    class Races extends ConsentRaceContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Evidence extends FrozenEvidenceContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Conversations extends ConversationStoreContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Templates extends TemplateStoreContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Identities extends IdentityStoreContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Facts extends FactsReaderContract {
        @Override
        protected Stores stores() {
            return STORES;
        }
    }

    @Nested
    class Webhooks extends WebhookContract {
        @Override
        protected Stores stores() {
            return STORES;
        }

        @Override
        protected int streams() {
            return 200;
        }
    }

    @Nested
    class Rights extends RightsContract {
        @Override
        protected Stores stores() {
            return STORES;
        }

        @Override
        protected int histories() {
            return 2_000;
        }
    }
}
