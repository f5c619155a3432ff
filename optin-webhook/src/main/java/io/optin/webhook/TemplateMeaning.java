package io.optin.webhook;

import io.optin.error.InvalidValueException;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateQuality;
import io.optin.template.TemplateStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Meta means by what it says of a template. An event is not a status: some leave the status as it was, and one that
 * nobody knows is not sendable.
 */
final class TemplateMeaning {
    private static final Map<String, TemplateStatus> STATUSES = Arrays.stream(TemplateStatus.values())
            .filter(status -> status != TemplateStatus.UNKNOWN)
            .collect(Collectors.toMap(TemplateStatus::name, Function.identity()));

    private static final Map<String, TemplateStatus> LOCKS = Map.of(
            "FIRST_PAUSE", TemplateStatus.PAUSED,
            "SECOND_PAUSE", TemplateStatus.PAUSED,
            "RATE_LIMITING_PAUSE", TemplateStatus.PAUSED,
            "DISABLED", TemplateStatus.DISABLED);

    private final Place place;
    private final String account;
    private final @Nullable Instant at;
    private final Instant arrival;
    private final Consumer<Notice> notices;

    TemplateMeaning(Place place, String account, @Nullable Instant at, Instant arrival, Consumer<Notice> notices) {
        this.place = place;
        this.account = account;
        this.at = at;
        this.arrival = arrival;
        this.notices = notices;
    }

    /** Tells what a template's part of a change means. */
    void tell(RawTemplate raw) {
        MessageTemplate.Builder template;
        try {
            template = MessageTemplate.builder(TemplateKey.of(
                    account,
                    told(raw.name(), "message_template_name"),
                    told(raw.language(), "message_template_language")));
        } catch (InvalidValueException e) {
            notices.accept(new Notice.Broken(new Unreadable(place, e.field(), e.expected())));
            return;
        }
        boolean news = status(raw, template);
        news |= raw.tellsCategories() ? categories(raw, template) : category(raw.category(), template.changesUntold());
        if (raw.quality() != null) {
            template.quality(quality(raw.quality()));
            news = true;
        }
        if (news) {
            notices.accept(new Notice.Described(place, template.build(), at == null ? arrival : at));
        }
    }

    private static String told(@Nullable String text, String field) {
        if (text == null) {
            throw new InvalidValueException(field, "a text", "none");
        }
        return text;
    }

    private boolean status(RawTemplate raw, MessageTemplate.Builder template) {
        if (raw.event() == null) {
            return false;
        }
        String event = raw.event().toUpperCase(Locale.ROOT);
        TemplateStatus status =
                statusAfter(event, raw.title() == null ? "" : raw.title().toUpperCase(Locale.ROOT));
        if (status == null) {
            notices.accept(new Notice.Passed(new Ignored(place, Ignored.Reason.TEMPLATE_WITHOUT_NEWS, event)));
            return false;
        }
        if (status.isSendable() && at == null) {
            untimed(event);
            return false;
        }
        template.status(status);
        return true;
    }

    private @Nullable TemplateStatus statusAfter(String event, String title) {
        return switch (event) {
            case "REINSTATED" -> TemplateStatus.APPROVED;
            case "FLAGGED" -> null;
            case "UNARCHIVED" -> {
                toRead();
                yield null;
            }
            case "LOCKED" -> {
                if (title.equals("UNPAUSE")) {
                    toRead();
                }
                yield LOCKS.get(title);
            }
            default -> status(event);
        };
    }

    /** The status of that name; one that nobody knows is not sendable. */
    static TemplateStatus status(String name) {
        return STATUSES.getOrDefault(name.toUpperCase(Locale.ROOT), TemplateStatus.UNKNOWN);
    }

    private void toRead() {
        notices.accept(new Notice.Alarming(Alarm.of(
                Alarm.Kind.TEMPLATE_TO_READ,
                place,
                "the template is as it was before it was archived or paused; only reading it tells what that is")));
    }

    private boolean categories(RawTemplate raw, MessageTemplate.Builder template) {
        TemplateCategory current = category(raw.newCategory());
        TemplateCategory correct = category(raw.correctCategory());
        boolean announces = false;
        if (correct != null && correct != current) {
            template.announcedCategory(correct);
            announces = true;
        }
        boolean settled = correct != null || raw.previousCategory() != null;
        return category(raw.newCategory(), settled ? template : template.changesUntold()) || announces;
    }

    private boolean category(@Nullable String told, MessageTemplate.Builder template) {
        TemplateCategory category = category(told);
        if (category == null) {
            return false;
        }
        if (category != TemplateCategory.MARKETING && at == null) {
            untimed(category.name());
            return false;
        }
        template.category(category);
        return true;
    }

    /** The category of that name; one that nobody knows asks for what the strictest asks; none where none is told. */
    static @Nullable TemplateCategory category(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "UTILITY" -> TemplateCategory.UTILITY;
            case "AUTHENTICATION" -> TemplateCategory.AUTHENTICATION;
            default -> TemplateCategory.MARKETING;
        };
    }

    static TemplateQuality quality(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "GREEN" -> TemplateQuality.GREEN;
            case "YELLOW" -> TemplateQuality.YELLOW;
            case "RED" -> TemplateQuality.RED;
            default -> TemplateQuality.UNKNOWN;
        };
    }

    private void untimed(String what) {
        notices.accept(new Notice.Passed(new Ignored(place, Ignored.Reason.TIME_UNKNOWN, what)));
    }
}
