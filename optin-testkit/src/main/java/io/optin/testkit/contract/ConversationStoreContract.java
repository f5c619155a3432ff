package io.optin.testkit.contract;

import static io.optin.testkit.contract.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.Channel;
import io.optin.consent.InformationType;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.PlatformPreference;
import io.optin.conversation.SentMessage;
import io.optin.conversation.SentMessage.ConsentRequest;
import io.optin.spi.ConversationStore;
import io.optin.template.TemplateKey;
import io.optin.testkit.SamplePrompts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What a {@link ConversationStore} must do.
 *
 * @since 0.1
 */
public abstract class ConversationStoreContract extends StoreContract {
    private static final int THREADS = 8;

    private final Business business = Fresh.business();
    private final Contact ada = Fresh.person();
    private final Sender sender = Fresh.sender();

    /** For the vendor's test. */
    protected ConversationStoreContract() {}

    private ConversationStore conversations() {
        return stores().conversations();
    }

    private Map<Sender, ConversationState> states(Contact contact) {
        return conversations().states(business, Set.of(contact)).getOrDefault(contact, Map.of());
    }

    private static ConversationState wrote(Instant at) {
        return ConversationState.of(ConversationWindow.openedAt(at));
    }

    private static ConversationState stopped(Instant at) {
        return ConversationState.of(PlatformPreference.stoppedAt(at));
    }

    private static List<ConversationState> everyKind(Instant at) {
        return List.of(
                wrote(at),
                ConversationState.of(ConversationWindow.closedByPlatformAt(at)),
                stopped(at),
                ConversationState.of(PlatformPreference.resumedAt(at)));
    }

    @Test
    void aFactChangesTheStateOnceAndOlderOnesDoNot() {
        ConversationState known = ConversationState.NONE;
        for (ConversationState fact : everyKind(NOON)) {
            known = known.join(fact);
            assertThat(conversations().observe(business, sender, ada, fact))
                    .as("what was not known changes the state")
                    .isTrue();
            assertThat(states(ada)).isEqualTo(Map.of(sender, known));
            assertThat(conversations().observe(business, sender, ada, fact))
                    .as("what was known changes nothing")
                    .isFalse();
        }
        for (ConversationState older : everyKind(NOON.minusNanos(1_000))) {
            assertThat(conversations().observe(business, sender, ada, older))
                    .as("what is older changes nothing, be it by a microsecond")
                    .isFalse();
        }
        assertThat(states(ada)).isEqualTo(Map.of(sender, known));
    }

