package io.optin.testkit.contract;

import static io.optin.testkit.contract.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Actor;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.spi.Appended;
import io.optin.spi.ConsentStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What a {@link ConsentStore} must do with several writers at the same instant, as two deliveries of one webhook are.
 *
 * @since 0.1
 */
public abstract class ConsentRaceContract extends StoreContract {
    private static final int THREADS = 8;
    private static final int ROUNDS = 10;

    private final Business business = Fresh.business();

    /** For the vendor's test. */
    protected ConsentRaceContract() {}

    private ConsentState state(Contact contact) {
        return stores().consents().states(business, Set.of(contact)).getOrDefault(contact, ConsentState.NONE);
    }

    @Test
    void oneOfSeveralDeliveriesOfOneEventIsNew() {
        ConsentStore consents = stores().consents();
        for (int round = 0; round < ROUNDS; round++) {
            Contact person = Fresh.person();
            ConsentEvent event = Facts.optOut("stop " + round, person, NOON);
            assertThat(Race.of(THREADS, () -> consents.append(business, event)))
                    .as("one event that is delivered %d times at once is new once", THREADS)
                    .containsOnlyOnce(Appended.NEW)
                    .containsOnly(Appended.NEW, Appended.REPEATED);
            assertThat(consents.history(business, Set.of(person))).containsExactly(event);
            assertThat(state(person)).isEqualTo(event.effect());
        }
    }

    @Test
    void whateverRacesNothingIsLost() {
        ConsentStore consents = stores().consents();
        for (int round = 0; round < ROUNDS; round++) {
            Contact person = Fresh.person();
            List<ConsentEvent> events = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Instant at = NOON.plusSeconds(i);
                events.add(
                        switch (i % 4) {
                            case 0 -> Facts.optIn("in " + i, person, at);
                            case 1 -> Facts.optOut("out " + i, person, at);
                            case 2 -> Facts.given("import " + i, person, at, Actor.IMPORT);
                            default -> Facts.confirmation(person, at);
                        });
            }
            events.add(events.get(0));
            events.add(events.get(1));
            Collections.shuffle(events);
            List<Callable<ConsentState>> runners = new ArrayList<>();
            events.forEach(event -> runners.add(() -> {
                consents.append(business, event);
                return state(person);
            }));
            ConsentState all = Facts.join(events);
            List<ConsentState> seen = Race.of(runners);
            for (int i = 0; i < seen.size(); i++) {
                assertThat(seen.get(i).join(events.get(i).effect()))
                        .as("who wrote sees at least what they wrote")
                        .isEqualTo(seen.get(i));
                assertThat(seen.get(i).join(all))
                        .as("and nothing that nobody wrote")
                        .isEqualTo(all);
            }
            assertThat(state(person))
                    .as("the end is the join of all, whoever came first")
                    .isEqualTo(all);
            assertThat(consents.history(business, Set.of(person))).hasSize(THREADS);
        }
    }

    @Test
    void aConfirmationIsClaimedByOne() {
        ConsentStore consents = stores().consents();
        for (int round = 0; round < ROUNDS; round++) {
            Contact person = Fresh.person();
            if (round % 2 == 0) {
                consents.append(business, Facts.optOut("out", person, NOON));
            }
            Instant first = NOON.plusSeconds(10);
            assertThat(Race.of(
                            THREADS,
                            () -> consents.claim(business, Facts.confirmation(person, first), Optional.empty())))
                    .as("of several who claim, one wins")
                    .containsOnlyOnce(true);
            assertThat(state(person).confirmedAt()).contains(first);
            assertThat(consents.claim(business, Facts.confirmation(person, first.plusSeconds(1)), Optional.of(first)))
                    .as("an opt-in that is no later than the confirmation gives no second one")
                    .isFalse();
            Instant optIn = first.plusSeconds(60);
            Instant again = optIn.plusSeconds(60);
            assertThat(Race.of(
                            THREADS,
                            () -> consents.claim(business, Facts.confirmation(person, again), Optional.of(optIn))))
                    .as("after a later opt-in there is one more, for one")
                    .containsOnlyOnce(true);
            assertThat(state(person).confirmedAt()).contains(again);
            assertThat(consents.history(business, Set.of(person)).stream()
                            .filter(ConsentEvent.OptOutConfirmed.class::isInstance))
                    .as("each claim that was won is an event")
                    .hasSize(2);
        }
    }

    @Test
    void manyWriteManyWithoutWaitingForOneAnotherForEver() {
        ConsentStore consents = stores().consents();
        List<Contact> people = Fresh.people(20);
        Race.of(THREADS, () -> {
            List<Contact> mine = new ArrayList<>(people);
            Collections.shuffle(mine);
            mine.forEach(person -> consents.append(business, Facts.optOut("stop " + person.value(), person, NOON)));
            return mine;
        });
        Map<Contact, ConsentState> states = consents.states(business, people);
        assertThat(states).containsOnlyKeys(people);
        assertThat(consents.history(business, people)).hasSize(people.size());
    }
}
