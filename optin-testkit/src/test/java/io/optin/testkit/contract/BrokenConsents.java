package io.optin.testkit.contract;

import io.optin.consent.Actor;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentState;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.ErasureMark;
import io.optin.spi.Appended;
import io.optin.spi.Stores;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** Stores that keep consents wrongly, each in one way that a vendor might. */
final class BrokenConsents {
    private BrokenConsents() {}

    /** Each with a test that must fail on it. */
    static Map<String, Map.Entry<Stores, String>> all() {
        Map<String, Map.Entry<Stores, String>> all = new LinkedHashMap<>();
        add(all, "loses the second write", new LosesTheSecond(), "everyKindOfEventIsKeptAndJoined");
        add(all, "last writer wins", new LastWriterWins(), "anyOrderAndAnyRepetitionEndInTheSameState");
        add(all, "truncates times to seconds", new Truncates(), "timesComeBackToTheMicrosecondInAnyZone");
        add(
                all,
                "resurrects on import",
                changing(event -> Tampered.by(event, Actor.PERSON)),
                "anImportNeverLiftsAnOptOut");
        add(all, "folds ids by case", changingId(id -> id.toLowerCase(Locale.ROOT)), "whatLooksAlikeIsNotTheSame");
        add(all, "folds ids by trailing space", changingId(String::stripTrailing), "whatLooksAlikeIsNotTheSame");
        add(all, "leaks across businesses", new Leaks(), "whatLooksAlikeIsNotTheSame");
        add(
                all,
                "normalises Unicode",
                changing(event -> Tampered.wording(event, text -> Normalizer.normalize(text, Normalizer.Form.NFC))),
                "everyTextComesBackToTheLetter");
        add(
                all,
                "cuts a wording at 65,535",
                changing(event -> Tampered.wording(event, text -> text.substring(0, Math.min(65_535, text.length())))),
                "theLongestTextsComeBack");
        add(all, "forgets evidence", changing(Tampered::withoutEvidence), "everyKindOfEventIsKeptAndJoined");
        add(all, "lets everybody win a claim", new GenerousClaims(), "aConfirmationIsClaimedByOne");
        add(all, "calls a repeat new", new AlwaysNew(), "aRepeatChangesNothing");
        add(all, "checks before it writes", new ChecksFirst(), "oneOfSeveralDeliveriesOfOneEventIsNew");
        add(all, "forgets states in a compaction", new ForgetfulCompaction(), "oldEventsGiveWayToWhatTheyAmountTo");
        add(all, "does not erase", new NeverErases(), "whoIsErasedIsForgottenAndNobodyElse");
        add(all, "reads the first thousand", new FirstThousand(), "manyContactsAreReadAtOnce");
        add(all, "tells a history backwards", new Backwards(), "everyKindOfEventIsKeptAndJoined");
        add(all, "keeps no marks", new KeepsNoMarks(), "nothingThatWasRefusedIsAllowedAfterAnErasureAndAnImport");
        add(all, "purges opt-outs", new PurgesOptOuts(), "aPurgeChangesNoAnswerAndTakesNoOptOut");
        return all;
    }

    private static void add(
            Map<String, Map.Entry<Stores, String>> all, String name, Wrapped.Consents consents, String test) {
        all.put(name, Map.entry(Wrapped.with(consents), test));
    }

    private static Wrapped.Consents changingId(UnaryOperator<String> change) {
        return changing(event -> event instanceof ConsentEvent.Compacted ? event : Tampered.id(event, change));
    }

    private static Wrapped.Consents changing(UnaryOperator<ConsentEvent> change) {
        return new Wrapped.Consents() {
            @Override
            public Appended append(Business business, ConsentEvent event) {
                return sound.append(business, change.apply(event));
            }
        };
    }

    private static final class LosesTheSecond extends Wrapped.Consents {
        @Override
        public Appended append(Business business, ConsentEvent event) {
            boolean second =
                    !sound.states(business, Set.of(event.header().contact())).isEmpty();
            return second ? Appended.NEW : sound.append(business, event);
        }
    }

    private static final class LastWriterWins extends Wrapped.Consents {
        private final Map<Contact, ConsentState> last = new ConcurrentHashMap<>();

        @Override
        public Appended append(Business business, ConsentEvent event) {
            last.put(event.header().contact(), event.effect());
            return sound.append(business, event);
        }

