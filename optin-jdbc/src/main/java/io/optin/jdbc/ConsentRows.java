package io.optin.jdbc;

import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentEvent.Compacted;
import io.optin.consent.ConsentEvent.ConsentGiven;
import io.optin.consent.ConsentEvent.OptOutConfirmed;
import io.optin.consent.ConsentEvent.OptedOut;
import io.optin.consent.ConsentEvent.PlatformSignedUp;
import io.optin.consent.EventHeader;
import io.optin.consent.NumberSource;
import io.optin.consent.OptOut;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Consent events as rows: written once, read back as they were. */
final class ConsentRows {
    static final String TABLE = "consent_event";

    private static final List<String> COLUMNS = List.of(
            "business",
            "contact",
            "event_id",
            "content_hash",
            "event_type",
            "happened_at",
            "received_at",
            "reported_by",
            "scopes",
            "channel",
            "action",
            "number_source",
            "prompt_hash",
            "shown_number",
            "prompt_shown_at",
            "customer_wrote_at",
            "evidence");

    private final Dialect dialect;
    private final Prompts prompts;
    private final String insert;
    private final String others;
    private final String history;

    ConsentRows(Home home, Prompts prompts) {
        dialect = home.dialect();
        this.prompts = prompts;
        String table = home.table(TABLE);
        insert = dialect.insert(table, COLUMNS);
        others = "SELECT COUNT(*) FROM " + table + " WHERE business = ? AND event_id = ? AND content_hash <> ?";
        history = "SELECT e.*, p.* FROM "
                + home.lookUp("contact", table, "e", "e.business = ? AND e.contact = q.contact") + " LEFT JOIN "
                + home.table(Prompts.TABLE) + " p ON p.business = e.business AND p.prompt_hash = e.prompt_hash";
    }

    /** Whether this very event was new. */
    boolean insert(Connection connection, Business business, ConsentEvent event) throws SQLException {
        if (event instanceof ConsentGiven given) {
            prompts.keep(connection, business, given.consent().prompt());
        }
        try (Call call = new Call(connection, insert)) {
            return set(call, business, event).runUnlessKnown(dialect);
        }
    }

    String insert() {
        return insert;
    }

    String others() {
        return others;
    }

    /** Sets the parameters of {@link #insert}. */
    static Call set(Call call, Business business, ConsentEvent event) throws SQLException {
        Optional<Consent> consent =
                event instanceof ConsentGiven given ? Optional.of(given.consent()) : Optional.empty();
        Optional<OptOut> optOut = event instanceof OptedOut out ? Optional.of(out.optOut()) : Optional.empty();
        EventHeader header = event.header();
        return call.texts(business.id(), header.contact().value(), header.id(), event.contentHash(), event.type())
                .time(header.at())
                .time(header.receivedAt())
                .text(consent.map(Consent::by).or(() -> optOut.map(OptOut::by)).map(ConsentRows::name))
                .text(scopes(event))
                .text(consent.map(Consent::channel).map(ConsentRows::name))
                .text(consent.map(Consent::action).map(ConsentRows::name))
                .text(consent.map(Consent::number).map(ConsentRows::name))
                .text(consent.map(given -> given.prompt().contentHash()))
                .text(consent.flatMap(Consent::shownNumber))
                .time(consent.flatMap(Consent::promptShownAt))
                .time(consent.flatMap(Consent::customerWroteAt))
                .text(consent.map(Consent::evidence)
                        .or(() -> optOut.map(OptOut::evidence))
                        .map(EvidenceText::of));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String scopes(ConsentEvent event) {
        if (event instanceof ConsentGiven given) {
            return ScopeText.typeLines(given.consent().types());
        }
        if (event instanceof OptedOut out) {
            return ScopeText.lines(out.optOut().scopes());
        }
        return event instanceof Compacted compacted ? StateText.of(compacted.state()) : "";
    }

    /** Whether its id is known with other content. */
    boolean isConflicting(Connection connection, Business business, ConsentEvent event) throws SQLException {
        try (Call call = new Call(connection, others)) {
            ResultSet count = setOthers(call, business, event).rows();
            return count.next() && count.getLong(1) > 0;
        }
    }

    /** Sets the parameters of {@link #others}. */
    static Call setOthers(Call call, Business business, ConsentEvent event) throws SQLException {
        return call.texts(business.id(), event.header().id(), event.contentHash());
    }

    /** The events of some contacts, in no order. */
    void each(Connection connection, Business business, List<String> contacts, Call.Sink sink) throws SQLException {
        try (Call call = new Call(connection, history)) {
            call.list(dialect, contacts).text(business.id()).eachRow(sink);
        }
    }

    static ConsentEvent event(ResultSet row) throws SQLException {
        Contact contact = Contact.of(row.getString("contact"));
        Instant at = Micros.instant(row.getLong("happened_at"));
        EventHeader header =
                new EventHeader(row.getString("event_id"), contact, at, Micros.instant(row.getLong("received_at")));
        String type = row.getString("event_type");
        return switch (type) {
            case "consent-given/1" -> new ConsentGiven(header, consent(row, contact, at));
            case "opted-out/1" -> new OptedOut(header, optOut(row, contact, at));
            case "platform-signed-up/1" -> new PlatformSignedUp(header);
            case "opt-out-confirmed/1" -> new OptOutConfirmed(header);
            case "compacted/1" -> new Compacted(header, StateText.state(row.getString("scopes")));
            default -> throw new SQLDataException("an event of a type that this version does not know", "22000");
        };
    }

    private static Consent consent(ResultSet row, Contact contact, Instant at) throws SQLException {
        Consent.Builder consent = Consent.builder()
                .contact(contact)
                .channel(Call.constant(Channel.class, row, "channel"))
                .types(ScopeText.types(row.getString("scopes")))
                .action(Call.constant(ConsentAction.class, row, "action"))
                .prompt(Prompts.of(row))
                .number(Call.constant(NumberSource.class, row, "number_source"))
                .by(Call.constant(Actor.class, row, "reported_by"))
                .evidence(EvidenceText.evidence(row.getString("evidence")))
                .at(at);
        Call.optionalText(row, "shown_number").ifPresent(consent::shownNumber);
        Call.optionalTime(row, "prompt_shown_at").ifPresent(consent::promptShownAt);
        Call.optionalTime(row, "customer_wrote_at").ifPresent(consent::customerWroteAt);
        return consent.build();
    }

    private static OptOut optOut(ResultSet row, Contact contact, Instant at) throws SQLException {
        return new OptOut(
                contact,
                ScopeText.scopes(row.getString("scopes")),
                Call.constant(Actor.class, row, "reported_by"),
                EvidenceText.evidence(row.getString("evidence")),
                at);
    }
}
