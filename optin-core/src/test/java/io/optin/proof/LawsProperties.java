package io.optin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.contact.Contact;
import io.optin.conversation.ConversationWindow;
import io.optin.policy.Decision;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every history, whatever happened. */
class LawsProperties {
    private static final Instant LATER = Histories.START.plus(Duration.ofHours(30));

    @Property
    void anyOrderAndRepetitionOfTheSameFactsGivesTheSameAnswers(@ForAll long seed) {
        Random random = new Random(seed);
        Histories.Case made = Histories.random(random);
        List<Fact> history = made.history().stream()
                .filter(fact -> !(fact instanceof Fact.Claimed)) // who claims first is a matter of order
                .toList();
        List<Fact> shuffled = new ArrayList<>(history);
        history.stream().filter(fact -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        Telling inOrder = new Telling();
        history.forEach(fact -> inOrder.tell(fact, LATER));
        Telling anyhow = new Telling();
        shuffled.forEach(fact -> anyhow.tell(fact, LATER));

        assertThat(Telling.inWords(anyhow.ask(made.question())))
                .isEqualTo(Telling.inWords(inOrder.ask(made.question())));
        for (Contact person : Histories.PEOPLE) {
            assertThat(anyhow.everythingAbout(person, LATER)).isEqualTo(inOrder.everythingAbout(person, LATER));
        }
    }

    @Property
    void anOptOutNeverTurnsARefusalIntoAPermission(@ForAll long seed) {
        Random random = new Random(seed);
        Histories.Case made = Histories.random(random);
        Question question = made.question();
        if (question.confirmation()) {
            return; // the one message that an opt-out allows
        }
        Telling optin = new Telling();
        made.history().forEach(optin::tell);
        Decision before = optin.ask(question);

        Histories.optOuts(random).forEach(optin::tell);

        if (!before.isAllowed()) {
            assertThat(optin.ask(question).isAllowed()).isFalse();
        }
    }

    @Property
    void nothingIsAllowedWithoutTheFactsThatTheLawsAskFor(@ForAll long seed) {
        Histories.Case made = Histories.random(new Random(seed));
        Question question = made.question();
        Telling optin = new Telling();
        made.history().forEach(optin::tell);
        if (!optin.ask(question).isAllowed()) {
            return;
        }

        boolean wroteInTime = made.history().stream()
                .anyMatch(fact -> fact instanceof Fact.Wrote wrote
                        && wrote.opensWindow()
                        && wrote.sender().equals(question.sender())
                        && wrote.at().plus(ConversationWindow.LENGTH).isAfter(question.now()));
        boolean asked = made.history().stream()
                .anyMatch(fact -> fact instanceof Fact.SignedUp
                        || (fact instanceof Fact.OptedIn optedIn
                                && optedIn.types()
                                        .containsAll(question.type().stream().toList())));
        boolean approved = made.history().stream()
                .anyMatch(fact -> fact instanceof Fact.TemplateSeen seen
                        && seen.status().equals(Optional.of(TemplateStatus.APPROVED)));
        boolean marketing =
                question.type().isPresent() && question.type().get().category() == TemplateCategory.MARKETING;

        assertThat(question.template() ? approved : wroteInTime).isTrue();
        assertThat(asked || (wroteInTime && !marketing)).isTrue();
    }

    @Property
    void withoutAnyFactNothingIsAllowed(@ForAll long seed) {
        assertThat(new Telling()
                        .ask(Histories.random(new Random(seed)).question())
                        .isAllowed())
                .isFalse();
    }
}
