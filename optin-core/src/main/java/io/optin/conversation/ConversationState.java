package io.optin.conversation;

import io.optin.internal.Checks;

/**
 * What is known between one sender and one contact.
 *
 * @param window the customer service window
 * @param preference what the person told the platform
 * @since 0.1
 */
public record ConversationState(ConversationWindow window, PlatformPreference preference) {
    /** Nothing known. */
    public static final ConversationState NONE =
            new ConversationState(ConversationWindow.NEVER_OPENED, PlatformPreference.NONE);

    /**
     * Refuses nulls.
     *
     * @param window the customer service window
     * @param preference what the person told the platform
     */
    public ConversationState {
        Checks.present(window, "window");
        Checks.present(preference, "preference");
    }

    /**
     * A window and no preference.
     *
     * @param window the window
     * @return the state
     */
    public static ConversationState of(ConversationWindow window) {
        return new ConversationState(window, PlatformPreference.NONE);
    }

    /**
     * A preference and no window.
     *
     * @param preference the preference
     * @return the state
     */
    public static ConversationState of(PlatformPreference preference) {
        return new ConversationState(ConversationWindow.NEVER_OPENED, preference);
    }

    /**
     * The later of both, time by time.
     *
     * @param other another state of the same two
     * @return the join
     */
    public ConversationState join(ConversationState other) {
        return new ConversationState(window.join(other.window), preference.join(other.preference));
    }

    /**
     * What of this state reaches every alias: the platform's stop.
     *
     * @return the state without window and resume
     */
    public ConversationState restrictions() {
        return of(preference.restrictions());
    }
}
