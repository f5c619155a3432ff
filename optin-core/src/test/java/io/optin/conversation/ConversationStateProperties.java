package io.optin.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConversationStateProperties {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 8).map(i -> START.plusSeconds(100L * i));
    }

    @Provide
    Arbitrary<ConversationState> states() {
        return Combinators.combine(
                        instants().optional(),
                        instants().optional(),
                        instants().optional(),
                        instants().optional())
                .as((wrote, closed, stopped, resumed) -> new ConversationState(
                        ConversationWindow.of(wrote, closed), PlatformPreference.of(stopped, resumed)));
    }

    @Property
    void joinIsCommutativeAssociativeAndIdempotent(
            @ForAll("states") ConversationState a,
            @ForAll("states") ConversationState b,
            @ForAll("states") ConversationState c) {
        assertThat(a.join(b)).isEqualTo(b.join(a)).hasSameHashCodeAs(b.join(a));
        assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
        assertThat(a.join(a)).isEqualTo(a);
        assertThat(a.join(ConversationState.NONE)).isEqualTo(a);
    }

    @Property
    void aJoinHoldsTheLaterOfEachTime(@ForAll("states") ConversationState a, @ForAll("states") ConversationState b) {
        ConversationState joined = a.join(b);

        assertThat(joined.window().lastMessageAt())
                .isEqualTo(later(a.window().lastMessageAt(), b.window().lastMessageAt()));
        assertThat(joined.window().closedByPlatformAt())
                .isEqualTo(later(a.window().closedByPlatformAt(), b.window().closedByPlatformAt()));
        assertThat(joined.preference().lastStop())
                .isEqualTo(later(a.preference().lastStop(), b.preference().lastStop()));
        assertThat(joined.preference().lastResume())
                .isEqualTo(later(a.preference().lastResume(), b.preference().lastResume()));
    }

    @Property
    void aStoreCanKeepItInParts(@ForAll("states") ConversationState state) {
        ConversationWindow window = state.window();
        PlatformPreference preference = state.preference();

        assertThat(ConversationWindow.of(window.lastMessageAt(), window.closedByPlatformAt()))
                .isEqualTo(window);
        assertThat(PlatformPreference.of(preference.lastStop(), preference.lastResume()))
                .isEqualTo(preference);
        assertThat(ConversationState.of(window).join(ConversationState.of(preference)))
                .isEqualTo(state);
    }

    @Property
    void equalsWhereAllTimesAreEqual(@ForAll("states") ConversationState a, @ForAll("states") ConversationState b) {
        boolean windows = a.window().lastMessageAt().equals(b.window().lastMessageAt())
                && a.window().closedByPlatformAt().equals(b.window().closedByPlatformAt());
        boolean preferences = a.preference().lastStop().equals(b.preference().lastStop())
                && a.preference().lastResume().equals(b.preference().lastResume());

        assertThat(a.window().equals(b.window())).isEqualTo(windows);
        assertThat(a.window().hashCode() == b.window().hashCode()).isEqualTo(windows);
        assertThat(a.preference().equals(b.preference())).isEqualTo(preferences);
        assertThat(a.preference().hashCode() == b.preference().hashCode()).isEqualTo(preferences);
    }

    @Property
    void aClosedWindowIsShutAndStillKnowsTheMessage(
            @ForAll("states") ConversationState state, @ForAll("questions") Instant now) {
        ConversationWindow closed = state.window().closed();

        assertThat(closed.isOpenAt(now)).isFalse();
        assertThat(closed.lastMessageAt()).isEqualTo(state.window().lastMessageAt());
        assertThat(closed.heardAfter(START, now)).isEqualTo(state.window().heardAfter(START, now));
        assertThat(closed.closed()).isEqualTo(closed);
    }

    @Property
    void whatReachesAliasesOnlyForbids(@ForAll("states") ConversationState state, @ForAll("instants") Instant now) {
        ConversationState restrictions = state.restrictions();

        assertThat(restrictions.window()).isEqualTo(ConversationWindow.NEVER_OPENED);
        assertThat(restrictions.preference().lastResume()).isEmpty();
        assertThat(restrictions.preference().isStopped(now))
                .isEqualTo(state.preference().lastStop().isPresent());
        assertThat(restrictions.restrictions()).isEqualTo(restrictions);
    }

    /** The window, said once more in plain words. */
    @Property
    void isOpenWhereAMessageCountsAndNothingClosedIt(
            @ForAll("states") ConversationState state, @ForAll("questions") Instant now) {
        Optional<Instant> wrote = state.window().lastMessageAt();
        Optional<Instant> closed = state.window().closedByPlatformAt();
        boolean open = wrote.isPresent()
                && !wrote.get().isAfter(now.plusSeconds(300))
                && now.isBefore(wrote.get().plusSeconds(86_400))
                && (closed.isEmpty() || closed.get().isBefore(wrote.get()));

        assertThat(state.window().isOpenAt(now)).isEqualTo(open);
        assertThat(state.window().closesAt(now).isPresent()).isEqualTo(open);
    }

    @Provide
    Arbitrary<Instant> questions() {
        return Arbitraries.oneOf(instants(), instants().map(instant -> instant.plusSeconds(86_400)));
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? one.filter(time -> time.isAfter(other.get())).or(() -> other)
                : one.or(() -> other);
    }
}
