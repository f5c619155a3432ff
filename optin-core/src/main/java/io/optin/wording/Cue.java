package io.optin.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a phrase tells a reader; each is a key of a language file, whose head explains them. Types of information have
 * keys of their own.
 */
enum Cue {
    RECEIVE,
    RECEIVES_SOMETHING_ELSE,
    ON_WHATSAPP,
    OVER_WHATSAPP,
    AT,
    OWN_NUMBER,
    NUMBER_ENDING,
    DELIVERY,
    NOT_DELIVERY,
    OTHER_MEDIUM,
    NEGATION,
    HARMLESS,
    SUBJECT,
    SUBORDINATE,
    OBJECTION,
    RULED_OUT,
    NO_TYPE,
    THIRD_PARTY,
    IMPLIED,
    ASKED_ACT,
    OPT_OUT,
    NO_WAY_OUT,
    REPLY,
    PURPOSE,
    TO_SOMEBODY,
    TO_OPT_OUT,
    TO_DO_SOMETHING_ELSE;

    /** Such as {@code on-whatsapp}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Cue> find(String key) {
        return Arrays.stream(values()).filter(cue -> cue.key().equals(key)).findFirst();
    }
}
