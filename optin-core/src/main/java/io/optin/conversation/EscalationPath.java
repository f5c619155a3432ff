package io.optin.conversation;

/**
 * A way from a machine to a human: the six that WhatsApp's policy names. A link to a general home page or to another
 * social network is none.
 *
 * @since 0.1
 */
public enum EscalationPath {
    /** A human takes over in the chat. */
    IN_CHAT_AGENT,
    /** A number to call. */
    PHONE_NUMBER,
    /** An address to write to. */
    EMAIL,
    /** Support on the business's site. */
    WEB_SUPPORT,
    /** A shop or a branch to visit. */
    STORE_VISIT,
    /** A form to fill in. */
    SUPPORT_FORM
}
