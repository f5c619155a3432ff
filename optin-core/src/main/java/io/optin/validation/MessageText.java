package io.optin.validation;

import java.util.regex.Pattern;

/** Texts for people in the form that a provider's message interpolation leaves alone. */
final class MessageText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$]");

    private MessageText() {}

    /** The template that is interpolated to this very text: parameters and expressions in it are plain letters. */
    static String literally(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
