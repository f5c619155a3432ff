package io.optin.template;

import io.optin.internal.Maxima;
import io.optin.internal.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a template: the latest time of each status, category, announcement and quality. {@link #join} takes
 * maxima, so observations may come late, twice and in any order.
 *
 * <p>An answer is asked for an instant. A permissive fact (approved; a category other than marketing; no announcement)
 * that is stamped more than 5 minutes after that instant does not count. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class TemplateState {
    /** Nothing heard. */
    public static final TemplateState NONE =
            new TemplateState(Maxima.none(), Maxima.none(), Maxima.none(), Times.NEVER, Maxima.none());

    /** Without the copy that {@code values()} makes each time. */
    private static final List<TemplateCategory> CATEGORIES = List.of(TemplateCategory.values());

    private final Maxima<TemplateStatus> statuses;
    private final Maxima<TemplateCategory> categories;
    private final Maxima<TemplateCategory> announcements;
    private final Instant noneAnnouncedAt;
    private final Maxima<TemplateQuality> qualities;

    private TemplateState(
            Maxima<TemplateStatus> statuses,
            Maxima<TemplateCategory> categories,
            Maxima<TemplateCategory> announcements,
            Instant noneAnnouncedAt,
            Maxima<TemplateQuality> qualities) {
        this.statuses = statuses;
        this.categories = categories;
        this.announcements = announcements;
        this.noneAnnouncedAt = noneAnnouncedAt;
        this.qualities = qualities;
    }

    /**
     * The state from its parts, for stores.
     *
     * @param statuses the latest time of each status
     * @param categories the latest time of each current category
     * @param announcements the latest time of each announced category
     * @param noneAnnouncedAt when it was last said that no change is pending; empty where never
     * @param qualities the latest time of each quality
     * @return the state
     */
    public static TemplateState of(
            Map<TemplateStatus, Instant> statuses,
            Map<TemplateCategory, Instant> categories,
            Map<TemplateCategory, Instant> announcements,
            Optional<Instant> noneAnnouncedAt,
            Map<TemplateQuality, Instant> qualities) {
        return new TemplateState(
                Maxima.of(statuses),
                Maxima.of(categories),
                Maxima.of(announcements),
                noneAnnouncedAt.orElse(Times.NEVER),
                Maxima.of(qualities));
    }

    /**
     * The state after one observation.
     *
     * @param template what was described
     * @param at when it was so, by the platform's own clock
     * @param receivedAt when it was heard: what is stamped later and forbids counts as of then, and what is stamped more
     *     than 5 minutes later and permits does not count at all
     * @return the state of this observation alone
     */
    public static TemplateState observed(MessageTemplate template, Instant at, Instant receivedAt) {
        Instant seen = Times.fact(at, "at");
        Instant heard = Times.fact(receivedAt, "receivedAt");
        Instant forbids = Times.min(seen, heard);
        Instant permits = Times.counting(seen, heard);
        TemplateStatus status = template.status().orElse(null);
        TemplateCategory category = template.category().orElse(null);
        TemplateCategory announced = template.announcedCategory().orElse(null);
        return new TemplateState(
                one(status, status != null && status.isSendable() ? permits : forbids),
                one(category, category == TemplateCategory.MARKETING ? forbids : permits),
                one(announced, forbids),
                template.saysNoChangeIsPending() ? permits : Times.NEVER,
                one(template.quality().orElse(null), forbids));
    }

    private static <K> Maxima<K> one(@Nullable K key, Instant time) {
        return key == null || time.equals(Times.NEVER) ? Maxima.none() : Maxima.of(Map.of(key, time));
    }

    /**
     * The later of both, fact by fact.
     *
     * @param other another state of the same template
     * @return the join, which is commutative, associative and idempotent
     */
    public TemplateState join(TemplateState other) {
        return new TemplateState(
                statuses.join(other.statuses),
                categories.join(other.categories),
                announcements.join(other.announcements),
                Times.max(noneAnnouncedAt, other.noneAnnouncedAt),
                qualities.join(other.qualities));
    }

    /**
     * Whether anything was ever heard of the template.
     *
     * @return false for a template that nobody spoke of
     */
    public boolean isKnown() {
        return !equals(NONE);
    }

    /**
     * The status at an instant: the latest one, and at one instant the least sendable.
     *
     * @param now when it is asked
     * @return {@link TemplateStatus#UNKNOWN} where none counts
     */
    public TemplateStatus statusAt(Instant now) {
        TemplateStatus current = TemplateStatus.UNKNOWN;
        Instant latest = Times.NEVER;
        for (Map.Entry<TemplateStatus, Instant> entry : statuses.asMap().entrySet()) {
            TemplateStatus status = entry.getKey();
            Instant time = entry.getValue();
            boolean counts = !status.isSendable() || Times.counts(time, now);
            int order = time.compareTo(latest);
            if (counts && (order > 0 || (order == 0 && status.compareTo(current) > 0))) {
                current = status;
                latest = time;
            }
        }
        return current;
    }

    /**
     * The category in force at an instant: the latest one, and at one instant the strictest.
     *
     * @param now when it is asked
     * @return empty where none counts
     */
    public Optional<TemplateCategory> categoryAt(Instant now) {
        return latest(categories, now);
    }

    /**
     * The category that was announced and neither put in force nor withdrawn by that instant.
     *
     * @param now when it is asked
     * @return empty where no change is pending
     */
    public Optional<TemplateCategory> announcedAt(Instant now) {
        TemplateCategory announced = null;
        for (TemplateCategory category : CATEGORIES) {
            Instant time = announcements.at(category);
            boolean pending = !time.equals(Times.NEVER)
                    && time.isAfter(Times.counting(categories.at(category), now))
                    && !time.isBefore(Times.counting(noneAnnouncedAt, now));
            if (pending && (announced == null || time.isAfter(announcements.at(announced)))) {
                announced = category;
            }
        }
        return Optional.ofNullable(announced);
    }

    /**
     * The latest quality that was heard.
     *
     * @return empty where none was
     */
    public Optional<TemplateQuality> quality() {
        return qualities.asMap().entrySet().stream()
                .max(Map.Entry.<TemplateQuality, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Optional<TemplateCategory> latest(Maxima<TemplateCategory> times, Instant now) {
        TemplateCategory current = null;
        for (TemplateCategory category : CATEGORIES) { // the strictest first: it stays at one instant
            Instant time = times.at(category);
            boolean counts =
                    category == TemplateCategory.MARKETING ? !time.equals(Times.NEVER) : Times.counts(time, now);
            if (counts && (current == null || time.isAfter(times.at(current)))) {
                current = category;
            }
        }
        return Optional.ofNullable(current);
    }

    /**
     * The latest time of each status.
     *
     * @return an immutable map
     */
    public Map<TemplateStatus, Instant> statuses() {
        return statuses.asMap();
    }

    /**
     * The latest time of each current category.
     *
     * @return an immutable map
     */
    public Map<TemplateCategory, Instant> categories() {
        return categories.asMap();
    }

    /**
     * The latest time of each announced category.
     *
     * @return an immutable map
     */
    public Map<TemplateCategory, Instant> announcements() {
        return announcements.asMap();
    }

    /**
     * When it was last said that no change of category is pending.
     *
     * @return empty where it never was
     */
    public Optional<Instant> noneAnnouncedAt() {
        return Times.optional(noneAnnouncedAt);
    }

    /**
     * The latest time of each quality.
     *
     * @return an immutable map
     */
    public Map<TemplateQuality, Instant> qualities() {
        return qualities.asMap();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateState that
                && statuses.equals(that.statuses)
                && categories.equals(that.categories)
                && announcements.equals(that.announcements)
                && noneAnnouncedAt.equals(that.noneAnnouncedAt)
                && qualities.equals(that.qualities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(statuses, categories, announcements, noneAnnouncedAt, qualities);
    }

    @Override
    public String toString() {
        return "TemplateState[statuses=" + statuses + ", categories=" + categories + ", announcements=" + announcements
                + ", noneAnnouncedAt=" + noneAnnouncedAt() + ", qualities=" + qualities + "]";
    }
}
