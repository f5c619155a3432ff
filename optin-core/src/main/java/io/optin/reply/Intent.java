package io.optin.reply;

/**
 * What a person wants with a reply.
 *
 * @since 0.1
 */
public enum Intent {
    /** To get no more messages. */
    OPT_OUT,
    /** To get messages; an intent, which records nothing by itself. */
    OPT_IN,
    /** Not to consent, in answer to a request. */
    DECLINED,
    /** To know what this is about. */
    HELP,
    /** Perhaps to get no more messages: a human should look. */
    UNCLEAR,
    /** Something else. */
    NONE
}
