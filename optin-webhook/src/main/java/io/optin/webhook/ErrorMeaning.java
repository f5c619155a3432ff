package io.optin.webhook;

import io.optin.template.TemplateStatus;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * What an error code of the platform means, and what it does not: only 131050 is a wish of the person's. An unreachable
 * number, a cap or an experiment is no opt-out.
 *
 * @param code the code
 * @param summary what it says, in one line
 * @param about whom or what it concerns
 * @param retry whether sending again helps
 * @since 0.1
 */
public record ErrorMeaning(int code, String summary, About about, Retry retry) {
    /** What an error is about. */
    public enum About {
        /** The person stopped marketing on the platform: the only code that is a wish of theirs. */
        PREFERENCE,
        /** The customer service window is closed. */
        WINDOW,
        /** The template is missing, paused, disabled, or does not fit. */
        TEMPLATE,
        /** The person cannot be reached in this way; not an opt-out. */
        RECIPIENT,
        /** A limit per person; not an opt-out. */
        CAP,
        /** The platform restricts the account or the number. */
        ACCOUNT,
        /** Too much at once. */
        THROUGHPUT,
        /** The request is wrong. */
        REQUEST,
        /** Trouble of the platform's own. */
        PLATFORM,
        /** A code that this version does not know. */
        UNKNOWN
    }

    /** Whether sending again helps. */
    public enum Retry {
        /** Not as it is. */
        NO,
        /** After a pause, and a longer one each time. */
        BACK_OFF,
        /** After 24 hours at the earliest: sooner, and the person is closed to you for longer. */
        AFTER_A_DAY,
        /** When the cause is mended: the template, the account, the configuration. */
        WHEN_MENDED
    }

    /**
     * What a code means.
     *
     * @param code the code of an error, as the platform gives it
     * @return its meaning; for a code that this version does not know, {@link About#UNKNOWN}
     */
    public static ErrorMeaning of(int code) {
        return ErrorTable.of(code);
    }

    /**
     * The codes that this version knows.
     *
     * @return in ascending order
     */
    public static Collection<ErrorMeaning> all() {
        return ErrorTable.all();
    }

    /**
     * Whether the person stopped marketing on the platform.
     *
     * @return true for 131050 alone
     */
    public boolean stopsMarketing() {
        return about == About.PREFERENCE;
    }

    /**
     * Whether the customer service window is closed, whatever was thought.
     *
     * @return true for 131047 alone
     */
    public boolean closesWindow() {
        return about == About.WINDOW;
    }

    /**
     * What the code says of the template that was sent.
     *
     * @return a status that is not sendable; empty where it says nothing of it
     */
    public Optional<TemplateStatus> templateStatus() {
        return switch (code) {
            case 132001 -> Optional.of(TemplateStatus.UNKNOWN);
            case 132015 -> Optional.of(TemplateStatus.PAUSED);
            case 132016 -> Optional.of(TemplateStatus.DISABLED);
            default -> Optional.empty();
        };
    }

    /**
     * How long to wait at least before sending to this person again.
     *
     * @return 24 hours after a cap; empty where no time is known, or sending again does not help
     */
    public Optional<Duration> retryAfter() {
        return retry == Retry.AFTER_A_DAY ? Optional.of(Duration.ofHours(24)) : Optional.empty();
    }

    /**
     * Whether a human should see it: the platform restricts the account, or the window was taken for open.
     *
     * @return true for {@link About#ACCOUNT} and {@link About#WINDOW}
     */
    public boolean isAlarm() {
        return about == About.ACCOUNT || about == About.WINDOW;
    }
}
