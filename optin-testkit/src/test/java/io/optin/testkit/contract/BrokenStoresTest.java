package io.optin.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.memory.MemoryStores;
import io.optin.spi.Stores;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A contract is worth what it finds: it turns red on each store that breaks a law, and on no other. */
class BrokenStoresTest {
    @TestFactory
    Stream<DynamicTest> eachBrokenStoreIsFound() {
        return Stream.of(BrokenConsents.all(), BrokenOthers.all())
                .flatMap(all -> all.entrySet().stream())
                .map(broken -> DynamicTest.dynamicTest(broken.getKey(), () -> assertFound(broken.getValue())));
    }

    private static void assertFound(Map.Entry<Stores, String> broken) {
        assertThat(Suspect.failuresOf(broken.getKey())).contains(broken.getValue());
    }

    @Test
    void soundStoresPass() {
        assertThat(Suspect.failuresOf(MemoryStores.create())).isEmpty();
    }

    @Test
    void thereAreManyWaysToBreakThem() {
        assertThat(BrokenConsents.all().size() + BrokenOthers.all().size()).isEqualTo(35);
    }
}
