package io.optin.consent;

import static io.optin.consent.ConsentPrompt.NUMBER_PLACEHOLDER;

import io.optin.contact.Contact;
import io.optin.contact.NumberInText;
import io.optin.contact.PhoneNumber;
import io.optin.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person's own number in a wording: the wording with {@code {number}} in each of its places, and the spellings that
 * stood there. One spelling fits every place; several are told in their order, a line each, since no spelling of a number
 * holds a line break.
 */
record OwnNumber(String wording, @Nullable String spellings) {
    private static final String SEPARATOR = "\n";

    /** Finds the number of the contact, unless somebody says how it was spelt. */
    static OwnNumber in(String wording, Contact contact, @Nullable String told) {
        if (told != null) {
            Checks.text(told, "shownNumber", ConsentPrompt.MAX_WORDING);
            boolean stored = wording.contains(NUMBER_PLACEHOLDER);
            return new OwnNumber(stored ? wording : wording.replace(told, NUMBER_PLACEHOLDER), told);
        }
        List<NumberInText> places = contact instanceof PhoneNumber number ? number.findIn(wording) : List.of();
        return places.isEmpty() ? new OwnNumber(wording, null) : replaced(wording, places);
    }

    private static OwnNumber replaced(String shown, List<NumberInText> places) {
        StringBuilder wording = new StringBuilder();
        List<String> spellings = new ArrayList<>();
        int done = 0;
        for (NumberInText place : places) {
            String before = shown.substring(done, place.start());
            addPlaceholders(before, spellings);
            wording.append(before).append(NUMBER_PLACEHOLDER);
            spellings.add(place.literal());
            done = place.end();
        }
        String rest = shown.substring(done);
        addPlaceholders(rest, spellings);
        boolean one = spellings.stream().distinct().count() == 1;
        return new OwnNumber(
                wording.append(rest).toString(), one ? spellings.get(0) : String.join(SEPARATOR, spellings));
    }

    /** A placeholder that the person was shown is spelt as it is. */
    private static void addPlaceholders(String text, List<String> spellings) {
        for (int at = text.indexOf(NUMBER_PLACEHOLDER); at >= 0; at = text.indexOf(NUMBER_PLACEHOLDER, at + 1)) {
            spellings.add(NUMBER_PLACEHOLDER);
        }
    }

    /** The wording as it was shown. */
    String shown() {
        String literals = spellings;
        if (literals == null) {
            return wording;
        }
        String[] each = literals.split(SEPARATOR, -1);
        StringBuilder shown = new StringBuilder();
        int done = 0;
        int count = 0;
        for (int at = wording.indexOf(NUMBER_PLACEHOLDER); at >= 0; at = wording.indexOf(NUMBER_PLACEHOLDER, done)) {
            shown.append(wording, done, at).append(each[count % each.length]);
            done = at + NUMBER_PLACEHOLDER.length();
            count++;
        }
        return shown.append(wording.substring(done)).toString();
    }
}
