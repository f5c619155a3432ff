package io.optin.contact;

import java.util.regex.Pattern;

/**
 * A number as it is written: a plus if it has one and then a digit or a {@value #MASK} for each that is hidden.
 *
 * @param international whether it tells its country
 * @param slots digits and masks of the number itself, with the country code if it is international
 * @param dialled all that is written
 */
record WrittenNumber(boolean international, String slots, String dialled) {
    static final char MASK = '*';
    /** A zero that is dialled at home and left out from abroad. */
    private static final Pattern TRUNK_ZERO = Pattern.compile("[(\uFF08]\\p{Nd}[)\uFF09]");

    private static final int TELLING = 4;

    static WrittenNumber of(String literal) {
        String dialled = slotsOf(literal);
        String abroad = slotsOf(TRUNK_ZERO
                .matcher(literal)
                .replaceAll(match -> slotsOf(match.group()).equals("0") ? "" : match.group()));
        int prefix = abroad.startsWith("+") ? 1 : abroad.startsWith("00") ? 2 : 0;
        return prefix == 0
                ? new WrittenNumber(false, dialled, dialled)
                : new WrittenNumber(true, abroad.substring(prefix), dialled);
    }

    private static String slotsOf(String literal) {
        StringBuilder slots = new StringBuilder();
        literal.codePoints().forEach(sign -> {
            if (NumberSigns.isDigit(sign)) {
                slots.append(Character.digit(sign, 10));
            } else if (NumberSigns.isMask(sign)) {
                slots.append(MASK);
            } else if (NumberSigns.isPlus(sign) && slots.isEmpty()) {
                slots.append('+');
            }
        });
        return slots.toString();
    }

    boolean isMasked() {
        return slots.indexOf(MASK) >= 0;
    }

    /** Whether its last digits are those of a number: no other way to write that changes them. */
    boolean endsAs(String number) {
        int shown = slots.length() - 1 - slots.lastIndexOf(MASK);
        int compared = Math.min(TELLING, shown);
        return number.endsWith(slots.substring(slots.length() - compared));
    }

    /** Whether it is no longer than what is found in texts, and shows no digit where the form has another one. */
    boolean canStandFor(String form) {
        String pattern =
                slots.length() == form.length() ? slots.replace("*", "[0-9]") : slots.replaceAll("\\*+", "[0-9]+");
        return slots.length() <= NumberScanner.MOST_SLOTS && Pattern.matches(pattern, form);
    }
}
