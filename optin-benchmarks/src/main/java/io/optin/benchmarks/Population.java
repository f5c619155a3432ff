package io.optin.benchmarks;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.InformationType;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.spi.Stores;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SettableClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;

/**
 * People of a business as a vendor has them: each consented to two types; one in five wrote lately, one in ten is known by a
 * user id too, one in twenty opted out.
 */
final class Population {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Business ACME = Business.of("Acme");
    static final Sender SENDER = Sender.of("+15550783881");
    static final InformationType TYPE = InformationType.SHIPPING_UPDATES;
    static final TemplateKey TEMPLATE = TemplateKey.of("10293", "shipped", "en_US");

    private static final long CHUNK = 100_000;

    private Population() {}

    static Contact person(long number) {
        return PhoneNumber.ofE164("+1415" + (10_000_000 + number));
    }

    static BusinessOptIn acme(Stores stores) {
        return OptIn.builder()
                .stores(stores)
                .clock(SettableClock.at(NOW))
                .build()
                .forBusiness(ACME, SENDER);
    }

    static Consent consentOf(Contact contact, Instant at) {
        return SampleConsents.good(Channel.WEBSITE, contact, at);
    }

    /** Fills tables that hold nothing yet, with SQL, as an import does. */
    static void fill(Server server, Stores stores, DataSource dataSource, long people) throws SQLException {
        BusinessOptIn acme = acme(stores);
        Consent first = consentOf(person(0), NOW.minusSeconds(86_400));
        acme.ledger().record("sign-up", first);
        acme.ledger()
                .templateSeen(
                        MessageTemplate.builder(TEMPLATE)
                                .category(TemplateCategory.UTILITY)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        NOW.minusSeconds(86_400));
        String hash = first.prompt().contentHash();
        String evidence = "pageUrl=https%3A%2F%2Facme.example%2Fsign-up";
        try (Connection connection = dataSource.getConnection()) {
            for (long from = 1; from < people; from += CHUNK) {
                long to = Math.min(from + CHUNK, people) - 1;
                fill(connection, server.kind(), from, to, hash, evidence);
            }
            run(connection, server.kind() == Server.Kind.POSTGRESQL ? "VACUUM ANALYZE" : "ANALYZE");
        }
    }

    private static void fill(
            Connection connection, Server.Kind kind, long from, long to, String promptHash, String evidence)
            throws SQLException {
        boolean postgres = kind == Server.Kind.POSTGRESQL;
        String numbers = postgres
                ? " FROM generate_series(" + from + ", " + to + ") AS n(i)"
                : " FROM SYSTEM_RANGE(" + from + ", " + to + ") AS n(i)";
        String contact = "'+1415' || (10000000 + i)";
        String userId = "'US.' || (1000000000 + i)";
        String content = postgres ? "md5('a' || i) || md5('b' || i)" : "LOWER(RAWTOHEX(HASH('SHA-256', 'a' || i)))";
        String hash = postgres ? content : "SUBSTRING(" + content + ", 1, 64)";
        long at = NOW.minusSeconds(86_400).getEpochSecond() * 1_000_000;
        run(
                connection,
                "INSERT INTO optin_consent_event (business, contact, event_id, content_hash, event_type, happened_at,"
                        + " received_at, reported_by, scopes, channel, action, number_source, prompt_hash, evidence)"
                        + " SELECT 'Acme', " + contact + ", 'consent:' || SUBSTRING(" + hash + ", 1, 32), " + hash
                        + ", 'consent-given/1', " + at + ", " + at + ", 'person',"
                        + " 'promotional_content marketing\nshipping_updates utility', 'website', 'ticked_checkbox',"
                        + " 'entered', '" + promptHash + "', '" + evidence + "'" + numbers);
        for (String type : new String[] {"shipping_updates', 'utility", "promotional_content', 'marketing"}) {
            run(
                    connection,
                    "INSERT INTO optin_consent_state (business, contact, scope, category, opted_in_at) SELECT 'Acme', "
                            + contact + ", '" + type + "', " + at + numbers);
        }
        run(
                connection,
                "INSERT INTO optin_consent_event (business, contact, event_id, content_hash, event_type, happened_at,"
                        + " received_at, reported_by, scopes, evidence) SELECT 'Acme', " + contact + ", 'out-' || i, "
                        + hash
                        + ", 'opted-out/1', " + (at + 1) + ", " + (at + 1) + ", 'person', 'everything', ''" + numbers
                        + " WHERE MOD(i, 20) = 7");
        run(
                connection,
                "INSERT INTO optin_consent_state (business, contact, scope, category, opted_out_at) SELECT 'Acme', "
                        + contact + ", 'everything', '', " + (at + 1) + numbers + " WHERE MOD(i, 20) = 7");
        run(
                connection,
                "INSERT INTO optin_conversation_state (business, contact, sender, last_message_at) SELECT 'Acme', "
                        + contact + ", '+15550783881', " + (at + 60_000_000L) + numbers + " WHERE MOD(i, 5) = 3");
        for (String ends : new String[] {contact + ", " + userId, userId + ", " + contact}) {
            run(
                    connection,
                    "INSERT INTO optin_identity_link (business, contact, other_contact, kind) SELECT 'Acme', " + ends
                            + ", 'same'" + numbers + " WHERE MOD(i, 10) = 9");
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
