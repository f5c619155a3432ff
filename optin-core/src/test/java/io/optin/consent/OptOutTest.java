package io.optin.consent;

import static io.optin.Samples.ALL_MARKETING;
import static io.optin.Samples.NOW;
import static io.optin.Samples.PERSON;
import static io.optin.Samples.assertRefused;
import static io.optin.Samples.hours;
import static io.optin.Samples.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptOutTest {
    private static final OptOut STOP = OptOut.ofEverything(PERSON, NOW);

    static Stream<OptOut> others() {
        return Stream.of(
                OptOut.ofEverything(Samples.SOMEBODY_ELSE, NOW),
                OptOut.of(PERSON, List.of(ALL_MARKETING), NOW),
                OptOut.of(PERSON, List.of(Scope.everything(), ALL_MARKETING), NOW),
                STOP.by(Actor.STAFF),
                STOP.provenBy(page()),
                OptOut.ofEverything(PERSON, hours(1)));
    }

    @Test
    void isThePersonsOwnAndUnprovenUnlessSaidOtherwise() {
        assertThat(STOP).isEqualTo(new OptOut(PERSON, Set.of(Scope.everything()), Actor.PERSON, Evidence.NONE, NOW));
        assertThat(STOP.by(Actor.IMPORT).provenBy(page()))
                .isEqualTo(STOP.provenBy(page()).by(Actor.IMPORT))
                .isEqualTo(new OptOut(PERSON, Set.of(Scope.everything()), Actor.IMPORT, page(), NOW));
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyFieldIsPartOfItsContent(OptOut other) {
        assertThat(other.contentHash()).isNotEqualTo(STOP.contentHash()).matches("[0-9a-f]{64}");
        assertThat(other).isNotEqualTo(STOP);
    }

    @Test
    void theOrderOfScopesIsNoContent() {
        OptOut one = OptOut.of(PERSON, List.of(ALL_MARKETING, Scope.type(Samples.UTILITY)), NOW);
        OptOut other = OptOut.of(PERSON, List.of(Scope.type(Samples.UTILITY), ALL_MARKETING), NOW);
        assertThat(one).isEqualTo(other);
        assertThat(one.contentHash()).isEqualTo(other.contentHash());
    }

    @Test
    void keepsTheTimeToTheMicrosecond() {
        assertThat(OptOut.ofEverything(PERSON, NOW.plusNanos(999))).isEqualTo(STOP);
        assertRefused("at", () -> OptOut.ofEverything(PERSON, Instant.MIN));
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsMissing() {
        Set<Scope> all = Set.of(Scope.everything());
        assertRefused("contact", () -> new OptOut(null, all, Actor.PERSON, Evidence.NONE, NOW));
        assertRefused("scopes", () -> OptOut.of(PERSON, List.of(), NOW));
        assertRefused("by", () -> STOP.by(null));
        assertRefused("evidence", () -> STOP.provenBy(null));
        assertRefused("at", () -> OptOut.ofEverything(PERSON, null));
    }

    @Test
    void tellsNeitherNumberNorEvidence() {
        assertThat(STOP.provenBy(page()).toString()).doesNotContain("7400", "example.com");
    }
}
