package io.optin.testkit.contract;

import static io.optin.testkit.contract.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.consent.InformationType;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.spi.Appended;
import io.optin.spi.ConsentStore;
import io.optin.testkit.SampleConsents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a {@link ConsentStore} must do with one event after another. What it must do with several at once says
 * {@link ConsentRaceContract}; that nothing is changed on the way, {@link FrozenEvidenceContract}.
 *
 * @since 0.1
 */
public abstract class ConsentStoreContract extends StoreContract {
    private static final int HISTORIES = 60;

    private final Business business = Fresh.business();
    private final Contact ada = Fresh.person();

    /** For the vendor's test. */
    protected ConsentStoreContract() {}

    private ConsentStore consents() {
        return stores().consents();
    }

    private ConsentState state(Contact contact) {
        return consents().states(business, Set.of(contact)).getOrDefault(contact, ConsentState.NONE);
    }

    @Test
    void everyKindOfEventIsKeptAndJoined() {
        List<ConsentEvent> events = Facts.ofEveryKind(ada);
        List<ConsentEvent> kept = new ArrayList<>();
        for (ConsentEvent event : events) {
            assertThat(consents().append(business, event))
                    .as("%s under a new id is new", event.type())
                    .isEqualTo(Appended.NEW);
            kept.add(event);
            assertThat(state(ada))
                    .as("after %s the state is the join of all events so far", event)
                    .isEqualTo(Facts.join(kept));
        }
        assertThat(consents().history(business, Set.of(ada)))
                .as("a history has every event as it was, in the order of when it happened")
                .isEqualTo(events);
    }

    @Test
    void aRepeatChangesNothing() {
        ConsentEvent event = Facts.optIn("sign-up", ada, NOON);
        consents().append(business, event);
        ConsentState before = state(ada);
        for (int i = 0; i < 3; i++) {
            assertThat(consents().append(business, event))
                    .as("the same id with the same content is the same fact")
                    .isEqualTo(Appended.REPEATED);
        }
        assertThat(state(ada)).isEqualTo(before);
        assertThat(consents().history(business, Set.of(ada))).containsExactly(event);
    }

    @Test
    void anIdWithOtherContentIsAnotherFactAndBothCount() {
        ConsentEvent in = Facts.optIn("one id", ada, NOON);
        ConsentEvent out = Facts.optOut("one id", ada, NOON.minusSeconds(5));
        ConsentEvent later = Facts.optOut("one id", ada, NOON.plusSeconds(5));
        assertThat(consents().append(business, in)).isEqualTo(Appended.NEW);
        assertThat(consents().append(business, out))
                .as("a known id with other content is another fact, and worth a look")
                .isEqualTo(Appended.CONFLICTING);
        assertThat(consents().append(business, later)).isEqualTo(Appended.CONFLICTING);
        assertThat(consents().append(business, out)).isEqualTo(Appended.REPEATED);
        assertThat(consents().history(business, Set.of(ada))).containsExactly(out, in, later);
        assertThat(state(ada)).isEqualTo(Facts.join(List.of(in, out, later)));
    }

