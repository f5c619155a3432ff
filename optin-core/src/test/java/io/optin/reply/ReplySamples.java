package io.optin.reply;

import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.consent.Scope;
import io.optin.template.TemplateCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Replies with what a careful human takes them to mean, language by language. A line is a label, a tabulator and the reply
 * as it is: {@code opt_out}, perhaps with a scope; {@code unclear}, {@code none}, {@code opt_in}, {@code help}; {@code
 * request:opt_in} and {@code request:declined} for what answers a request for consent. Lines that begin with {@code #} are
 * comments, and four of them begin the sections.
 */
final class ReplySamples {
    static final List<String> LANGUAGES = List.of(
            "ar", "de", "en", "es", "fr", "he", "hi", "hi-Latn", "id", "it", "ja", "ko", "ms", "nl", "pl", "pt", "ru",
            "th", "tr", "vi", "zh-Hans", "zh-Hant");

    static final List<String> SECTIONS = List.of("commands", "sentences", "near-misses", "other");

    private static final String NEAR = "near";

    private static final InformationTypes TYPES = InformationTypes.withOwn(List.of());

    private ReplySamples() {}

    /**
     * A reply.
     *
     * @param section where it stands
     * @param toRequest whether it answers a request for consent
     * @param intent what it means
     * @param scope what an opt-out covers
     * @param text the reply
     */
    record Sample(String section, boolean toRequest, Intent intent, Optional<Scope> scope, String text) {
        /** Whether a meaning is the labelled one; a near-miss whose label leaves it open is anything but an opt-out. */
        boolean accepts(ReplyMeaning meaning) {
            if (section.equals(NEAR)) {
                return meaning.intent() != Intent.OPT_OUT;
            }
            boolean sameScope =
                    intent != Intent.OPT_OUT || meaning.scopes().equals(Set.of(scope.orElse(Scope.everything())));
            return meaning.intent() == intent && sameScope;
        }
    }

    /** The replies in a language; refuses what is no sample. */
    static List<Sample> in(String language) {
        List<Sample> samples = new ArrayList<>();
        String section = "";
        for (String line : lines(language)) {
            if (line.startsWith("#")) {
                String name = line.substring(1).strip();
                section = SECTIONS.contains(name) ? name : section;
            } else if (!line.isBlank()) {
                samples.add(sample(section, line));
            }
        }
        return samples;
    }

    /**
     * Replies that nobody had seen who wrote the data of the languages. {@code near} labels a near-miss that may be taken for
     * nothing or for something unclear.
     */
    static List<Sample> unseen(String language) {
        return lines("unseen/" + language).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith(NEAR + "\t")
                        ? sample(NEAR, "none" + line.substring(NEAR.length()))
                        : sample("unseen", line))
                .toList();
    }

    private static List<String> lines(String language) {
        String name = "/replies/" + language + ".txt";
        try (InputStream file = Objects.requireNonNull(ReplySamples.class.getResourceAsStream(name), name)) {
            return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(String section, String line) {
        int tab = line.indexOf('\t');
        if (section.isEmpty() || tab < 1 || tab != line.lastIndexOf('\t') || tab == line.length() - 1) {
            throw new IllegalArgumentException("no sample: " + line);
        }
        String label = line.substring(0, tab);
        boolean toRequest = label.startsWith("request:");
        String[] words = (toRequest ? label.substring("request:".length()) : label).split(" ", -1);
        Intent intent = Intent.valueOf(words[0].toUpperCase(Locale.ROOT));
        Optional<Scope> scope = words.length > 1 ? Optional.of(scope(words[1])) : Optional.empty();
        if (words.length > 2 || (scope.isPresent() && intent != Intent.OPT_OUT)) {
            throw new IllegalArgumentException("no label: " + label);
        }
        return new Sample(section, toRequest, intent, scope, line.substring(tab + 1));
    }

    private static Scope scope(String word) {
        return word.equals("category:marketing")
                ? Scope.category(TemplateCategory.MARKETING)
                : Scope.type(TYPES.find(word)
                        .map(InformationType.class::cast)
                        .orElseThrow(() -> new IllegalArgumentException("no scope: " + word)));
    }
}
