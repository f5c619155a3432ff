package io.optin.consent;

import static io.optin.Samples.ALL_MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.PERSON;
import static io.optin.Samples.assertRefused;
import static io.optin.Samples.confirmed;
import static io.optin.Samples.consent;
import static io.optin.Samples.hours;
import static io.optin.Samples.imported;
import static io.optin.Samples.minutes;
import static io.optin.Samples.optedIn;
import static io.optin.Samples.optedOut;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.Samples;
import io.optin.consent.ConsentEvent.Compacted;
import io.optin.consent.ConsentEvent.ConsentGiven;
import io.optin.consent.ConsentEvent.OptOutConfirmed;
import io.optin.consent.ConsentEvent.OptedOut;
import io.optin.consent.ConsentEvent.PlatformSignedUp;
import io.optin.contact.Contact;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentEventTest {
    private static final ConsentState SOME = optedIn(Samples.UTILITY, hours(-3))
            .join(imported(Samples.MARKETING, hours(-2)))
            .join(optedOut(Scope.everything(), hours(-1)))
            .join(confirmed(NOW));

    /** Every kind of event, told by its content, its stamp and its receipt. */
    private enum Kind {
        CONSENT_GIVEN("consent-given/1") {
            @Override
            ConsentEvent event(EventHeader header) {
                return new ConsentGiven(header, consent("at", builder -> builder.at(header.at())));
            }
        },
        OPTED_OUT("opted-out/1") {
            @Override
            ConsentEvent event(EventHeader header) {
                return new OptedOut(header, OptOut.ofEverything(header.contact(), header.at()));
            }
        },
        PLATFORM_SIGNED_UP("platform-signed-up/1") {
            @Override
            ConsentEvent event(EventHeader header) {
                return new PlatformSignedUp(header);
            }
        },
        OPT_OUT_CONFIRMED("opt-out-confirmed/1") {
            @Override
            ConsentEvent event(EventHeader header) {
                return new OptOutConfirmed(header);
            }
        },
        COMPACTED("compacted/1") {
            @Override
            ConsentEvent event(EventHeader header) {
                return new Compacted(header, SOME);
            }
        };

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        abstract ConsentEvent event(EventHeader header);
    }

    private static EventHeader header(Instant at, Instant receivedAt) {
        return new EventHeader("id", PERSON, at, receivedAt);
    }

    @ParameterizedTest
    @EnumSource
    void namesItsTypeAndKeepsItsHeader(Kind kind) {
        ConsentEvent event = kind.event(header(hours(-1), NOW));
        assertThat(event.type()).isEqualTo(kind.type);
        assertThat(event.header()).isEqualTo(header(hours(-1), NOW));
    }

    @ParameterizedTest
    @EnumSource
    void receiptIsNoContent(Kind kind) {
        assertThat(kind.event(header(hours(-1), NOW)).contentHash())
                .isEqualTo(kind.event(header(hours(-1), hours(7))).contentHash())
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPACTED")
    void theTimeIsContent(Kind kind) {
        assertThat(kind.event(header(hours(-1), NOW)).contentHash())
                .isNotEqualTo(kind.event(header(hours(-2), NOW)).contentHash());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONSENT_GIVEN")
    void thePersonIsContent(Kind kind) {
        EventHeader other = new EventHeader("id", Samples.SOMEBODY_ELSE, hours(-1), NOW);
        assertThat(kind.event(header(hours(-1), NOW)).contentHash())
                .isNotEqualTo(kind.event(other).contentHash());
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("NullAway")
    void refusesToHaveNoHeader(Kind kind) {
        assertRefused("header", () -> {
            switch (kind) {
                case CONSENT_GIVEN -> new ConsentGiven(null, consent());
                case OPTED_OUT -> new OptedOut(null, OptOut.ofEverything(PERSON, NOW));
                case PLATFORM_SIGNED_UP -> new PlatformSignedUp(null);
                case OPT_OUT_CONFIRMED -> new OptOutConfirmed(null);
                case COMPACTED -> new Compacted(null, SOME);
            }
        });
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesToHaveNoContent() {
        EventHeader header = header(NOW, NOW);
        assertRefused("consent", () -> new ConsentGiven(header, null));
        assertRefused("optOut", () -> new OptedOut(header, null));
        assertRefused("state", () -> new Compacted(header, null));
    }

    @Test
    void onlyWhatThePersonReportsIsTheirOwnOptIn() {
        assertThat(given(Actor.PERSON)).isEqualTo(optedIn(Samples.UTILITY, hours(-1)));
        assertThat(given(Actor.STAFF)).isEqualTo(imported(Samples.UTILITY, hours(-1)));
        assertThat(given(Actor.IMPORT)).isEqualTo(imported(Samples.UTILITY, hours(-1)));
    }

    private static ConsentState given(Actor by) {
        Consent consent = consent("by", builder -> builder.by(by));
        return new ConsentGiven(header(hours(-1), NOW), consent).effect();
    }

    @Test
    void aConsentIsGivenForEachOfItsTypes() {
        Consent both = consent("types", builder -> builder.types(Samples.UTILITY, Samples.MARKETING));
        assertThat(new ConsentGiven(header(hours(-1), NOW), both).effect())
                .isEqualTo(optedIn(Samples.UTILITY, hours(-1)).join(optedIn(Samples.MARKETING, hours(-1))));
    }

    @ParameterizedTest
    @EnumSource
    void anybodysOptOutCountsForAllItsScopes(Actor by) {
        OptOut optOut = OptOut.of(PERSON, List.of(ALL_MARKETING, Scope.type(Samples.UTILITY)), hours(-1))
                .by(by);
        assertThat(new OptedOut(header(hours(-1), NOW), optOut).effect())
                .isEqualTo(optedOut(ALL_MARKETING, hours(-1)).join(optedOut(Scope.type(Samples.UTILITY), hours(-1))));
    }

    @ParameterizedTest
    @CsvSource({"-60, -60", "0, 0", "1, 0", "600, 0"})
    void anOptOutStampedAheadCountsAsOfItsReceipt(int at, int counts) {
        assertThat(Kind.OPTED_OUT.event(header(minutes(at), NOW)).effect())
                .isEqualTo(optedOut(Scope.everything(), minutes(counts)));
    }

    @Test
    void aSignUpOnThePlatformIsAnImportForMarketing() {
        assertThat(PlatformSignedUp.of(PERSON, hours(-1), NOW).effect()).isEqualTo(imported(ALL_MARKETING, hours(-1)));
    }

    @Test
    void aConfirmationIsRemembered() {
        assertThat(Kind.OPT_OUT_CONFIRMED.event(header(NOW, NOW)).effect()).isEqualTo(confirmed(NOW));
    }

    @Test
    void aCompactionStandsForTheWholeState() {
        assertThat(Compacted.of(PERSON, SOME, NOW, NOW).effect()).isEqualTo(SOME);
    }

    static Stream<ConsentState> otherStates() {
        return Stream.of(
                ConsentState.NONE,
                SOME.join(optedIn(Samples.UTILITY, NOW)),
                SOME.join(optedIn(Samples.MARKETING, NOW)),
                SOME.join(imported(Samples.MARKETING, NOW)),
                SOME.join(optedOut(Scope.everything(), NOW)),
                SOME.join(confirmed(hours(1))));
    }

    @ParameterizedTest
    @MethodSource("otherStates")
    void everyTimeOfTheStateIsContentOfACompaction(ConsentState other) {
        assertThat(Compacted.of(PERSON, other, NOW, NOW).contentHash())
                .isNotEqualTo(Compacted.of(PERSON, SOME, NOW, NOW).contentHash());
    }

    @Test
    void theSameFactToldTwiceHasOneId() {
        assertSameFactHasOneId("platform-signup:", (contact, at) -> PlatformSignedUp.of(contact, at, NOW));
        assertThat(id(Compacted.of(PERSON, SOME, hours(-1), NOW)))
                .startsWith("compacted:")
                .isEqualTo(id(Compacted.of(PERSON, SOME, hours(-1), hours(2))))
                .isNotEqualTo(id(Compacted.of(PERSON, ConsentState.NONE, hours(-1), NOW)));
    }

    private static void assertSameFactHasOneId(String prefix, BiFunction<Contact, Instant, ConsentEvent> fact) {
        assertThat(id(fact.apply(PERSON, hours(-1))))
                .startsWith(prefix)
                .hasSize(prefix.length() + 32)
                .isEqualTo(id(fact.apply(PERSON, hours(-1))))
                .isNotEqualTo(id(fact.apply(PERSON, hours(-2))))
                .isNotEqualTo(id(fact.apply(Samples.SOMEBODY_ELSE, hours(-1))));
    }

    private static String id(ConsentEvent event) {
        return event.header().id();
    }

    @ParameterizedTest
    @EnumSource
    void tellsNoPersonalData(Kind kind) {
        assertThat(kind.event(header(hours(-1), NOW)).toString()).doesNotContain("7400", Samples.WORDING);
    }
}
