package io.optin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.spi.Stores;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SamplePrompts;
import io.optin.testkit.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody changed by hand is found, and what the stores wrote is not. */
class JdbcVerifierTest {
    private static final Contact BRUNO = PhoneNumber.ofE164("+14155550199");
    private static final Contact CARLA = PhoneNumber.ofE164("+5491123456789");

    private final SettableClock clock = SettableClock.at(Samples.NOW);
    private final List<StoreDifference> found = new ArrayList<>();

    private VerificationReport verify(DataSource dataSource) {
        found.clear();
        return JdbcVerifier.verify(dataSource, JdbcSettings.DEFAULT, found::add);
    }

    private BusinessOptIn business(Stores stores, Business business) {
        return OptIn.builder()
                .stores(stores)
                .clock(clock)
                .erasureKey(new byte[32])
                .build()
                .forBusiness(business, Sender.of("+15550783881"));
    }

    /** Every kind of row, after everything that the stores can do to rows. */
    private DataSource lived(TestDatabase database) throws SQLException {
        DataSource dataSource = database.ready();
        Stores stores = JdbcStores.create(dataSource);
        for (Business name : List.of(Samples.ACME, Business.of("Ünïted Ⓐ"))) {
            BusinessOptIn business = business(stores, name);
            Samples.tell(business);
            for (Channel channel : Channel.values()) {
                business.ledger().record(SampleConsents.good(channel, BRUNO, clock.instant()));
            }
            business.ledger().record(SampleConsents.good(Channel.WEBSITE, CARLA, clock.instant(), Actor.IMPORT));
            business.ledger().identitySeen(IdentityLink.maybe(BRUNO, CARLA));
            clock.advance(Duration.ofDays(2));
            business.ledger().purge(clock.instant());
            business.ledger()
                    .received(InboundMessage.builder()
                            .id("wamid.1")
                            .from(BRUNO)
                            .text("Stop")
                            .sentAt(clock.instant())
                            .build());
            business.ledger().claimOptOutConfirmation(BRUNO);
            business.ledger().sent("wamid.2", BRUNO, clock.instant());
            business.ledger()
                    .consentRequested(
                            "wamid.3",
                            Samples.ADA,
                            clock.instant(),
                            Set.of(InformationType.PROMOTIONAL_CONTENT),
                            SamplePrompts.good(Channel.WHATSAPP_CONVERSATION));
            business.ledger().erase(CARLA);
            business.ledger().record("sign-up-2", SampleConsents.good(Channel.WEBSITE, Samples.ADA, clock.instant()));
            business.ledger().optOut("out-1", OptOut.ofEverything(Samples.ADA, clock.instant()));
        }
        return dataSource;
    }

