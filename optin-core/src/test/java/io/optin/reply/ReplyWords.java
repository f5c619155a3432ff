package io.optin.reply;

import java.util.List;

/** The English words that opt out, as the guide lists them. */
final class ReplyWords {
    static final List<String> OPT_OUT = List.of(
            "STOP",
            "STOP ALL",
            "STOPALL",
            "UNSUBSCRIBE",
            "QUIT",
            "END",
            "REVOKE",
            "OPT OUT",
            "OPTOUT",
            "OPT-OUT",
            "REMOVE ME");

    private ReplyWords() {}
}
