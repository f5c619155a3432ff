package io.optin.wording;

import io.optin.consent.InformationType;
import io.optin.internal.Memo;
import io.optin.template.TemplateCategory;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What was read of the texts that were asked about last: thousands of people see the same form, and its words are read once.
 * Texts that are too long for a form are read each time, so that what is kept stays small: 11 MiB at the very most, when it was
 * filled with texts made for that.
 */
final class Readings {
    private static final int MOST = 256;
    private static final int LONGEST = 1_000;

    private static final Memo<Request, WordingReader> REQUESTS = new Memo<>(MOST);
    private static final Memo<Text, OptOutReading> OPT_OUTS = new Memo<>(MOST);

    private Readings() {}

    private record Request(String wording, String language, String businessName, List<Type> types) {}

    /** All of a type: two with the same id are equal, whatever their phrases. */
    private record Type(String id, TemplateCategory category, Map<String, List<String>> phrases) {
        private static Type of(InformationType type) {
            return new Type(type.id(), type.category(), type.phrases());
        }
    }

    private record Text(String text, String language) {}

    static WordingReader request(
            String wording, String language, String businessName, Collection<InformationType> types) {
        if (wording.length() > LONGEST) {
            return new WordingReader(wording, Languages.of(language), businessName, types);
        }
        return REQUESTS.get(
                new Request(
                        wording,
                        language,
                        businessName,
                        types.stream().map(Type::of).toList()),
                key -> new WordingReader(wording, Languages.of(language), businessName, types));
    }

    static OptOutReading optOut(String text, String language) {
        if (text.length() > LONGEST) {
            return OptOutReader.read(text, Languages.of(language));
        }
        return OPT_OUTS.get(new Text(text, language), key -> OptOutReader.read(text, Languages.of(language)));
    }
}