        @Override
        public Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts) {
            Map<Contact, ConsentState> found = new HashMap<>(sound.states(business, contacts));
            found.replaceAll((contact, state) -> last.getOrDefault(contact, state));
            return found;
        }
    }

    private static final class Truncates extends Wrapped.Consents {
        @Override
        public Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts) {
            Map<Contact, ConsentState> found = new HashMap<>(sound.states(business, contacts));
            found.replaceAll((contact, state) -> ConsentState.of(
                    cut(state.optedInAt()), cut(state.importedAt()), cut(state.optedOutAt()), state.confirmedAt()));
            return found;
        }

        private static Map<Scope, Instant> cut(Map<Scope, Instant> times) {
            Map<Scope, Instant> cut = new HashMap<>(times);
            cut.replaceAll((scope, time) -> time.truncatedTo(ChronoUnit.SECONDS));
            return cut;
        }
    }

    private static final class Leaks extends Wrapped.Consents {
        private static final Business ALL = Business.of("all");

        @Override
        public Appended append(Business business, ConsentEvent event) {
            return sound.append(ALL, event);
        }

        @Override
        public Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts) {
            return sound.states(ALL, contacts);
        }

        @Override
        public List<ConsentEvent> history(Business business, Collection<Contact> contacts) {
            return sound.history(ALL, contacts);
        }
    }

    private static final class GenerousClaims extends Wrapped.Consents {
        @Override
        public boolean claim(Business business, ConsentEvent.OptOutConfirmed claim, Optional<Instant> lastOptIn) {
            sound.append(business, claim);
            return true;
        }
    }

    private static final class AlwaysNew extends Wrapped.Consents {
        @Override
        public Appended append(Business business, ConsentEvent event) {
            sound.append(business, event);
            return Appended.NEW;
        }
    }

    /** Two who check at the same instant both find nothing. */
    private static final class ChecksFirst extends Wrapped.Consents {
        @Override
        public Appended append(Business business, ConsentEvent event) {
            boolean known =
                    sound.history(business, Set.of(event.header().contact())).contains(event);
            LockSupport.parkNanos(200_000);
            Appended appended = sound.append(business, event);
            return known || appended == Appended.CONFLICTING ? appended : Appended.NEW;
        }
    }

    private static final class ForgetfulCompaction extends Wrapped.Consents {
        private final Set<Contact> seen = ConcurrentHashMap.newKeySet();

        @Override
        public Appended append(Business business, ConsentEvent event) {
            seen.add(event.header().contact());
            return sound.append(business, event);
        }

        @Override
        public long compact(Business business, Instant before, Instant now) {
            long gone = sound.compact(business, before, now);
            seen.forEach(contact -> sound.erase(business, contact));
            return gone;
        }
    }

    private static final class NeverErases extends Wrapped.Consents {
        @Override
        public void erase(Business business, Contact contact) {
            // one day
        }
    }

    private static final class FirstThousand extends Wrapped.Consents {
        @Override
        public Map<Contact, ConsentState> states(Business business, Collection<Contact> contacts) {
            return sound.states(business, contacts.stream().limit(1_000).toList());
        }
    }

    private static final class Backwards extends Wrapped.Consents {
        @Override
        public List<ConsentEvent> history(Business business, Collection<Contact> contacts) {
            List<ConsentEvent> events = new ArrayList<>(sound.history(business, contacts));
            Collections.reverse(events);
            return events;
        }
    }

    private static final class KeepsNoMarks extends Wrapped.Consents {
        @Override
        public Appended append(Business business, ConsentEvent event) {
            return event.header().contact() instanceof ErasureMark ? Appended.NEW : sound.append(business, event);
        }
    }

    private static final class PurgesOptOuts extends Wrapped.Consents {
        private final Set<Business> purged = ConcurrentHashMap.newKeySet();

        @Override
        public long compact(Business business, Instant before, Instant now) {
            purged.add(business);
            return sound.compact(business, before, now);
        }

        @Override
        public List<ConsentEvent> history(Business business, Collection<Contact> contacts) {
            return sound.history(business, contacts).stream()
                    .filter(event -> !(purged.contains(business) && event instanceof ConsentEvent.OptedOut))
                    .toList();
        }
    }
}
