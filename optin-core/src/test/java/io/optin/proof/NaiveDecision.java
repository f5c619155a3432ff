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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The send decision once more, straight from the words of the design and deliberately naive: no state, no maxima, no
 * rules, only lists of facts gone through again for each question. Imports values and nothing else of optin.
 */
final class NaiveDecision {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofHours(24);

    private final List<Fact> history;
    private final List<Fact.Claimed> wonClaims = new ArrayList<>();
    private boolean onBoundary;

    NaiveDecision(List<Fact> history) {
        this.history = history;
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i) instanceof Fact.Claimed claim) {
                NaiveDecision until = new NaiveDecision(history.subList(0, i), wonClaims);
                if (until.awaitsConfirmation(claim.contact(), claim.heardAt())) {
                    wonClaims.add(claim);
                }
            }
        }
    }

    private NaiveDecision(List<Fact> history, List<Fact.Claimed> claims) {
        this.history = history;
        wonClaims.addAll(claims);
    }

    /** Whether some instant that mattered was exactly the edge of an interval, or a tie. */
    boolean isOnBoundary() {
        return onBoundary;
    }

    String decide(Question q) {
        Set<String> broken = new TreeSet<>();
        List<Fact.TemplateSeen> seen = q.template() ? facts(Fact.TemplateSeen.class) : List.of();
        Optional<TemplateCategory> current = currentCategory(seen, q.now());
        boolean typeIsMarketing = q.type().isPresent() && q.type().get().category() == TemplateCategory.MARKETING;
        boolean marketing = typeIsMarketing || current.equals(Optional.of(TemplateCategory.MARKETING));
        boolean open = windowOpen(q);

        if (q.type().isPresent()
                && (marketing || (q.template() && !open))
                && !given(q.to(), q.type().get(), q.now())) {
            broken.add("OPTIN-SEND-001");
        }
        if (optOutForbids(q, marketing)) {
            broken.add("OPTIN-SEND-002");
        }
        if (marketing && stopped(q.to(), q.now())) {
            broken.add("OPTIN-SEND-003");
        }
        if (!q.template() && !open) {
            broken.add("OPTIN-SEND-004");
        }
        boolean known = q.template() && seen.stream().anyMatch(this::saysAnything);
        if (known && !approved(seen, q.now())) {
            broken.add("OPTIN-SEND-005");
        }
        if (known && q.type().isPresent()) {
            TemplateCategory asked = q.type().get().category();
            Optional<TemplateCategory> announced = announced(seen, q.now());
            if ((current.isPresent() && current.get() != asked)
                    || (announced.isPresent() && announced.get() != asked)) {
                broken.add("OPTIN-SEND-006");
            }
        }
        if (!q.template() && q.automated() && !q.escalation()) {
            broken.add("OPTIN-SEND-007");
        }
        if (!broken.isEmpty()) {
            return "denied " + broken;
        }
        if (q.template() && !known) {
            return "undetermined [TEMPLATE]";
        }
        if (q.template() && current.isEmpty()) {
            return "undetermined [TEMPLATE_CATEGORY]";
        }
        boolean restsOnWindow =
                !q.template() || (!marketing && !given(q.to(), q.type().orElseThrow(), q.now()));
        return "allowed"
                + (restsOnWindow && open
                        ? " until " + lastMessage(q).orElseThrow().plus(DAY)
                        : "");
    }

    // ---- consent

    private boolean given(Contact contact, InformationType type, Instant now) {
        return latestConsent(
                                contact,
                                now,
                                fact -> fact.by() == Actor.PERSON
                                        && fact.types().contains(type))
                        .isPresent()
                || latestConsent(
                                contact,
                                now,
                                fact -> fact.by() != Actor.PERSON
                                        && fact.types().contains(type))
                        .isPresent()
                || (type.category() == TemplateCategory.MARKETING && signedUp(contact, now));
    }

    private boolean signedUp(Contact contact, Instant now) {
        return latestThatPermits(
                        facts(Fact.SignedUp.class).stream()
                                .filter(fact -> narrow(contact).contains(fact.contact())),
                        now)
                .isPresent();
    }

    private Optional<Instant> latestConsent(Contact contact, Instant now, Predicate<Fact.OptedIn> which) {
        return latestThatPermits(
                facts(Fact.OptedIn.class).stream()
                        .filter(fact -> narrow(contact).contains(fact.contact()))
                        .filter(which),
                now);
    }

    /** Answers come from the latest: where that one is too far ahead of the question, no older one stands in for it. */
    private Optional<Instant> latestThatPermits(Stream<? extends Fact> facts, Instant now) {
        return facts.filter(this::wasAccepted)
                .map(Fact::at)
                .max(Instant::compareTo)
                .filter(at -> !tooFarAhead(at, now));
    }

    private boolean optOutForbids(Question q, boolean marketing) {
        if (q.confirmation()) {
            return !awaitsConfirmation(q.to(), q.now());
        }
        Optional<Instant> out = q.type().isPresent()
                ? latestOptOut(q.to(), optOut -> covers(optOut, q.type().get()))
                : latestOptOut(q.to(), NaiveDecision::isEverything);
        Optional<Instant> in =
                latestOptIn(q.to(), q.now(), q.type().map(Set::of).orElse(Histories.ALL_TYPES));
        if (out.isEmpty()) {
            return false;
        }
        onBoundary |= in.equals(out);
        if (in.isPresent() && in.get().isAfter(out.get())) {
            return false;
        }
        boolean wroteSince = lastMessage(q).isPresent() && lastMessage(q).get().isAfter(out.get());
        return q.template() || marketing || !wroteSince;
    }

    private boolean awaitsConfirmation(Contact contact, Instant now) {
        Optional<Instant> out = latestOptOut(contact, optOut -> true);
        Optional<Instant> in = latestOptIn(contact, now, Histories.ALL_TYPES);
        boolean outStands = out.isPresent() && (in.isEmpty() || !in.get().isAfter(out.get()));
        boolean claimed = wonClaims.stream()
                .filter(claim -> wide(contact).contains(claim.contact()))
                .anyMatch(claim -> in.isEmpty() || !in.get().isAfter(claim.heardAt()));
        return outStands && !claimed;
    }

    private Optional<Instant> latestOptOut(Contact contact, Predicate<Fact.OptedOut> which) {
        return facts(Fact.OptedOut.class).stream()
                .filter(fact -> wide(contact).contains(fact.contact()))
                .filter(which)
                .map(NaiveDecision::forbidsSince)
                .max(Instant::compareTo);
    }

    private Optional<Instant> latestOptIn(Contact contact, Instant now, Set<InformationType> types) {
        return types.stream()
                .flatMap(type ->
                        latestConsent(
                                contact,
                                now,
                                fact -> fact.by() == Actor.PERSON
                                        && fact.types().contains(type))
                                .stream())
                .max(Instant::compareTo);
    }

    private static boolean isEverything(Fact.OptedOut optOut) {
        return optOut.category().isEmpty() && optOut.type().isEmpty();
    }

    private static boolean covers(Fact.OptedOut optOut, InformationType type) {
        return isEverything(optOut)
                || optOut.category().equals(Optional.of(type.category()))
                || optOut.type().equals(Optional.of(type));
    }

    // ---- window and platform

    private boolean windowOpen(Question q) {
        Optional<Instant> last = lastMessage(q);
        Optional<Instant> closed = facts(Fact.WindowClosed.class).stream()
                .filter(fact ->
                        fact.sender().equals(q.sender()) && narrow(q.to()).contains(fact.contact()))
                .map(NaiveDecision::forbidsSince)
                .max(Instant::compareTo);
        if (last.isEmpty()) {
            return false;
        }
        onBoundary |= last.get().plus(DAY).equals(q.now());
        boolean closedSince = closed.isPresent() && !last.get().isAfter(closed.get());
        return q.now().isBefore(last.get().plus(DAY)) && !closedSince;
    }

    private Optional<Instant> lastMessage(Question q) {
        return latestThatPermits(
                facts(Fact.Wrote.class).stream()
                        .filter(fact -> fact.opensWindow()
                                && fact.sender().equals(q.sender())
                                && narrow(q.to()).contains(fact.contact())),
                q.now());
    }

    private boolean stopped(Contact contact, Instant now) {
        for (Fact.Stopped stop : facts(Fact.Stopped.class)) {
            if (wide(contact).contains(stop.contact()) && !resumed(stop, contact, now)) {
                return true;
            }
        }
        return false;
    }

    private boolean resumed(Fact.Stopped stop, Contact contact, Instant now) {
        Sender sender = stop.sender();
        Optional<Instant> resume = latestThatPermits(
                facts(Fact.Resumed.class).stream()
                        .filter(fact ->
                                fact.sender().equals(sender) && narrow(contact).contains(fact.contact())),
                now);
        onBoundary |= resume.equals(Optional.of(forbidsSince(stop)));
        return resume.isPresent() && resume.get().isAfter(forbidsSince(stop));
    }

    // ---- template

    private boolean saysAnything(Fact.TemplateSeen seen) {
        boolean status =
                seen.status().isPresent() && (seen.status().get() != TemplateStatus.APPROVED || wasAccepted(seen));
        boolean category = seen.category().isPresent()
                && (seen.category().get() == TemplateCategory.MARKETING || wasAccepted(seen));
        boolean noneAnnounced = seen.category().isPresent() && seen.announced().isEmpty() && wasAccepted(seen);
        return status || category || seen.announced().isPresent() || noneAnnounced;
    }

    private boolean approved(List<Fact.TemplateSeen> seen, Instant now) {
        Optional<Instant> approvedAt = latestThatPermits(
                seen.stream().filter(fact -> fact.status().equals(Optional.of(TemplateStatus.APPROVED))), now);
        Optional<Instant> otherAt = seen.stream()
                .filter(fact -> fact.status().isPresent() && fact.status().get() != TemplateStatus.APPROVED)
                .map(NaiveDecision::forbidsSince)
                .max(Instant::compareTo);
        return approvedAt.isPresent() && (otherAt.isEmpty() || approvedAt.get().isAfter(otherAt.get()));
    }

    private Optional<TemplateCategory> currentCategory(List<Fact.TemplateSeen> seen, Instant now) {
        Optional<TemplateCategory> best = Optional.empty();
        Optional<Instant> bestAt = Optional.empty();
        for (TemplateCategory category :
                List.of(TemplateCategory.AUTHENTICATION, TemplateCategory.UTILITY, TemplateCategory.MARKETING)) {
            Optional<Instant> at = categoryAt(seen, category, now);
            if (at.isPresent() && (bestAt.isEmpty() || !at.get().isBefore(bestAt.get()))) {
                best = Optional.of(category); // at one instant, the stricter one comes later in this list and stays
                bestAt = at;
            }
        }
        return best;
    }

    private Optional<Instant> categoryAt(List<Fact.TemplateSeen> seen, TemplateCategory category, Instant now) {
        boolean strict = category == TemplateCategory.MARKETING;
        return seen.stream()
                .filter(fact -> fact.category().equals(Optional.of(category)))
                .filter(fact -> strict || wasAccepted(fact))
                .map(fact -> strict ? forbidsSince(fact) : fact.at())
                .max(Instant::compareTo)
                .filter(at -> strict || !tooFarAhead(at, now));
    }

    private Optional<TemplateCategory> announced(List<Fact.TemplateSeen> seen, Instant now) {
        Optional<Instant> withdrawnAt = latestThatPermits(
                seen.stream()
                        .filter(fact ->
                                fact.category().isPresent() && fact.announced().isEmpty()),
                now);
        Optional<TemplateCategory> pending = Optional.empty();
        Optional<Instant> pendingAt = Optional.empty();
        for (TemplateCategory category :
                List.of(TemplateCategory.AUTHENTICATION, TemplateCategory.UTILITY, TemplateCategory.MARKETING)) {
            Optional<Instant> at = seen.stream()
                    .filter(fact -> fact.announced().equals(Optional.of(category)))
                    .map(NaiveDecision::forbidsSince)
                    .max(Instant::compareTo);
            // it came into force where the category was current at that time or later
            Optional<Instant> inForceAt = categoryAt(seen, category, now);
            boolean stands = at.isPresent()
                    && (withdrawnAt.isEmpty() || !at.get().isBefore(withdrawnAt.get()))
                    && (inForceAt.isEmpty() || inForceAt.get().isBefore(at.get()));
            if (stands && (pendingAt.isEmpty() || !at.get().isBefore(pendingAt.get()))) {
                pending = Optional.of(category);
                pendingAt = at;
            }
        }
        return pending;
    }

    // ---- times and people

    private boolean wasAccepted(Fact fact) {
        return !tooFarAhead(fact.at(), fact.heardAt());
    }

    private boolean tooFarAhead(Instant at, Instant now) {
        onBoundary |= at.equals(now.plus(FIVE_MINUTES));
        return at.isAfter(now.plus(FIVE_MINUTES));
    }

    private static Instant forbidsSince(Fact fact) {
        return fact.at().isAfter(fact.heardAt()) ? fact.heardAt() : fact.at();
    }

    private Set<Contact> narrow(Contact contact) {
        Set<Contact> people = new HashSet<>(Set.of(contact));
        for (Fact.Linked link : facts(Fact.Linked.class)) {
            if (link.same() && !claimedByTwoNumbers(link) && link.one().equals(contact)) {
                people.add(link.other());
            }
            if (link.same() && !claimedByTwoNumbers(link) && link.other().equals(contact)) {
                people.add(link.one());
            }
        }
        return people;
    }

    private boolean claimedByTwoNumbers(Fact.Linked link) {
        if (isNumber(link.one()) == isNumber(link.other())) {
            return false;
        }
        Contact id = isNumber(link.one()) ? link.other() : link.one();
        Set<Contact> numbers = new HashSet<>();
        for (Fact.Linked other : facts(Fact.Linked.class)) {
            if (other.same() && other.one().equals(id) && isNumber(other.other())) {
                numbers.add(other.other());
            }
            if (other.same() && other.other().equals(id) && isNumber(other.one())) {
                numbers.add(other.one());
            }
        }
        return numbers.size() > 1 && !Histories.ARGENTINE_PAIRS.contains(numbers);
    }

    private static boolean isNumber(Contact contact) {
        return contact.value().startsWith("+");
    }

    private Set<Contact> wide(Contact contact) {
        Set<Contact> people = new HashSet<>(Set.of(contact));
        int before = 0;
        while (people.size() > before) {
            before = people.size();
            for (Fact.Linked link : facts(Fact.Linked.class)) {
                if (people.contains(link.one()) || people.contains(link.other())) {
                    people.add(link.one());
                    people.add(link.other());
                }
            }
            Histories.ARGENTINE_PAIRS.stream()
                    .filter(pair -> !Collections.disjoint(pair, Set.copyOf(people)))
                    .forEach(people::addAll);
        }
        return people;
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
