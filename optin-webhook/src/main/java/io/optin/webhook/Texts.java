package io.optin.webhook;

import org.jspecify.annotations.Nullable;

/** Makes foreign text fit for values that refuse NUL, lone surrogates and what is too long: a STOP must not be lost to them. */
final class Texts {
    private Texts() {}

    /** The text without what does not fit, cut to a length; null stays null. */
    static @Nullable String clean(@Nullable String text, int most) {
        if (text == null || (text.length() <= most && isSound(text))) {
            return text;
        }
        StringBuilder sound = new StringBuilder(Math.min(text.length(), most));
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int length = Character.charCount(sign);
            if (sound.length() + length > most) {
                break;
            }
            if (isSound(sign)) {
                sound.appendCodePoint(sign);
            }
            at += length;
        }
        return sound.toString();
    }

    /** The text where it is a usable id or proof as it is; null where it is not. */
    static @Nullable String whole(@Nullable String text, int most) {
        return text == null || text.isBlank() || text.length() > most || !isSound(text) ? null : text;
    }

    private static boolean isSound(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return unit != 0 && text.codePoints().allMatch(Texts::isSound);
            }
        }
        return true;
    }

    private static boolean isSound(int sign) {
        return sign != 0 && (sign < Character.MIN_SURROGATE || sign > Character.MAX_SURROGATE);
    }
}
