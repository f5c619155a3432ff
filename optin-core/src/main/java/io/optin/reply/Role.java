package io.optin.reply;

import java.util.Arrays;
import java.util.Optional;

/** What a phrase of a language file is for. */
enum Role {
    // Whole messages, perhaps with politeness around them.
    OPT_OUT("opt-out", Use.COMMAND),
    UNCLEAR("unclear", Use.COMMAND),
    OPT_IN("opt-in", Use.COMMAND),
    HELP("help", Use.COMMAND),
    YES("yes", Use.COMMAND),
    NO("no", Use.COMMAND),
    LOOK_ALIKE("look-alike", Use.COMMAND),
    AROUND("around", Use.COMMAND),

    // Parts of sentences that a sentence is read for.
    ASKS("asks", Use.ASK),
    ASKS_THOSE("asks-those", Use.ASK),
    UNSURE("unsure", Use.ASK),

    // What else such a sentence may hold.
    NOT("not", Use.GUARD),
    DOUBT("doubt", Use.GUARD),
    CONTRARY("contrary", Use.GUARD),
    MAY_ASK("may-ask", Use.GUARD),
    KEEP("keep", Use.GUARD),
    BUT("but", Use.GUARD),
    TOPIC("topic", Use.GUARD);

    /** When a phrase is looked for. */
    enum Use {
        COMMAND,
        ASK,
        GUARD,
        /** Politeness once more, and by itself. */
        ASIDE,
        /** Words that begin another clause once more, and by themselves. */
        CONJUNCTION
    }

    private final String key;
    private final Use use;

    Role(String key, Use use) {
        this.key = key;
        this.use = use;
    }

    String key() {
        return key;
    }

    Use use() {
        return use;
    }

    static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }
}
