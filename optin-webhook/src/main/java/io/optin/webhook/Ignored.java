package io.optin.webhook;

/**
 * A part of a body that changes nothing.
 *
 * @param place where it stands
 * @param reason why
 * @param what the name that Meta gives to it, such as {@code reaction}; at most 64 characters
 * @since 0.1
 */
public record Ignored(Place place, Reason reason, String what) {
    private static final int MOST = 64;

    /** Why a part of a body changes nothing. */
    public enum Reason {
        /** A kind of webhook that optin knows and has no use for, such as {@code account_update}. */
        FIELD_NOT_USED,
        /** A kind of webhook that optin uses, with nothing in it. */
        NOTHING_TOLD,
        /** A kind of webhook that this version does not know. */
        FIELD_UNKNOWN,
        /** A webhook about something else than WhatsApp. */
        OBJECT_UNKNOWN,
        /** For nobody whom the {@link SenderDirectory} knows; there is an {@link Alarm} too. */
        SENDER_UNKNOWN,
        /** A reaction, edit, deletion, message in a group or notice of the platform: it opens no window. */
        OPENS_NO_WINDOW,
        /** A type of message that this version does not know: it opens no window. */
        MESSAGE_TYPE_UNKNOWN,
        /** A message of the business's was sent, delivered or read. */
        STATUS_WITHOUT_NEWS,
        /** A call by the business, or the end of a call. */
        CALL_WITHOUT_NEWS,
        /** Neither stop nor resume nor signup of marketing. */
        PREFERENCE_UNKNOWN,
        /** An event of a template that leaves its status as it was. */
        TEMPLATE_WITHOUT_NEWS,
        /** It permits, and nobody knows since when. */
        TIME_UNKNOWN
    }

    /**
     * Cuts the name to 64 characters.
     *
     * @param place where it stands
     * @param reason why
     * @param what the name that Meta gives to it
     */
    public Ignored {
        what = what.length() > MOST ? what.substring(0, MOST) : what;
    }
}
