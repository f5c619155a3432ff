package io.optin.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.ConsentEvent;
import io.optin.contact.Contact;
import io.optin.contact.ErasureMark;
import io.optin.ledger.HeldFact;
import io.optin.spi.Stores;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What people may ask of {@link Stores} whatever happened before: to be told everything, and to be forgotten for good.
 * Histories are random; a failure tells the seed of its history.
 *
 * @since 0.1
 */
public abstract class RightsContract extends StoreContract {
    private static final int FACTS = 25;

    /** For the vendor's test. */
    protected RightsContract() {}

    /**
     * How many random histories each test tries.
     *
     * @return 20, unless overridden
     */
    protected int histories() {
        return 20;
    }

    private interface Claim {
        void holdsIn(Life life, Contact person);
    }

    private void inEachHistory(Claim claim) {
        Random seeds = new Random();
        for (int i = 0; i < histories(); i++) {
            long seed = seeds.nextLong();
            Random random = new Random(seed);
            Life life = new Life(stores(), random);
            life.goesOn(random.nextInt(FACTS));
            try {
                claim.holdsIn(life, life.anyone());
            } catch (AssertionError e) {
                throw new AssertionError("in the history of seed " + seed, e);
            }
        }
    }

    private static Set<Contact> contactsOf(List<HeldFact> held, Class<? extends HeldFact> kind) {
        return held.stream()
                .filter(kind::isInstance)
                .map(HeldFact::contact)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aPersonIsToldEverythingOfThemselvesAndNothingOfOthers() {
        inEachHistory((life, contact) -> {
            Set<Contact> person = life.personOf(contact);
            List<HeldFact> held = life.ledger().export(contact).toList();
            assertThat(held).allSatisfy(fact -> {
                assertThat(person).contains(fact.contact());
                assertThat(fact.fields())
                        .containsEntry("contact", fact.contact().value());
                assertThat(fact.toString()).doesNotContain(fact.contact().value());
            });
            Set<Contact> heardOf = new TreeSet<>(life.heardOf);
            heardOf.retainAll(person);
            assertThat(contactsOf(held, HeldFact.Event.class)).containsAll(heardOf);
            Set<Contact> writtenTo = new TreeSet<>(life.writtenTo);
            writtenTo.retainAll(person);
            assertThat(contactsOf(held, HeldFact.Sent.class)).isEqualTo(writtenTo);
            assertThat(stores().consents().history(life.business, person))
                    .containsExactlyElementsOf(held.stream()
                            .filter(HeldFact.Event.class::isInstance)
                            .map(fact -> ((HeldFact.Event) fact).event())
                            .toList());
        });
    }

    @Test
    void nothingThatWasRefusedIsAllowedAfterAnErasureAndAnImport() {
        inEachHistory((life, contact) -> {
            Set<Contact> person = life.personOf(contact);
            Set<String> before = life.allowed();
            life.ledger().erase(contact);
            assertThat(before).as("allowed before").containsAll(life.allowed());
            life.importOf(person);
            assertThat(before).as("allowed before").containsAll(life.allowed());
        });
    }

    @Test
    void ofWhoIsErasedNothingIsLeftThatTellsWhoTheyWere() {
        inEachHistory((life, contact) -> {
            Set<Contact> person = life.personOf(contact);
            life.ledger().erase(contact);
            for (Contact alias : person) {
                List<HeldFact> held = life.ledger().export(alias).toList();
                assertThat(held)
                        .isNotEmpty()
                        .allSatisfy(fact -> assertThat(fact.contact()).isInstanceOf(ErasureMark.class));
                assertThat(held.toString()).doesNotContain(alias.value());
            }
            assertThat(stores().consents().history(life.business, person)).isEmpty();
            assertThat(stores().consents().states(life.business, person)).isEmpty();
            assertThat(stores().conversations().states(life.business, person)).isEmpty();
            assertThat(stores().conversations().sentTo(life.business, person)).isEmpty();
            assertThat(stores().identities().around(life.business, person)).isEmpty();
        });
    }

    @Test
    void aPurgeChangesNoAnswerAndTakesNoOptOut() {
        inEachHistory((life, contact) -> {
            Set<String> before = life.allowed();
            long optOuts = optOuts(life);
            life.purgesEverything();
            assertThat(life.allowed()).isEqualTo(before);
            assertThat(optOuts(life)).isEqualTo(optOuts);
            assertThat(stores().conversations().sentTo(life.business, life.people))
                    .isEmpty();
        });
    }

    private long optOuts(Life life) {
        return stores().consents().history(life.business, life.people).stream()
                .filter(ConsentEvent.OptedOut.class::isInstance)
                .count();
    }
}
