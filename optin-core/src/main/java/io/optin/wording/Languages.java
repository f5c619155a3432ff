package io.optin.wording;

import io.optin.error.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The languages that can be judged: one file each, read once. To add one, write its file and add its tag here. */
final class Languages {
    /** In the order of the alphabet. */
    static final List<String> TAGS = List.of("en");

    private static final Map<String, Language> BY_TAG = TAGS.stream()
            .map(Languages::load)
            .collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));

    private Languages() {}

    /** The language of a BCP 47 tag or of one of Meta's codes, such as {@code en-GB} or {@code en_US}. */
    static Language of(String tag) {
        String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return BY_TAG.getOrDefault(primary, Language.UNKNOWN);
    }

    /** Reads a file of this package; its name is that of its language. */
    static Language load(String tag) {
        String name = tag + ".txt";
        try (InputStream file = Objects.requireNonNull(Languages.class.getResourceAsStream(name), name)) {
            Language language = LanguageReader.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (!language.tag().equals(tag)) {
                throw new InvalidValueException(name, "the language " + tag, "the language " + language.tag());
            }
            return language;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
