package io.optin.testkit.contract;

import io.optin.memory.MemoryStores;
import io.optin.spi.Stores;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the contracts on stores that may be broken; these classes are for this alone, and no build runs them by itself. */
final class Suspect {
    private static Stores stores = MemoryStores.create();

    private Suspect() {}

    static final class Consents extends ConsentStoreContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    static final class Races extends ConsentRaceContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    static final class Evidence extends FrozenEvidenceContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    static final class Conversations extends ConversationStoreContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    static final class Templates extends TemplateStoreContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    static final class Identities extends IdentityStoreContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    static final class Facts extends FactsReaderContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    static final class Webhooks extends WebhookContract {
        @Override
        protected Stores stores() {
            return stores;
        }

        @Override
        protected int streams() {
            return 3;
        }
    }

    static final class Rights extends RightsContract {
        @Override
        protected Stores stores() {
            return stores;
        }
    }

    /** The names of the tests that fail on some stores. */
    static Set<String> failuresOf(Stores suspects) {
        stores = suspects;
        Set<String> failures = new TreeSet<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(
                                        DiscoverySelectors.selectClass(Consents.class),
                                        DiscoverySelectors.selectClass(Races.class),
                                        DiscoverySelectors.selectClass(Evidence.class),
                                        DiscoverySelectors.selectClass(Conversations.class),
                                        DiscoverySelectors.selectClass(Templates.class),
                                        DiscoverySelectors.selectClass(Identities.class),
                                        DiscoverySelectors.selectClass(Facts.class),
                                        DiscoverySelectors.selectClass(Webhooks.class),
                                        DiscoverySelectors.selectClass(Rights.class))
                                .filters(EngineFilter.includeEngines("junit-jupiter"))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                                    failures.add(test.getDisplayName().replace("()", ""));
                                }
                            }
                        });
        return failures;
    }
}
