package io.optin.reply;

import io.optin.internal.Checks;
import io.optin.wording.TextSpan;

/**
 * Why a human should look at a reply.
 *
 * @param reason what makes it unclear
 * @param place where in the text
 * @since 0.1
 */
public record Unclear(Reason reason, TextSpan place) {
    /**
     * What makes a reply unclear.
     *
     * @since 0.1
     */
    public enum Reason {
        /** Its words may ask to stop messages, and may be about something else, such as CANCEL or "leave me alone". */
        AMBIGUOUS_WORDS,
        /** It asks whether or how messages can be stopped, as in "how do I unsubscribe?". */
        QUESTION,
        /** It asks to stop messages, and says something that makes this doubtful, such as a time of day. */
        DOUBTFUL_REQUEST,
        /** A command is one of its sentences, and another one is about something else. */
        COMMAND_BESIDE_OTHER_WORDS,
        /** It asks for messages and to have none. */
        CONTRADICTION,
        /** It opts out in one language and means something else in another. */
        LANGUAGES_DIFFER
    }

    /**
     * Refuses nulls.
     *
     * @param reason what makes it unclear
     * @param place where in the text
     */
    public Unclear {
        Checks.present(reason, "unclear.reason");
        Checks.present(place, "unclear.place");
    }
}
