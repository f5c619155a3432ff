package io.optin.testkit.contract;

import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentEvent.Compacted;
import io.optin.consent.ConsentEvent.ConsentGiven;
import io.optin.consent.ConsentEvent.OptOutConfirmed;
import io.optin.consent.ConsentEvent.OptedOut;
import io.optin.consent.ConsentEvent.PlatformSignedUp;
import io.optin.consent.ConsentState;
import io.optin.consent.EventHeader;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.template.TemplateCategory;
import io.optin.testkit.SampleConsents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events of every kind. */
final class Facts {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    static final InformationType OWN = InformationType.of("appointment_reminders", TemplateCategory.UTILITY);
    static final Set<Scope> SCOPES = Set.of(
            Scope.everything(),
            Scope.category(TemplateCategory.MARKETING),
            Scope.type(InformationType.SHIPPING_UPDATES),
            Scope.type(OWN));

    private Facts() {}

    static ConsentEvent optIn(String id, Contact contact, Instant at) {
        return given(id, contact, at, Actor.PERSON);
    }

    static ConsentEvent given(String id, Contact contact, Instant at, Actor by) {
        return given(id, SampleConsents.good(Channel.WEBSITE, contact, at, by));
    }

    static ConsentEvent given(String id, Consent consent) {
        return new ConsentGiven(
                new EventHeader(
                        id, consent.contact(), consent.at(), consent.at().plusMillis(1)),
                consent);
    }

    static ConsentEvent optOut(String id, Contact contact, Instant at, Scope... scopes) {
        return optOut(id, OptOut.of(contact, scopes.length == 0 ? Set.of(Scope.everything()) : Set.of(scopes), at));
    }

    static ConsentEvent optOut(String id, OptOut optOut) {
        return new OptedOut(
                new EventHeader(id, optOut.contact(), optOut.at(), optOut.at().plusMillis(1)), optOut);
    }

    static OptOutConfirmed confirmation(Contact contact, Instant at) {
        return new OptOutConfirmed(new EventHeader("confirmed " + at, contact, at, at));
    }

    /** One of every kind, by everybody, on every channel, with every kind of scope. */
    static List<ConsentEvent> ofEveryKind(Contact contact) {
        List<ConsentEvent> events = new ArrayList<>();
        Instant at = NOON;
        for (Channel channel : Channel.values()) {
            for (Actor by : Actor.values()) {
                at = at.plusSeconds(1);
                events.add(given(channel + " " + by, SampleConsents.good(channel, contact, at, by)));
            }
        }
        for (Scope scope : SCOPES) {
            at = at.plusSeconds(1);
            events.add(optOut(
                    "out of " + scope, OptOut.of(contact, Set.of(scope), at).by(Actor.STAFF)));
        }
        at = at.plusSeconds(1);
        events.add(optOut(
                "out of several",
                OptOut.of(contact, SCOPES, at).provenBy(Evidence.of(Evidence.MESSAGE_ID, "wamid.1"))));
        events.add(PlatformSignedUp.of(contact, at.plusSeconds(1), at.plusSeconds(2)));
        events.add(confirmation(contact, at.plusSeconds(3)));
        Map<Scope, Instant> times = Map.of(Scope.type(OWN), NOON, Scope.type(InformationType.PRODUCT_NEWS), NOON);
        events.add(Compacted.of(
                contact,
                ConsentState.of(times, times, Map.of(Scope.everything(), NOON), Optional.of(NOON)),
                at.plusSeconds(4),
                at.plusSeconds(5)));
        return events;
    }

    /** What events amount to, by the law. */
    static ConsentState join(Collection<ConsentEvent> events) {
        return events.stream().map(ConsentEvent::effect).reduce(ConsentState.NONE, ConsentState::join);
    }
}
