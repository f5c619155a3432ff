package io.optin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.optin.BusinessOptIn;
import io.optin.consent.ConsentState;
import io.optin.consent.OptOut;
import io.optin.contact.Contact;
import io.optin.jdbc.JdbcStores;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.spi.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two that are timed beside one another answer the same, and write the same. */
class SamenessTest {
    private static final int PEOPLE = 1_000;

    private static Decision ask(BusinessOptIn acme, Contact person) {
        return acme.gate().check(OutboundMessage.template(person, Population.TEMPLATE, Population.TYPE));
    }

    @ParameterizedTest
    @EnumSource
    void bothAnswerTheSame(Server.Kind kind) throws Exception {
        try (Server server = Figures.filled(kind, PEOPLE);
                HikariDataSource pool = Server.pool(server.url(), 2)) {
            BusinessOptIn acme = Population.acme(JdbcStores.create(pool));
            ByHand byHand = new ByHand(kind, pool);
            List<Contact> everybody = new ArrayList<>();
            int allowed = 0;
            for (int i = 0; i < PEOPLE + 10; i++) {
                Contact person = Population.person(i);
                everybody.add(person);
                boolean mayBeSent = ask(acme, person).isAllowed();
                assertThat(byHand.check(person)).as("person %d", i).isEqualTo(mayBeSent);
                allowed += mayBeSent ? 1 : 0;
            }
            assertThat(allowed).as("all but one in twenty, and ten strangers").isEqualTo(PEOPLE - PEOPLE / 20);
            assertThat(byHand.screen(everybody)).isEqualTo(allowed);
            assertThat(Plans.print(kind, pool))
                    .containsIgnoringCase("optin_consent_state")
                    .contains("## " + kind + ": a check, by hand");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothWriteTheSame(Server.Kind kind) throws Exception {
        Instant at = Population.NOW.minusSeconds(60);
        long micros = at.getEpochSecond() * 1_000_000;
        try (Server server = Figures.filled(kind, 10);
                HikariDataSource pool = Server.pool(server.url(), 2)) {
            Stores stores = JdbcStores.create(pool);
            BusinessOptIn acme = Population.acme(stores);
            ByHand byHand = new ByHand(kind, pool);
            Contact one = Population.person(100);
            Contact other = Population.person(101);
            String prompt = Population.consentOf(one, at).prompt().contentHash();
            acme.ledger().record("in-1", Population.consentOf(one, at));
            byHand.record("in-2", other, prompt, micros);
            assertSame(stores, one, other);
            acme.ledger().optOut("out-1", OptOut.ofEverything(one, at.plusSeconds(1)));
            byHand.optOut("out-2", other, micros + 1_000_000);
            assertSame(stores, one, other);
            assertThat(ask(acme, one).isAllowed()).isFalse();
            assertThat(byHand.check(one)).isFalse();
        }
    }

    private static void assertSame(Stores stores, Contact one, Contact other) {
        Map<Contact, ConsentState> states = stores.consents().states(Population.ACME, List.of(one, other));
        assertThat(states.get(one)).isEqualTo(states.get(other)).isNotNull();
        assertThat(stores.consents().history(Population.ACME, List.of(one)))
                .extracting(event -> event.type() + event.effect())
                .isEqualTo(stores.consents().history(Population.ACME, List.of(other)).stream()
                        .map(event -> event.type() + event.effect())
                        .toList());
    }
}
