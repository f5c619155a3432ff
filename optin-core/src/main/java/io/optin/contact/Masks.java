package io.optin.contact;

/** Masks names of people: a short head, the last two characters where enough stays hidden, and stars between. */
final class Masks {
    private static final int LEAST_HIDDEN = 4;
    private static final String STARS = "******";

    private Masks() {}

    static String mask(String text, int head) {
        boolean showTail = text.length() - head - 2 >= LEAST_HIDDEN;
        return text.substring(0, head) + STARS + (showTail ? text.substring(text.length() - 2) : "");
    }
}
