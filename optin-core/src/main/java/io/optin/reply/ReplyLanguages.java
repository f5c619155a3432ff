package io.optin.reply;

import io.optin.error.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The languages that replies are read in: one file each. To add one, write its file and add its tag here. */
final class ReplyLanguages {
    /** In the order of the alphabet. */
    static final List<String> TAGS = List.of(
            "ar", "de", "en", "es", "fr", "he", "hi", "id", "it", "ja", "ko", "ms", "nl", "pl", "pt", "ru", "th", "tr",
            "vi", "zh");

    private static final Map<String, Lexicon> NARROW = new ConcurrentHashMap<>();
    private static final String ENGLISH = "en";

    private ReplyLanguages() {}

    /** Read when it is first asked for. */
    private static final class All {
        private static final Lexicon LEXICON = of(TAGS);
    }

    /** The language of a BCP 47 tag or of one of Meta's codes, such as {@code pt-BR} or {@code zh_CN}, where it is known. */
    static Optional<String> find(String tag) {
        String primary = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        String today = switch (primary) {
            case "iw" -> "he";
            case "in" -> "id";
            default -> primary;
        };
        return TAGS.contains(today) ? Optional.of(today) : Optional.empty();
    }

    /** The phrases of all languages; put together once. */
    static Lexicon all() {
        return All.LEXICON;
    }

    /** The phrases of a language and of English; put together once. */
    static Lexicon besideEnglish(String tag) {
        return NARROW.computeIfAbsent(tag, same -> of(List.of(tag, ENGLISH)));
    }

    /** The phrases of some languages. */
    static Lexicon of(Collection<String> tags) {
        return Lexicon.of(
                tags.stream().distinct().sorted().map(ReplyLanguages::load).toList());
    }

    /** Reads a file of this package; its name is that of its language. */
    static ReplyLanguage load(String tag) {
        String name = tag + ".txt";
        try (InputStream file = Objects.requireNonNull(ReplyLanguages.class.getResourceAsStream(name), name)) {
            ReplyLanguage language =
                    ReplyLanguageReader.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (!language.tag().equals(tag)) {
                throw new InvalidValueException(name, "the language " + tag, "the language " + language.tag());
            }
            return language;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
