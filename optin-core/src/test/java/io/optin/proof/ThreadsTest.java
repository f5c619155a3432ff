package io.optin.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.SettableClock;
import io.optin.World;
import io.optin.consent.ConsentState;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.InboundMessage;
import io.optin.memory.MemoryStores;
import io.optin.spi.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Sixteen threads on one contact, through the front door. */
class ThreadsTest {
    private static final int THREADS = 16;
    private static final int ROUNDS = 100;
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofHours(1));

    private final Stores stores = MemoryStores.create();
    private final Business business = Business.of("Acme");
    private final BusinessOptIn acme = OptIn.builder()
            .stores(stores)
            .clock(new SettableClock(NOW))
            .build()
            .forBusiness(business, Sender.of("+15550783881"));
    private final Contact ada = Contact.of("+14155552671");

    @Test
    void writersAndReadersOfOneContactEndInExactlyTheStateOfAllFacts() throws Exception {
        inParallel(thread -> {
            Instant lastOptOut = Instant.MIN;
            for (int round = 0; round < ROUNDS; round++) {
                Instant at = timeOf(thread, round);
                switch (thread % 4) {
                    case 0 -> acme.ledger().record(World.consent(ada, at, InformationType.PROMOTIONAL_CONTENT));
                    case 1 -> acme.ledger().optOut(OptOut.ofEverything(ada, at));
                    case 2 -> acme.ledger().received(message(at));
                    default -> { // readers: time never runs backwards
                        Instant seen = state().optedOutAt().getOrDefault(Scope.everything(), Instant.MIN);
                        assertThat(seen).isAfterOrEqualTo(lastOptOut);
                        lastOptOut = seen;
                    }
                }
                if (round % 2 == 0) { // every other fact is told twice, by a neighbour too
                    acme.ledger().optOut(OptOut.ofEverything(ada, timeOf(1, round)));
                }
            }
            return true;
        });

        Instant lastIn = timeOf(12, ROUNDS - 1);
        Instant lastOut = timeOf(13, ROUNDS - 1);
        Instant lastMessage = timeOf(14, ROUNDS - 1);
        assertThat(state())
                .isEqualTo(ConsentState.of(
                        Map.of(Scope.type(InformationType.PROMOTIONAL_CONTENT), lastIn),
                        Map.of(),
                        Map.of(Scope.everything(), lastOut),
                        Optional.empty()));
        assertThat(acme.ledger().history(ada)).hasSize(2 * 4 * ROUNDS);
        assertThat(acme.ledger().status(ada).windowClosesAt()).contains(lastMessage.plus(ConversationWindow.LENGTH));
    }

    @Test
    void oneOfManyCallersWinsTheConfirmation() throws Exception {
        acme.ledger().optOut(OptOut.ofEverything(ada, START));

        List<Boolean> won = inParallel(thread -> acme.ledger().claimOptOutConfirmation(ada));

        assertThat(won).containsOnlyOnce(true).hasSize(THREADS);
    }

    private ConsentState state() {
        return stores.consents().states(business, List.of(ada)).getOrDefault(ada, ConsentState.NONE);
    }

    private static Instant timeOf(int thread, int round) {
        return START.plus(Duration.ofNanos(1_000L * (round * THREADS + thread)));
    }

    private InboundMessage message(Instant at) {
        return InboundMessage.builder()
                .from(ada)
                .id("wamid." + at)
                .sentAt(at)
                .text("Hello")
                .build();
    }

    private interface Work<R> {
        R of(int thread) throws Exception;
    }

    private static <R> List<R> inParallel(Work<R> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<R>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                tasks.add(() -> {
                    start.await();
                    return work.of(thread);
                });
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
