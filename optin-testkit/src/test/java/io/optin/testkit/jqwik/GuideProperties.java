package io.optin.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.memory.MemoryStores;
import io.optin.testkit.SettableClock;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The sample of the guide. */
class GuideProperties {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final BusinessOptIn acme = OptIn.builder()
            .stores(MemoryStores.create())
            .clock(SettableClock.at(NOON))
            .build()
            .forBusiness(Business.of("Acme"), Sender.of("+15550783881"));

    // region property
    @Property
    void anOptOutIsKept(@ForAll Contact person, @ForAll Scope scope, @ForAll("times") Instant at) {
        acme.ledger().optOut(OptOut.of(person, Set.of(scope), at));
        assertThat(acme.ledger().status(person).optedOut()).contains(scope);
    }

    @Provide
    Arbitrary<Instant> times() {
        return OptInArbitraries.instants(NOON.minusSeconds(3_600), NOON);
    }
    // endregion
}
