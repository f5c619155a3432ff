package io.optin.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplateStateProperties {
    private static final TemplateKey KEY = TemplateKey.of("1", "order_update", "en");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 8).map(i -> START.plusSeconds(100L * i));
    }

    @Provide
    Arbitrary<TemplateState> observations() {
        return Combinators.combine(
                        Arbitraries.of(TemplateStatus.class).optional(),
                        Arbitraries.of(TemplateCategory.class).optional(),
                        Arbitraries.of(TemplateCategory.class).optional(),
                        Arbitraries.of(TemplateQuality.class).optional(),
                        instants(),
                        instants())
                .as((status, category, announced, quality, at, receivedAt) -> {
                    MessageTemplate.Builder template = MessageTemplate.builder(KEY);
                    status.ifPresent(template::status);
                    category.ifPresent(template::category);
                    announced.ifPresent(template::announcedCategory);
                    quality.ifPresent(template::quality);
                    return TemplateState.observed(template.build(), at, receivedAt);
                });
    }

    @Provide
    Arbitrary<TemplateState> states() {
        return observations().list().ofMaxSize(5).map(TemplateStateProperties::joined);
    }

    @Property
    void joinIsCommutativeAssociativeAndIdempotent(
            @ForAll("states") TemplateState a, @ForAll("states") TemplateState b, @ForAll("states") TemplateState c) {
        assertThat(a.join(b)).isEqualTo(b.join(a)).hasSameHashCodeAs(b.join(a));
        assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
        assertThat(a.join(a)).isEqualTo(a);
        assertThat(a.join(TemplateState.NONE)).isEqualTo(a);
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(
            @ForAll("observationLists") List<TemplateState> observations, @ForAll("instants") Instant now) {
        List<TemplateState> turned = new java.util.ArrayList<>(observations);
        Collections.reverse(turned);
        turned.addAll(observations);

        assertThat(joined(turned)).isEqualTo(joined(observations));
        assertThat(joined(turned).statusAt(now)).isEqualTo(joined(observations).statusAt(now));
    }

    @Provide
    Arbitrary<List<TemplateState>> observationLists() {
        return observations().list().ofMaxSize(6);
    }

    @Property
    void aStoreCanKeepItInParts(@ForAll("states") TemplateState state) {
        TemplateState read = TemplateState.of(
                state.statuses(),
                state.categories(),
                state.announcements(),
                state.noneAnnouncedAt(),
                state.qualities());

        assertThat(read).isEqualTo(state).hasSameHashCodeAs(state);
        assertThat(state.isKnown()).isEqualTo(!state.equals(TemplateState.NONE));
    }

    @Property
    void equalsWhereAllPartsAreEqual(@ForAll("states") TemplateState a, @ForAll("states") TemplateState b) {
        boolean parts = a.statuses().equals(b.statuses())
                && a.categories().equals(b.categories())
                && a.announcements().equals(b.announcements())
                && a.noneAnnouncedAt().equals(b.noneAnnouncedAt())
                && a.qualities().equals(b.qualities());

        assertThat(a.equals(b)).isEqualTo(parts);
    }

    /** Sendable only where nothing later or equal forbids, and somebody said approved. */
    @Property
    void approvedIsBelievedOnlyWhereNothingSaysOtherwise(
            @ForAll("states") TemplateState state, @ForAll("instants") Instant now) {
        Instant approved = state.statuses().get(TemplateStatus.APPROVED);
        boolean sendable = approved != null
                && !approved.isAfter(now.plusSeconds(300))
                && state.statuses().entrySet().stream()
                        .allMatch(entry ->
                                entry.getKey().isSendable() || entry.getValue().isBefore(approved));

        assertThat(state.statusAt(now).isSendable()).isEqualTo(sendable);
    }

    private static TemplateState joined(List<TemplateState> states) {
        return states.stream().reduce(TemplateState.NONE, TemplateState::join);
    }
}
