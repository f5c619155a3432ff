package io.optin.jdbc;

import static io.optin.jdbc.Samples.ACME;
import static io.optin.jdbc.Samples.ADA;
import static io.optin.jdbc.Samples.NOW;
import static io.optin.testkit.OptInAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.consent.Channel;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.PhoneNumber;
import io.optin.message.OutboundMessage;
import io.optin.spi.Stores;
import io.optin.testkit.SampleConsents;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements each act takes: that is its cost, since each is a way to the database and back. */
class StatementsTest {
    @ParameterizedTest
    @EnumSource
    void aCheckIsOneStatementAlsoWithAliasesAndATemplate(TestDatabase database) throws SQLException {
        Spy spy = new Spy(database.ready());
        BusinessOptIn acme = Samples.acme(JdbcStores.create(spy.dataSource()));
        Samples.tell(acme);
        spy.calls();

        assertThat(acme.gate().check(Samples.MESSAGE)).isAllowed();
        assertThat(spy.calls()).containsExactly(Spy.Call.EXECUTE, Spy.Call.CLOSE);

        acme.ledger().identitySeen(IdentityLink.maybe(ADA, PhoneNumber.ofE164("+14155550124")));
        spy.calls();
        assertThat(acme.gate().check(Samples.MESSAGE)).isAllowed();
        assertThat(acme.ledger().status(ADA)).isOptedIn();
        assertThat(spy.executions()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aThousandRecipientsAreOneStatement(TestDatabase database) throws SQLException {
        Spy spy = new Spy(database.ready());
        BusinessOptIn acme = Samples.acme(JdbcStores.create(spy.dataSource()));
        Samples.tell(acme);
        List<OutboundMessage> messages = IntStream.range(0, 2_500)
                .<OutboundMessage>mapToObj(i -> OutboundMessage.template(
                        PhoneNumber.ofE164("+1415556%04d".formatted(i)),
                        Samples.SHIPPED,
                        InformationType.SHIPPING_UPDATES))
                .toList();
        spy.calls();

        assertThat(acme.gate().screen(messages.stream()).toList()).hasSize(2_500);
        assertThat(spy.executions()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void writesAreOneTransactionOfAFewStatements(TestDatabase database) throws SQLException {
        Spy spy = new Spy(database.ready());
        BusinessOptIn acme = Samples.acme(JdbcStores.create(spy.dataSource()));
        spy.calls();

        acme.ledger().record("sign-up-1", SampleConsents.good(Channel.WEBSITE, ADA, NOW));
        assertThat(spy.calls())
                .as("whether the prompt is known, the prompt, the event, the state, whether the id was known")
                .containsExactlyElementsOf(oneTransaction(database, 5));

        acme.ledger()
                .record("sign-up-2", SampleConsents.good(Channel.WEBSITE, PhoneNumber.ofE164("+14155550199"), NOW));
        assertThat(spy.calls())
                .as("the text of a known prompt does not travel")
                .containsExactlyElementsOf(oneTransaction(database, 4));

        acme.ledger().optOut("stop-1", OptOut.ofEverything(ADA, NOW));
        assertThat(spy.calls())
                .as("the event, the state, whether the id was known")
                .containsExactlyElementsOf(oneTransaction(database, 3));

        acme.ledger().optOut("stop-1", OptOut.ofEverything(ADA, NOW));
        assertThat(spy.calls()).as("a repeat ends at the event").containsExactlyElementsOf(oneTransaction(database, 1));
    }

    /** Where a query may write, all of it is one statement, which is a transaction by itself. */
    private static List<Spy.Call> oneTransaction(TestDatabase database, int statements) {
        if (database == TestDatabase.POSTGRESQL) {
            return List.of(Spy.Call.EXECUTE, Spy.Call.CLOSE);
        }
        return Stream.of(
                        Stream.of(Spy.Call.CHANGE),
                        Stream.generate(() -> Spy.Call.EXECUTE).limit(statements),
                        Stream.of(Spy.Call.COMMIT, Spy.Call.CHANGE, Spy.Call.CLOSE))
                .flatMap(calls -> calls)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aChainTakesMoreOnlyWhereTheDatabaseCannotFollowIt(TestDatabase database) throws SQLException {
        Spy spy = new Spy(database.ready());
        Stores stores = JdbcStores.create(spy.dataSource());
        List<Contact> chain = IntStream.range(0, 30)
                .<Contact>mapToObj(i -> PhoneNumber.ofE164("+1415557%04d".formatted(i)))
                .toList();
        for (int i = 1; i < chain.size(); i++) {
            stores.identities().link(ACME, IdentityLink.maybe(chain.get(i - 1), chain.get(i)));
        }
        spy.calls();

        assertThat(stores.identities().around(ACME, List.of(chain.get(0)))).hasSize(29);
        assertThat(spy.executions()).isEqualTo(database.database == Database.H2 ? 6 : 1);
    }
}