    @Test
    void anyOrderEndsInTheSameState() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int history = 0; history < 50; history++) {
            Contact person = Fresh.person();
            List<ConversationState> facts = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                facts.add(everyKind(NOON.plusSeconds(random.nextInt(5))).get(random.nextInt(4)));
            }
            facts.addAll(facts.subList(0, random.nextInt(facts.size())));
            Collections.shuffle(facts, random);
            facts.forEach(fact -> conversations().observe(business, sender, person, fact));
            assertThat(states(person).get(sender))
                    .as("facts in any order, by seed %d: %s", seed, facts)
                    .isEqualTo(facts.stream().reduce(ConversationState.NONE, ConversationState::join));
        }
    }

    @Test
    void oneOfSeveralWhoObserveTheSameChangesTheState() {
        for (int round = 0; round < 10; round++) {
            Contact person = Fresh.person();
            assertThat(Race.of(THREADS, () -> conversations().observe(business, sender, person, wrote(NOON))))
                    .as("of several who tell the same, one tells news")
                    .containsOnlyOnce(true);
            List<Callable<Boolean>> runners = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                ConversationState fact = everyKind(NOON.plusSeconds(i)).get(i % 4);
                runners.add(() -> conversations().observe(business, sender, person, fact));
            }
            Race.of(runners);
            ConversationState expected = ConversationState.NONE;
            for (int i = 0; i < THREADS; i++) {
                expected = expected.join(everyKind(NOON.plusSeconds(i)).get(i % 4));
            }
            assertThat(states(person).get(sender)).isEqualTo(expected);
        }
    }

    @Test
    void sendersContactsAndBusinessesAreKeptApart() {
        Sender second = Fresh.sender();
        Contact bruno = Fresh.person();
        Business other = Fresh.business();
        conversations().observe(business, sender, ada, wrote(NOON));
        conversations().observe(business, second, ada, stopped(NOON));
        conversations().observe(business, sender, bruno, stopped(NOON.plusSeconds(1)));
        conversations().observe(other, sender, ada, stopped(NOON.plusSeconds(2)));
        assertThat(conversations().states(business, Set.of(ada, bruno, Fresh.person())))
                .isEqualTo(Map.of(
                        ada, Map.of(sender, wrote(NOON), second, stopped(NOON)),
                        bruno, Map.of(sender, stopped(NOON.plusSeconds(1)))));
        assertThat(conversations().states(business, List.of())).isEmpty();
    }

    @Test
    void manyContactsAreReadAtOnce() {
        List<Contact> people = Fresh.people(2_500);
        Map<Contact, Map<Sender, ConversationState>> expected = new HashMap<>();
        for (int i = 0; i < people.size(); i += 50) {
            conversations().observe(business, sender, people.get(i), wrote(NOON.plusSeconds(i)));
            expected.put(people.get(i), Map.of(sender, wrote(NOON.plusSeconds(i))));
        }
        assertThat(conversations().states(business, people)).isEqualTo(expected);
    }

    private SentMessage message(String id, Instant at) {
        return new SentMessage(id, sender, ada, at, Optional.empty());
    }

    private SentMessage request(String id, Instant at) {
        return new SentMessage(
                id,
                sender,
                ada,
                at,
                Optional.of(new ConsentRequest(
                        Set.of(InformationType.PROMOTIONAL_CONTENT, Facts.OWN),
                        SamplePrompts.good(Channel.WHATSAPP_CONVERSATION),
                        Optional.of(NOON.minusSeconds(1)))));
    }

    @Test
    void aSentMessageIsFoundAsItWas() {
        assertThat(conversations().sent(business, message("wamid.1", NOON))).isTrue();
        assertThat(conversations().sent(business, message("wamid.1", NOON))).isFalse();
        assertThat(conversations().sent(business, request("wamid.2", NOON))).isTrue();
        assertThat(conversations().sent(business, request("wamid.1", NOON.minusSeconds(1))))
                .as("the same id with other content is another message")
                .isTrue();
        assertThat(conversations().findSent(business, "wamid.1"))
                .as("all of an id, the earliest first")
                .containsExactly(request("wamid.1", NOON.minusSeconds(1)), message("wamid.1", NOON));
        assertThat(conversations().findSent(business, "wamid.2")).containsExactly(request("wamid.2", NOON));
        for (String other : List.of("wamid.3", "WAMID.1", "wamid.1 ")) {
            assertThat(conversations().findSent(business, other)).isEmpty();
        }
        assertThat(conversations().findSent(Fresh.business(), "wamid.1")).isEmpty();
        SentMessage template = new SentMessage(
                "wamid.5",
                sender,
                ada,
                NOON,
                Optional.empty(),
                Optional.of(TemplateKey.of("an account/with a slash", "order_update", "pt_BR")));
        assertThat(conversations().sent(business, template)).isTrue();
        assertThat(conversations().findSent(business, "wamid.5")).containsExactly(template);
    }

    @Test
    void theMessagesToAPersonAreFoundAndNobodyElses() {
        Contact bruno = Fresh.person();
        Contact carla = Fresh.person();
        conversations().sent(business, message("wamid.2", NOON.plusSeconds(1)));
        conversations().sent(business, request("wamid.1", NOON));
        conversations().sent(business, new SentMessage("wamid.3", sender, bruno, NOON, Optional.empty()));
        conversations().sent(business, new SentMessage("wamid.4", sender, carla, NOON, Optional.empty()));
        conversations().sent(Fresh.business(), message("wamid.5", NOON));
        assertThat(conversations().sentTo(business, Set.of(ada)))
                .as("the earliest first")
                .containsExactly(request("wamid.1", NOON), message("wamid.2", NOON.plusSeconds(1)));
        assertThat(conversations().sentTo(business, List.of(ada, carla, Fresh.person())))
                .extracting(SentMessage::id)
                .containsExactlyInAnyOrder("wamid.1", "wamid.2", "wamid.4");
        assertThat(conversations().sentTo(business, List.of())).isEmpty();
    }

    @Test
    void oldMessagesGoAndStatesStay() {
        conversations().observe(business, sender, ada, wrote(NOON));
        for (int i = 0; i < 5; i++) {
            conversations().sent(business, message("wamid." + i, NOON.plusSeconds(i)));
        }
        assertThat(conversations().purgeSent(business, NOON.plusSeconds(3))).isEqualTo(3);
        assertThat(conversations().findSent(business, "wamid.2")).isEmpty();
        assertThat(conversations().findSent(business, "wamid.3")).hasSize(1);
        assertThat(states(ada)).containsOnlyKeys(sender);
    }

    @Test
    void whoIsErasedIsForgottenAndNobodyElse() {
        Contact bruno = Fresh.person();
        conversations().observe(business, sender, ada, wrote(NOON));
        conversations().observe(business, sender, bruno, wrote(NOON));
        conversations().sent(business, message("wamid.1", NOON));
        conversations().sent(business, new SentMessage("wamid.2", sender, bruno, NOON, Optional.empty()));
        conversations().erase(business, ada);
        assertThat(conversations().states(business, Set.of(ada, bruno))).containsOnlyKeys(bruno);
        assertThat(conversations().findSent(business, "wamid.1")).isEmpty();
        assertThat(conversations().findSent(business, "wamid.2")).hasSize(1);
    }
}
