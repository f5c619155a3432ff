package io.optin.message;

import io.optin.consent.ConsentState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.PlatformPreference;
import io.optin.internal.Checks;
import io.optin.template.TemplateState;
import java.util.Collection;
import java.util.List;

/**
 * All that a decision needs to know of one person, one sender and one template, gathered over the person's aliases:
 * refusals of the wide circle, permissions of the narrow one.
 *
 * @param consent where the person stands with the business
 * @param window the window between the person and the sender
 * @param preferences what the person told the platform, sender by sender of the business
 * @param template what was heard of the template; {@link TemplateState#NONE} where nothing was, or where there is none
 * @since 0.1
 */
public record ContactFacts(
        ConsentState consent,
        ConversationWindow window,
        Collection<PlatformPreference> preferences,
        TemplateState template) {
    /** Nothing known of anybody. */
    public static final ContactFacts NONE =
            new ContactFacts(ConsentState.NONE, ConversationWindow.NEVER_OPENED, List.of(), TemplateState.NONE);

    /**
     * Refuses nulls.
     *
     * @param consent where the person stands with the business
     * @param window the window between the person and the sender
     * @param preferences what the person told the platform
     * @param template what was heard of the template
     */
    public ContactFacts {
        Checks.present(consent, "consent");
        Checks.present(window, "window");
        preferences = Checks.all(preferences, "preferences");
        Checks.present(template, "template");
    }
}
