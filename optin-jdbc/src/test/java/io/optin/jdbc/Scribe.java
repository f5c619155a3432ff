package io.optin.jdbc;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.OptOut;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.ledger.RecordResult;
import io.optin.spi.Appended;
import io.optin.spi.Stores;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Writes consents and opt-outs of a few people, as chance has it, until it dies. What it writes follows from seed and
 * number, so that it can be written again.
 */
final class Scribe {
    static final Business ACME = Business.of("Acme");
    /** Whose old events give way all the time. */
    static final Business PURGED = Business.of("Purged");

    static final List<Contact> PEOPLE = IntStream.range(0, 20)
            .<Contact>mapToObj(i -> PhoneNumber.ofE164("+141555501" + (10 + i)))
            .toList();

    private static final List<Channel> CHANNELS = List.of(Channel.WEBSITE, Channel.EMAIL, Channel.OFFLINE);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int THREADS = 4;

    private final Stores stores;
    private final String seed;

    Scribe(Stores stores, String seed) {
        this.stores = stores;
        this.seed = seed;
    }

    private BusinessOptIn business(Business business, Instant now) {
        return OptIn.builder()
                .stores(stores)
                .clock(SettableClock.at(now))
                .build()
                .forBusiness(business, Sender.of("+15550783881"));
    }

    static String id(String seed, int number) {
        return seed + "-" + number;
    }

    /** Returns when the fact is acknowledged, with whether it was news. */
    boolean write(int number) {
        return write(ACME, number);
    }

    private boolean write(Business business, int number) {
        String id = id(seed, number);
        Random random = new Random(id.hashCode());
        Contact contact = PEOPLE.get(random.nextInt(PEOPLE.size()));
        Instant at = NOW.minusSeconds(random.nextInt(1_000_000));
        BusinessOptIn optIn = business(business, NOW);
        if (random.nextInt(3) == 0) {
            return optIn.ledger().optOut(id, OptOut.ofEverything(contact, at)) == Appended.NEW;
        }
        Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        Actor by = random.nextBoolean() ? Actor.PERSON : Actor.IMPORT;
        Consent consent = SampleConsents.good(channel, contact, at, by);
        return optIn.ledger().record(id, consent) instanceof RecordResult.Recorded recorded
                && recorded.appended() == Appended.NEW;
    }

    private void writeAndPurge(int number) {
        write(PURGED, number);
        if (number % 10 == 0) {
            business(PURGED, NOW).ledger().purge(NOW.plusSeconds(1));
        }
    }

    /** Writes for ever; tells each number when it is acknowledged. */
    public static void main(String[] arguments) {
        Scribe scribe = new Scribe(
                JdbcStores.create(TestDatabase.at(Database.valueOf(arguments[0]), arguments[1])), arguments[2]);
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            new Thread(() -> {
                        for (int number = first; ; number += THREADS) {
                            scribe.write(number);
                            System.out.println(number);
                        }
                    })
                    .start();
        }
        for (int number = 0; ; number++) {
            scribe.writeAndPurge(number);
        }
    }
}
