package io.optin.wording;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the slots of a sentence in one pass, so that what is filled in is taken as it is. */
final class Slots {
    private static final Pattern SLOT = Pattern.compile("\\{(types|business|number)\\}");

    private Slots() {}

    static String fill(String sentence, String types, String business, String number) {
        Map<String, String> values = Map.of("types", types, "business", business, "number", number);
        return SLOT.matcher(sentence)
                .replaceAll(slot -> Matcher.quoteReplacement(values.getOrDefault(slot.group(1), "")));
    }
}
