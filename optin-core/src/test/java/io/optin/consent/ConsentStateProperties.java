package io.optin.consent;

import static io.optin.Samples.NOW;
import static io.optin.Samples.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.Samples;
import io.optin.template.TemplateCategory;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The laws of the state; its times are few, so that ties are many. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE) // ties are the edge cases here, and every try has some
class ConsentStateProperties {
    private static final List<Scope> SCOPES = Stream.concat(
                    Stream.of(Scope.everything()),
                    Stream.concat(
                            Stream.of(TemplateCategory.values()).map(Scope::category),
                            InformationType.builtIn().stream().map(Scope::type)))
            .toList();

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(-3, 8).map(minutes -> minutes(minutes));
    }

    @Provide
    Arbitrary<InformationType> types() {
        return Arbitraries.of(InformationType.builtIn());
    }

    @Provide
    Arbitrary<ConsentState> states() {
        Arbitrary<ConsentState> fact = Arbitraries.oneOf(
                Combinators.combine(types(), instants()).as(Samples::optedIn),
                Combinators.combine(Arbitraries.of(SCOPES), instants()).as(Samples::imported),
                Combinators.combine(Arbitraries.of(SCOPES), instants()).as(Samples::optedOut),
                instants().map(Samples::confirmed));
        return fact.list().ofMaxSize(8).map(facts -> facts.stream().reduce(ConsentState.NONE, ConsentState::join));
    }

    @Property
    void joinIsCommutative(@ForAll("states") ConsentState a, @ForAll("states") ConsentState b) {
        assertThat(a.join(b)).isEqualTo(b.join(a));
    }

    @Property
    void joinIsAssociative(
            @ForAll("states") ConsentState a, @ForAll("states") ConsentState b, @ForAll("states") ConsentState c) {
        assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
    }

    @Property
    void joinIsIdempotentAndKeepsEverything(@ForAll("states") ConsentState a, @ForAll("states") ConsentState b) {
        assertThat(a.join(a)).isEqualTo(a);
        assertThat(a.join(b).join(a)).isEqualTo(a.join(b)).hasSameHashCodeAs(b.join(a));
        assertThat(a.join(ConsentState.NONE)).isEqualTo(a);
    }

    @Property
    void partsMakeTheStateAgain(@ForAll("states") ConsentState a) {
        assertThat(ConsentState.of(a.optedInAt(), a.importedAt(), a.optedOutAt(), a.confirmedAt()))
                .isEqualTo(a);
    }

    @Property
    void whatIsTakenOutOfAJoinIsTakenOutOfItsParts(@ForAll("states") ConsentState a, @ForAll("states") ConsentState b) {
        assertThat(a.join(b).restrictions()).isEqualTo(a.restrictions().join(b.restrictions()));
        assertThat(a.join(a.restrictions())).isEqualTo(a);
    }

    @Property
    void whatWasSaidUntilAnInstantIsPartOfTheState(
            @ForAll("states") ConsentState a, @ForAll("instants") Instant until) {
        assertThat(a.asOf(until).join(a)).isEqualTo(a);
        assertThat(a.asOf(until).asOf(until)).isEqualTo(a.asOf(until));
        assertThat(a.permissionsUntil(until)).isEqualTo(a.asOf(until).join(a.restrictions()));
    }

    @Property
    void optedOutIsRefusedByTheScopeOfTheLatestOptOut(
            @ForAll("states") ConsentState a, @ForAll("types") InformationType type) {
        assertThat(a.isOptedOut(type, NOW)).isEqualTo(SCOPES.stream().anyMatch(scope -> a.refuses(scope, type, NOW)));
    }

    @Property
    void noRestrictionEverPermits(
            @ForAll("states") ConsentState a,
            @ForAll("states") ConsentState other,
            @ForAll("types") InformationType type) {
        ConsentState restricted = a.join(other.restrictions());
        assertThat(!restricted.isOptedIn(type, NOW) || a.isOptedIn(type, NOW)).isTrue();
        assertThat(restricted.isSilenced(NOW) || !a.isSilenced(NOW)).isTrue();
    }

    @Property
    void noImportEverLiftsAnOptOut(
            @ForAll("states") ConsentState a,
            @ForAll("states") ConsentState other,
            @ForAll("types") InformationType type) {
        ConsentState imports =
                ConsentState.of(Collections.emptyMap(), other.importedAt(), Collections.emptyMap(), Optional.empty());
        ConsentState more = a.join(imports);
        assertThat(more.isOptedOut(type, NOW)).isEqualTo(a.isOptedOut(type, NOW));
        assertThat(more.isSilenced(NOW)).isEqualTo(a.isSilenced(NOW));
        assertThat(more.awaitsConfirmation(NOW)).isEqualTo(a.awaitsConfirmation(NOW));
    }

    @Property
    void aTieIsAnOptOut(@ForAll("types") InformationType type, @ForAll("instants") Instant at) {
        for (Scope scope : SCOPES) {
            ConsentState tie = ConsentState.of(
                    Map.of(Scope.type(type), at), Map.of(Scope.type(type), at), Map.of(scope, at), Optional.empty());
            assertThat(tie.isOptedOut(type, NOW)).isEqualTo(scope.covers(type));
        }
    }
}
