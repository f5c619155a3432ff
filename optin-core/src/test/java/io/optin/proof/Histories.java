package io.optin.proof;

import io.optin.consent.Actor;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes up histories and questions: few people, few instants, so that things meet, tie and touch. */
final class Histories {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final List<Sender> SENDERS = List.of(Sender.of("+15550783881"), Sender.of("+15550783882"));
    static final Set<Contact> ARGENTINE_PAIR = Set.of(Contact.of("+541123456789"), Contact.of("+5491123456789"));
    static final List<Set<Contact>> ARGENTINE_PAIRS = List.of(ARGENTINE_PAIR);

    static final List<Contact> PEOPLE = List.of(
            Contact.of("+14155552671"),
            Contact.of("US.13491208655302741918"),
            Contact.of("+541123456789"),
            Contact.of("+5491123456789"));
    private static final List<InformationType> TYPES = List.of(
            InformationType.SHIPPING_UPDATES,
            InformationType.PROMOTIONAL_CONTENT,
            InformationType.PRODUCT_NEWS,
            InformationType.ONE_TIME_PASSWORDS);
    static final Set<InformationType> ALL_TYPES = Set.copyOf(TYPES);

    /** Offsets that meet each other: ties, the five minutes, the day, and the microsecond beside them. */
    private static final List<Duration> OFFSETS = List.of(
            Duration.ZERO,
            Duration.ZERO.plusNanos(1_000),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5).plusNanos(1_000),
            Duration.ofHours(3),
            Duration.ofHours(23),
            Duration.ofHours(24).minusNanos(1_000),
            Duration.ofHours(24),
            Duration.ofHours(27));

    private final Random random;
    private final Contact hero;
    private final InformationType favourite;

    private Histories(Random random) {
        this.random = random;
        hero = pick(PEOPLE);
        favourite = pick(TYPES);
    }

    /** A history and a question about it. */
    record Case(List<Fact> history, Question question) {}

    static Case random(Random random) {
        Histories histories = new Histories(random);
        List<Fact> history = histories.history();
        return new Case(history, histories.question());
    }

    /** One to three opt-outs of whomever. */
    static List<Fact> optOuts(Random random) {
        Histories histories = new Histories(random);
        List<Fact> optOuts = new ArrayList<>();
        int number = 1 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            optOuts.add(histories.optOut(histories.instant(), histories.instant()));
        }
        return optOuts;
    }

    /** Begins well more often than not, so that what comes after it decides. */
    private List<Fact> history() {
        List<Fact> facts = new ArrayList<>();
        if (chance(90)) {
            facts.add(new Fact.OptedIn(hero, Set.of(favourite), Actor.PERSON, START, START));
        }
        if (chance(60)) {
            Optional<TemplateCategory> category = chance(75)
                    ? Optional.of(chance(90) ? favourite.category() : pick(TemplateCategory.values()))
                    : Optional.empty();
            Optional<TemplateStatus> approved = Optional.of(TemplateStatus.APPROVED);
            facts.add(new Fact.TemplateSeen(category, approved, Optional.empty(), START, START));
        }
        if (chance(50)) {
            Instant at = instant();
            facts.add(new Fact.Wrote(pick(SENDERS), hero, true, at, at));
        }
        int more = Math.max(0, random.nextInt(9) - 3);
        for (int i = 0; i < more; i++) {
            facts.add(fact());
        }
        return facts;
    }

    private Fact fact() {
        Instant at = instant();
        Instant heardAt = chance(70) ? at : instant();
        return switch (random.nextInt(12)) {
            case 0, 1 -> new Fact.OptedIn(who(), oneOrTwoTypes(), pick(Actor.values()), at, heardAt);
            case 2 -> optOut(at, heardAt);
            case 3, 4, 5 -> new Fact.Wrote(pick(SENDERS), who(), chance(85), at, heardAt);
            case 6 -> new Fact.WindowClosed(pick(SENDERS), who(), at, heardAt);
            case 7 -> new Fact.Stopped(pick(SENDERS), who(), at, heardAt);
            case 8 ->
                chance(70)
                        ? new Fact.Resumed(pick(SENDERS), who(), at, heardAt)
                        : new Fact.SignedUp(who(), at, heardAt);
            case 9 ->
                new Fact.TemplateSeen(
                        maybe(TemplateCategory.values()),
                        maybe(TemplateStatus.values()),
                        chance(20) ? Optional.of(pick(TemplateCategory.values())) : Optional.empty(),
                        at,
                        heardAt);
            case 10 -> linked(at, heardAt);
            default -> new Fact.Claimed(who(), at, heardAt);
        };
    }

    private Fact optOut(Instant at, Instant heardAt) {
        return switch (random.nextInt(3)) {
            case 0 -> new Fact.OptedOut(who(), Optional.empty(), Optional.empty(), at, heardAt);
            case 1 ->
                new Fact.OptedOut(who(), Optional.of(pick(TemplateCategory.values())), Optional.empty(), at, heardAt);
            default -> new Fact.OptedOut(who(), Optional.empty(), Optional.of(pick(TYPES)), at, heardAt);
        };
    }

    private Fact linked(Instant at, Instant heardAt) {
        Contact one = pick(PEOPLE);
        Contact other =
                pick(PEOPLE.stream().filter(person -> !person.equals(one)).toList());
        return new Fact.Linked(one, other, chance(60), at, heardAt);
    }

    private Question question() {
        boolean template = chance(80);
        InformationType type = chance(85) ? favourite : pick(TYPES);
        return new Question(
                pick(SENDERS),
                hero,
                template,
                template || chance(50) ? Optional.of(type) : Optional.empty(),
                chance(20),
                chance(50),
                !template && chance(15),
                instant());
    }

    private Set<InformationType> oneOrTwoTypes() {
        return Set.copyOf(List.of(pick(TYPES), pick(TYPES)));
    }

    private Instant instant() {
        return START.plus(pick(OFFSETS));
    }

    private Contact who() {
        return chance(75) ? hero : pick(PEOPLE);
    }

    private <T> Optional<T> maybe(T[] values) {
        return chance(70) ? Optional.of(pick(values)) : Optional.empty();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
