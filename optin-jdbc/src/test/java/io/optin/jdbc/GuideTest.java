package io.optin.jdbc;

import static io.optin.jdbc.Samples.ADA;
import static io.optin.jdbc.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.OptIn;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.ledger.HeldFact;
import io.optin.ledger.OptInLedger;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SettableClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The samples of the guide, run. */
class GuideTest {
    private static final Clock CLOCK = SettableClock.at(NOW);
    private static final byte[] KEY = new byte[32];

    @Test
    void aHostStartsUp() throws SQLException {
        DataSource pool = TestDatabase.H2_MEMORY.ready();
        // region start
        SchemaReport schema = JdbcSchema.check(pool);
        if (!schema.isComplete()) {
            throw new IllegalStateException(schema.explain());
        }
        OptIn optIn = OptIn.builder().stores(JdbcStores.create(pool)).build();
        // endregion
        assertThat(optIn.forBusiness(Business.of("Acme"), Sender.of("+15550783881"))
                        .ledger()
                        .status(ADA)
                        .isOptedIn())
                .isFalse();
    }

    @Test
    void aConsentIsPartOfTheHostsOwnTransaction() throws SQLException {
        DataSource pool = TestDatabase.H2_MEMORY.ready();
        Servers.run(pool, "CREATE TABLE customer (number VARCHAR(20) PRIMARY KEY)");
        signUp(pool, SampleConsents.good(Channel.WEBSITE, ADA, NOW), ADA);

        assertThat(Samples.acme(JdbcStores.create(pool)).ledger().status(ADA).isOptedIn())
                .isTrue();
    }

    private static void signUp(DataSource pool, Consent consent, Contact customer) throws SQLException {
        // region transaction
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO customer VALUES (?)")) {
                insert.setString(1, customer.value());
                insert.executeUpdate();
            }
            OptIn.builder()
                    .stores(JdbcStores.within(connection))
                    .clock(CLOCK)
                    .build()
                    .forBusiness(Business.of("Acme"), Sender.of("+15550783881"))
                    .ledger()
                    .record("sign-up-4711", consent);
            connection.commit(); // the customer and the consent, or neither
        }
        // endregion
    }

    @Test
    void aPersonHasRights() throws SQLException {
        DataSource pool = TestDatabase.H2_MEMORY.ready();
        List<String> told = new ArrayList<>();
        // region rights
        OptInLedger ledger = OptIn.builder()
                .stores(JdbcStores.create(pool))
                .clock(CLOCK)
                .erasureKey(KEY) // 32 bytes and more, from your vault
                .build()
                .forBusiness(Business.of("Acme"), Sender.of("+15550783881"))
                .ledger();
        ledger.record("sign-up-4711", consent());

        try (Stream<HeldFact> held = ledger.export(ADA)) { // what do you know of me?
            held.forEach(fact -> told.add(fact.fields().toString()));
        }
        ledger.erase(ADA); // forget me
        ledger.purge(NOW.minus(Duration.ofDays(3 * 365))); // and, each night, what nobody will ask for any more
        // endregion
        assertThat(told).singleElement().asString().contains("pageUrl", "+14155550123");
        assertThat(ledger.export(ADA))
                .noneMatch(fact -> fact.fields().toString().contains("pageUrl"));
        assertThat(ledger.status(ADA).isOptedIn()).isFalse();
    }

    private static Consent consent() {
        return SampleConsents.good(Channel.WEBSITE, ADA, NOW);
    }
}
