package io.optin.template;

import static io.optin.internal.Refusals.assertRefused;
import static io.optin.template.TemplateCategory.AUTHENTICATION;
import static io.optin.template.TemplateCategory.MARKETING;
import static io.optin.template.TemplateCategory.UTILITY;
import static io.optin.template.TemplateStatus.APPROVED;
import static io.optin.template.TemplateStatus.PAUSED;
import static io.optin.template.TemplateStatus.PENDING;
import static io.optin.template.TemplateStatus.REJECTED;
import static io.optin.template.TemplateStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateStateTest {
    private static final TemplateKey KEY = TemplateKey.of("1", "order_update", "en");
    private static final Instant T = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = T.plusSeconds(1);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(TemplateState.NONE.isKnown()).isFalse();
        assertThat(TemplateState.NONE.statusAt(T)).isEqualTo(UNKNOWN);
        assertThat(TemplateState.NONE.categoryAt(T)).isEmpty();
        assertThat(TemplateState.NONE.announcedAt(T)).isEmpty();
        assertThat(TemplateState.NONE.quality()).isEmpty();
        assertThat(TemplateState.NONE.noneAnnouncedAt()).isEmpty();
    }

    @Test
    void theLatestStatusCounts() {
        TemplateState paused = status(APPROVED, T).join(status(PAUSED, LATER));
        TemplateState approved = status(PAUSED, T).join(status(APPROVED, LATER));

        assertThat(paused.statusAt(LATER)).isEqualTo(PAUSED);
        assertThat(approved.statusAt(LATER)).isEqualTo(APPROVED);
        assertThat(status(UNKNOWN, LATER).join(approved).statusAt(LATER)).isEqualTo(UNKNOWN);
    }

    @Test
    void atOneInstantTheLeastSendableStatusCounts() {
        for (TemplateStatus status : TemplateStatus.values()) {
            assertThat(status(APPROVED, T).join(status(status, T)).statusAt(T)).isEqualTo(status);
        }
        assertThat(status(REJECTED, T).join(status(PENDING, T)).statusAt(T)).isEqualTo(REJECTED);
    }

    @Test
    void anApprovalCountsInQuestionsUpToFiveMinutesBeforeIt() {
        TemplateState approved = status(APPROVED, T);

        assertThat(approved.statusAt(T.minus(TOLERANCE))).isEqualTo(APPROVED);
        assertThat(approved.statusAt(T.minus(TOLERANCE).minus(MICROSECOND))).isEqualTo(UNKNOWN);
        assertThat(status(PENDING, T.minusSeconds(1000)).join(approved).statusAt(T.minusSeconds(500)))
                .isEqualTo(PENDING);
    }

    @Test
    void whatForbidsCountsInQuestionsAboutThePast() {
        assertThat(status(PAUSED, T).statusAt(T.minusSeconds(3600))).isEqualTo(PAUSED);
        assertThat(category(MARKETING, T).categoryAt(T.minusSeconds(3600))).contains(MARKETING);
        assertThat(announced(AUTHENTICATION, MARKETING, T).announcedAt(T.minusSeconds(3600)))
                .contains(MARKETING);
    }

    @Test
    void theLatestCategoryCounts() {
        assertThat(category(MARKETING, T).join(category(UTILITY, LATER)).categoryAt(LATER))
                .contains(UTILITY);
        assertThat(category(UTILITY, T).join(category(MARKETING, LATER)).categoryAt(LATER))
                .contains(MARKETING);
        assertThat(category(UTILITY, T).join(category(AUTHENTICATION, LATER)).categoryAt(LATER))
                .contains(AUTHENTICATION);
    }

    @Test
    void atOneInstantTheStrictestCategoryCounts() {
        TemplateState mild = category(UTILITY, T).join(category(AUTHENTICATION, T));

        assertThat(mild.categoryAt(T)).contains(UTILITY);
        assertThat(mild.join(category(MARKETING, T)).categoryAt(T)).contains(MARKETING);
    }

    @Test
    void aMildCategoryCountsInQuestionsUpToFiveMinutesBeforeIt() {
        for (TemplateCategory mild : new TemplateCategory[] {UTILITY, AUTHENTICATION}) {
            assertThat(category(mild, T).categoryAt(T.minus(TOLERANCE))).contains(mild);
            assertThat(category(mild, T).categoryAt(T.minus(TOLERANCE).minus(MICROSECOND)))
                    .isEmpty();
        }
        // the earlier one, where the later does not count yet
        assertThat(category(MARKETING, T.minusSeconds(1000))
                        .join(category(UTILITY, T))
                        .categoryAt(T.minusSeconds(500)))
                .contains(MARKETING);
    }

    @Test
    void anObservationFromTheFutureForbidsAsOfItsReceiptAndPermitsNothing() {
        Instant ahead = T.plus(TOLERANCE).plus(MICROSECOND);

        assertThat(TemplateState.observed(template(APPROVED, UTILITY), ahead, T))
                .isEqualTo(TemplateState.NONE);
        TemplateState forbidding = TemplateState.observed(
                MessageTemplate.builder(KEY)
                        .status(PAUSED)
                        .category(MARKETING)
                        .announcedCategory(UTILITY)
                        .quality(TemplateQuality.RED)
                        .build(),
                ahead,
                T);
        assertThat(forbidding.statuses()).isEqualTo(Map.of(PAUSED, T));
        assertThat(forbidding.categories()).isEqualTo(Map.of(MARKETING, T));
        assertThat(forbidding.announcements()).isEqualTo(Map.of(UTILITY, T));
        assertThat(forbidding.qualities()).isEqualTo(Map.of(TemplateQuality.RED, T));
        assertThat(forbidding.noneAnnouncedAt()).isEmpty();
    }

    @Test
    void anObservationWithinTheToleranceKeepsItsTime() {
        Instant ahead = T.plus(TOLERANCE);
        TemplateState state = TemplateState.observed(template(APPROVED, UTILITY), ahead, T);

        assertThat(state.statuses()).isEqualTo(Map.of(APPROVED, ahead));
        assertThat(state.categories()).isEqualTo(Map.of(UTILITY, ahead));
        assertThat(state.noneAnnouncedAt()).contains(ahead);
    }

    @Test
    void anOldObservationKeepsItsTime() {
        TemplateState state = TemplateState.observed(template(PAUSED, MARKETING), T, LATER);

        assertThat(state.statuses()).isEqualTo(Map.of(PAUSED, T));
        assertThat(state.categories()).isEqualTo(Map.of(MARKETING, T));
    }

    @Test
    void timesAreKeptToTheMicrosecond() {
        assertThat(status(APPROVED, T.plusNanos(1999)).statuses()).isEqualTo(Map.of(APPROVED, T.plusNanos(1000)));
        assertThat(TemplateState.observed(template(PAUSED, MARKETING), LATER, T.plusNanos(999))
                        .statuses())
                .isEqualTo(Map.of(PAUSED, T));
    }

    @Test
    @SuppressWarnings("NullAway")
    void refusesTimesThatCannotBe() {
        assertRefused("at", () -> TemplateState.observed(template(APPROVED, UTILITY), Instant.MAX, T));
        assertRefused("at", () -> TemplateState.observed(template(APPROVED, UTILITY), null, T));
        assertRefused("receivedAt", () -> TemplateState.observed(template(APPROVED, UTILITY), T, null));
    }

    @Test
    void anAnnouncementStandsUntilItIsInForce() {
        TemplateState pending = announced(UTILITY, MARKETING, T);

        assertThat(pending.announcedAt(T)).contains(MARKETING);
        assertThat(pending.categoryAt(T)).contains(UTILITY);
        assertThat(pending.join(category(MARKETING, LATER)).announcedAt(LATER)).isEmpty();
        assertThat(pending.join(TemplateState.of(Map.of(), Map.of(MARKETING, T), Map.of(), Optional.empty(), Map.of()))
                        .announcedAt(T))
                .isEmpty();
    }

    @Test
    void anAnnouncementStandsUntilItIsWithdrawn() {
        TemplateState pending = announced(UTILITY, MARKETING, T);

        assertThat(pending.join(category(UTILITY, T)).announcedAt(T)).contains(MARKETING);
        assertThat(pending.join(category(UTILITY, LATER)).announcedAt(LATER)).isEmpty();
        assertThat(pending.join(category(UTILITY, LATER))
                        .join(announced(UTILITY, MARKETING, LATER.plusSeconds(1)))
                        .announcedAt(LATER.plusSeconds(1)))
                .contains(MARKETING);
        // only a description that tells the category says that nothing is pending
        assertThat(pending.join(status(APPROVED, LATER)).announcedAt(LATER)).contains(MARKETING);
    }

    @Test
    void neitherEndOfAnAnnouncementCountsMoreThanFiveMinutesBeforeIt() {
        Instant end = T.plusSeconds(1000);
        for (TemplateState ended : new TemplateState[] {
            announced(UTILITY, AUTHENTICATION, T).join(category(UTILITY, end)),
            announced(UTILITY, AUTHENTICATION, T)
                    .join(TemplateState.of(Map.of(), Map.of(AUTHENTICATION, end), Map.of(), Optional.empty(), Map.of()))
        }) {
            assertThat(ended.announcedAt(end.minus(TOLERANCE))).isEmpty();
            assertThat(ended.announcedAt(end.minus(TOLERANCE).minus(MICROSECOND)))
                    .contains(AUTHENTICATION);
        }
    }

    @Test
    void ofSeveralAnnouncementsTheLatestCountsAndAtOneInstantTheStrictest() {
        assertThat(announced(AUTHENTICATION, MARKETING, T)
                        .join(announced(AUTHENTICATION, UTILITY, LATER))
                        .announcedAt(LATER))
                .contains(UTILITY);
        assertThat(announced(AUTHENTICATION, UTILITY, T)
                        .join(announced(AUTHENTICATION, MARKETING, T))
                        .announcedAt(T))
                .contains(MARKETING);
    }

    @Test
    void theLatestQualityCountsAndAtOneInstantTheWorse() {
        TemplateState green = quality(TemplateQuality.GREEN, T);

        assertThat(green.join(quality(TemplateQuality.RED, LATER)).quality()).contains(TemplateQuality.RED);
        assertThat(quality(TemplateQuality.GREEN, LATER)
                        .join(quality(TemplateQuality.RED, T))
                        .quality())
                .contains(TemplateQuality.GREEN);
        assertThat(green.join(quality(TemplateQuality.YELLOW, T)).quality()).contains(TemplateQuality.YELLOW);
    }

    @Test
    void eachPartMakesADifference() {
        assertThat(List.of(
                        TemplateState.NONE,
                        status(APPROVED, T),
                        quality(TemplateQuality.GREEN, T),
                        category(UTILITY, T),
                        announced(UTILITY, MARKETING, T),
                        TemplateState.of(Map.of(), Map.of(UTILITY, T), Map.of(), Optional.empty(), Map.of())))
                .doesNotHaveDuplicates()
                .extracting(Object::hashCode)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNoticeThatNeverTellsOfChangesWithdrawsNoAnnouncement() {
        MessageTemplate notice = MessageTemplate.builder(KEY)
                .status(APPROVED)
                .category(UTILITY)
                .changesUntold()
                .build();
        TemplateState state = announced(UTILITY, MARKETING, T).join(TemplateState.observed(notice, LATER, LATER));

        assertThat(state.announcedAt(LATER)).contains(MARKETING);
        assertThat(state.categoryAt(LATER)).contains(UTILITY);
        assertThat(state.join(category(UTILITY, LATER)).announcedAt(LATER)).isEmpty();
    }

    @Test
    void printsWhatItKnows() {
        assertThat(status(APPROVED, T))
                .hasToString("TemplateState[statuses={APPROVED=2026-03-01T12:00:00Z}, categories={}, announcements={},"
                        + " noneAnnouncedAt=Optional.empty, qualities={}]");
    }

    private static TemplateState status(TemplateStatus status, Instant at) {
        return TemplateState.observed(
                MessageTemplate.builder(KEY).status(status).build(), at, at);
    }

    private static TemplateState category(TemplateCategory category, Instant at) {
        return TemplateState.observed(
                MessageTemplate.builder(KEY).category(category).build(), at, at);
    }

    private static TemplateState announced(TemplateCategory current, TemplateCategory announced, Instant at) {
        return TemplateState.observed(
                MessageTemplate.builder(KEY)
                        .category(current)
                        .announcedCategory(announced)
                        .build(),
                at,
                at);
    }

    private static TemplateState quality(TemplateQuality quality, Instant at) {
        return TemplateState.observed(
                MessageTemplate.builder(KEY).quality(quality).build(), at, at);
    }

    private static MessageTemplate template(TemplateStatus status, TemplateCategory category) {
        return MessageTemplate.builder(KEY).status(status).category(category).build();
    }
}