    @Test
    void anyOrderAndAnyRepetitionEndInTheSameState() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            Contact person = Fresh.person();
            List<ConsentEvent> events = randomEvents(random, person);
            List<ConsentEvent> told = new ArrayList<>(events);
            told.addAll(events.subList(0, random.nextInt(events.size() + 1)));
            Collections.shuffle(told, random);
            told.forEach(event -> consents().append(business, event));
            assertThat(state(person))
                    .as("told in any order, some of it twice, by seed %d: %s", seed, told)
                    .isEqualTo(Facts.join(events));
            assertThat(consents().history(business, Set.of(person)))
                    .as("each event is kept once, by seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(events);
        }
    }

    private static List<ConsentEvent> randomEvents(Random random, Contact person) {
        List<ConsentEvent> events = new ArrayList<>();
        List<Scope> scopes = List.copyOf(Facts.SCOPES);
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            Instant at = NOON.plusSeconds(random.nextInt(4));
            String id = "event " + i;
            events.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Facts.optIn(id, person, at);
                        case 1 -> Facts.given(id, person, at, random.nextBoolean() ? Actor.IMPORT : Actor.STAFF);
                        case 2 -> Facts.optOut(id, person, at, scopes.get(random.nextInt(scopes.size())));
                        default -> Facts.confirmation(person, at.plusMillis(i));
                    });
        }
        return events;
    }

    @Test
    void anImportNeverLiftsAnOptOut() {
        consents().append(business, Facts.optOut("stop", ada, NOON));
        consents().append(business, Facts.given("import", ada, NOON.plusSeconds(60), Actor.IMPORT));
        InformationType type = InformationType.SHIPPING_UPDATES;
        Instant later = NOON.plusSeconds(3_600);
        assertThat(state(ada).isOptedIn(type, later))
                .as("who opted out stays out, whatever an import says")
                .isFalse();
        consents().append(business, Facts.optIn("again", ada, NOON.plusSeconds(60)));
        assertThat(state(ada).isOptedIn(type, later)).isTrue();
    }

    @Test
    void manyContactsAreReadAtOnce() {
        List<Contact> people = Fresh.people(2_500);
        Map<Contact, ConsentState> expected = new HashMap<>();
        List<ConsentEvent> events = new ArrayList<>();
        for (int i = 0; i < people.size(); i += 25) {
            ConsentEvent event = Facts.optOut("stop " + i, people.get(i), NOON.plusSeconds(i));
            consents().append(business, event);
            expected.put(people.get(i), event.effect());
            events.add(event);
        }
        assertThat(consents().states(business, people))
                .as("every contact that has a state, and no other, however many are asked about")
                .isEqualTo(expected);
        assertThat(consents().history(business, people)).isEqualTo(events);
        assertThat(consents().states(business, List.of())).isEmpty();
        assertThat(consents().history(business, List.of())).isEmpty();
    }

    @Test
    void whatLooksAlikeIsNotTheSame() {
        for (String other : List.of(
                business.id() + " ", business.id().toUpperCase(java.util.Locale.ROOT), business.id() + "\u0301")) {
            assertThat(consents().append(Business.of(other), Facts.optOut("stop", ada, NOON)))
                    .isEqualTo(Appended.NEW);
        }
        assertThat(consents().states(business, Set.of(ada)))
                .as("businesses whose ids differ in case, a space or an accent never see one another")
                .isEmpty();
        assertThat(consents().history(business, Set.of(ada))).isEmpty();
        for (String id : List.of("wamid.a", "wamid.A", "wamid.a ", "wamid.\u00E1", "wamid.a\u0301")) {
            assertThat(consents().append(business, Facts.optOut(id, ada, NOON)))
                    .as("ids that differ in case, a space or an accent are different ids")
                    .isEqualTo(Appended.NEW);
        }
        assertThat(consents().history(business, Set.of(ada))).hasSize(5);
        Contact lower = Contact.of("US.abc" + Fresh.id().replace("-", "").toUpperCase(java.util.Locale.ROOT));
        Contact upper = Contact.of("US.ABC" + lower.value().substring(6));
        consents().append(business, Facts.optOut("lower", lower, NOON));
        assertThat(consents().states(business, Set.of(upper)))
                .as("user ids that differ in case are different people")
                .isEmpty();
    }

    @Test
    void oldEventsGiveWayToWhatTheyAmountTo() {
        List<ConsentEvent> events = List.of(
                Facts.optIn("in", ada, NOON),
                Facts.optOut("out", ada, NOON.plusSeconds(10)),
                Facts.given("import", ada, NOON.plusSeconds(20), Actor.IMPORT),
                Facts.confirmation(ada, NOON.plusSeconds(30)),
                Facts.given("late", SampleConsents.good(Channel.OFFLINE, ada, NOON.plusSeconds(1_000), Actor.PERSON)));
        events.forEach(event -> consents().append(business, event));
        consents().append(Fresh.business(), Facts.optIn("in", ada, NOON));
        ConsentState before = state(ada);

        assertThat(consents().compact(business, NOON.plusSeconds(500), NOON.plusSeconds(2_000)))
                .as("three old events go; opt-outs stay, and what is not old")
                .isEqualTo(3);
        assertThat(state(ada)).as("no state changes by it").isEqualTo(before);
        List<ConsentEvent> history = consents().history(business, Set.of(ada));
        assertThat(history).hasSize(3).contains(events.get(1), events.get(4));
        assertThat(Facts.join(history)).as("what is left amounts to the same").isEqualTo(before);
        assertThat(consents().compact(business, NOON.plusSeconds(500), NOON.plusSeconds(3_000)))
                .as("once more there is nothing to do")
                .isZero();
    }

    @Test
    void whoIsErasedIsForgottenAndNobodyElse() {
        Contact bruno = Fresh.person();
        Business other = Fresh.business();
        consents().append(business, Facts.optIn("ada", ada, NOON));
        consents().append(business, Facts.optOut("bruno", bruno, NOON));
        consents().append(other, Facts.optOut("ada", ada, NOON));
        consents().erase(business, ada);
        assertThat(consents().history(business, Set.of(ada, bruno))).hasSize(1);
        assertThat(consents().states(business, Set.of(ada, bruno))).containsOnlyKeys(bruno);
        assertThat(consents().states(other, Set.of(ada))).containsOnlyKeys(ada);
        assertThat(consents().append(business, Facts.optIn("ada", ada, NOON)))
                .as("a forgotten event is new again")
                .isEqualTo(Appended.NEW);
    }
}