    @ParameterizedTest
    @EnumSource
    void whatTheStoresWroteIsSound(TestDatabase database) throws SQLException {
        DataSource dataSource = lived(database);
        VerificationReport report = verify(dataSource);
        assertThat(found).isEmpty();
        assertThat(report.isSound()).isTrue();
        assertThat(report.contacts()).as("Ada, Bruno, and marks").isGreaterThanOrEqualTo(8);
        assertThat(report.events()).isGreaterThanOrEqualTo(14);
        assertThat(report.prompts()).isGreaterThanOrEqualTo(4);
        assertThat(report.sentMessages()).isEqualTo(4);
        assertThat(report.explain()).endsWith("all is as it was written");
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFoundInEmptyTables(TestDatabase database) throws SQLException {
        assertThat(verify(database.ready())).isEqualTo(new VerificationReport(0, 0, 0, 0, 0));
    }

    /** SQL that somebody ran by hand, and what must be said of it. */
    private static Map<String, String> tampering() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "UPDATE optin_consent_state SET opted_out_at = -1000000000000000000 WHERE %s = 'everything'",
                "optin_consent_state");
        all.put("UPDATE optin_consent_state SET opted_in_at = opted_in_at + 1 WHERE opted_in_at > 0", "opted_in_at is");
        all.put("UPDATE optin_consent_state SET confirmed_at = 5 WHERE confirmed_at > 0", "confirmed_at is 5 (1970");
        all.put("UPDATE optin_consent_state SET category = 'marketing' WHERE category = 'utility'", "category is");
        all.put("DELETE FROM optin_consent_state", "opted_out_at is never, and the events say");
        all.put("DELETE FROM optin_consent_event WHERE event_type = 'opted-out/1'", "and the events say never");
        all.put("DELETE FROM optin_consent_event", "and the events say never");
        all.put("UPDATE optin_consent_event SET evidence = 'pageUrl=x' WHERE evidence IS NOT NULL", "its content");
        all.put("UPDATE optin_consent_event SET happened_at = happened_at + 1", "its content");
        all.put("UPDATE optin_consent_event SET event_type = 'hearsay/9'", "its content");
        all.put("UPDATE optin_consent_event SET scopes = ''", "its content");
        all.put("UPDATE optin_consent_event SET channel = 'fax' WHERE channel IS NOT NULL", "its content");
        all.put("UPDATE optin_consent_event SET contact = '+14155550177' WHERE event_id = 'out-1'", "its content");
        all.put("UPDATE optin_prompt SET wording = 'Yes to all'", "optin_prompt");
        all.put("DELETE FROM optin_prompt", "optin_consent_event");
        all.put("UPDATE optin_sent_message SET sent_at = sent_at + 1", "optin_sent_message");
        all.put("UPDATE optin_sent_message SET contact = 'nobody'", "optin_sent_message");
        all.put("UPDATE optin_conversation_state SET sender = '12'", "optin_conversation_state");
        all.put("DELETE FROM optin_identity_link WHERE contact = '+14155550123'", "from the other end alone");
        all.put("UPDATE optin_identity_link SET kind = 'maybe' WHERE contact = '+14155550123'", "of kind same");
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void eachHandIsFound(TestDatabase database) throws SQLException {
        DataSource dataSource = lived(database);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, String> hand : tampering().entrySet()) {
                try (Statement statement = connection.createStatement()) {
                    String sql = hand.getKey().formatted("scope");
                    assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
                    found.clear();
                    JdbcVerifier.verify(connection, JdbcSettings.DEFAULT, found::add);
                    assertThat(found).as(sql).isNotEmpty();
                    assertThat(found.toString()).as(sql).contains(hand.getValue());
                    assertThat(found.toString()).doesNotContain("14155550123", "14155550199", "abc123");
                } finally {
                    connection.rollback();
                }
            }
        }
        verify(dataSource);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoMustFindTheRowIsToldInClear(TestDatabase database) throws SQLException {
        DataSource dataSource = lived(database);
        Servers.run(dataSource, "UPDATE optin_consent_state SET confirmed_at = 1000000 WHERE contact = '+14155550123'");
        assertThat(verify(dataSource).differences()).isPositive();
        assertThat(found.get(0).explainInClear())
                .startsWith("optin_consent_state, business Acme, contact +14155550123, scope ")
                .contains("confirmed_at is 1000000 (1970-01-01T00:00:01Z), and the events say never");
    }

    @ParameterizedTest
    @EnumSource
    void writersMayGoOnMeanwhile(TestDatabase database) throws Exception {
        DataSource dataSource = database.ready();
        Stores stores = JdbcStores.create(dataSource);
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                int number = writer;
                writers.add(pool.submit(() -> {
                    for (int i = 0; !enough.get(); i++) {
                        String id = number + "-" + i;
                        Contact contact = i % 2 == 0 ? Samples.ADA : BRUNO;
                        business(stores, Samples.ACME)
                                .ledger()
                                .optOut(id, OptOut.ofEverything(contact, Samples.NOW.plusSeconds(i)));
                    }
                }));
            }
            for (int i = 0; i < 10; i++) {
                verify(dataSource);
                assertThat(found).isEmpty();
            }
            enough.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(verify(dataSource).contacts()).isEqualTo(2);
        } finally {
            enough.set(true);
            pool.shutdown();
        }
    }
}
