package io.optin.reply;

import io.optin.consent.InformationType;
import io.optin.consent.InformationTypes;
import io.optin.consent.Scope;
import io.optin.error.InvalidValueException;
import io.optin.template.TemplateCategory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a language file. Strict: a line that does not fit is refused with its number and the reason. */
final class ReplyLanguageReader {
    private static final InformationTypes TYPES = InformationTypes.withOwn(List.of());

    private final PhraseSyntax syntax = new PhraseSyntax();
    private final List<PhraseText> phrases = new ArrayList<>();
    private final List<List<Spelling>> words = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private String tag = "";

    private ReplyLanguageReader() {}

    /**
     * Reads a file.
     *
     * @param name what to call it in a refusal
     * @throws InvalidValueException naming the line and the reason
     */
    static ReplyLanguage read(String name, String text) {
        ReplyLanguageReader reader = new ReplyLanguageReader();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            try {
                reader.take(line);
            } catch (IllegalArgumentException e) {
                throw new InvalidValueException(
                        name + " line " + number, "a line that can be read", "\"" + line + "\": " + e.getMessage());
            }
        }
        return reader.language(name);
    }

    private void take(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(": ");
        check(colon > 0, "a line is \"key: value\"");
        String key = line.substring(0, colon);
        String value = line.substring(colon + 2);
        check(!value.isBlank() && !value.startsWith(" "), "a value follows the colon and one space");
        if (key.equals("language")) {
            check(tag.isEmpty(), "a file is of one language");
            check(value.matches("[a-z]{2,3}"), "the language is a primary subtag of BCP 47, such as en");
            tag = value;
        } else if (key.equals("words")) {
            for (String word : PhraseSyntax.SPACES.split(value.strip(), -1)) {
                words.add(PhraseSyntax.words(word));
            }
        } else if (key.startsWith("list ")) {
            syntax.define(key.substring("list ".length()), value);
        } else if (key.startsWith("topic ")) {
            phrases.addAll(syntax.topics(scope(key.substring("topic ".length())), value));
        } else {
            Role role = Role.find(key)
                    .filter(found -> found != Role.TOPIC)
                    .orElseThrow(() -> new IllegalArgumentException("there is no key " + key));
            List<PhraseText> more = syntax.phrases(role, Optional.empty(), value);
            check(
                    role.use() != Role.Use.COMMAND || more.stream().noneMatch(PhraseText::hasStem),
                    "a command is told whole, without *");
            check(
                    (role != Role.AROUND && role != Role.BUT) || more.stream().noneMatch(PhraseText::isAnchored),
                    "politeness and conjunctions do not ask where a clause ends");
            phrases.addAll(more);
        }
        told.add(key);
    }

    private static Scope scope(String id) {
        Scope marketing = Scope.category(TemplateCategory.MARKETING);
        return id.equals(marketing.id())
                ? marketing
                : TYPES.find(id)
                        .map(Scope::type)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a topic is " + marketing.id() + " or one of " + TYPES.all()));
    }

    private ReplyLanguage language(String name) {
        Set<String> missing = new TreeSet<>();
        missing.add("language");
        missing.add("words");
        for (Role role : Role.values()) {
            missing.add(role.key());
        }
        missing.remove(Role.TOPIC.key());
        missing.add("topic " + Scope.category(TemplateCategory.MARKETING).id());
        TYPES.all().stream()
                .filter(type -> !type.equals(InformationType.PROMOTIONAL_CONTENT)) // offers are all marketing
                .forEach(type -> missing.add("topic " + type.id()));
        missing.removeAll(told);
        if (!missing.isEmpty()) {
            throw new InvalidValueException(name, "every key", "none of " + missing);
        }
        return new ReplyLanguage(tag, List.copyOf(phrases), List.copyOf(words));
    }

    private static void check(boolean fits, String reason) {
        if (!fits) {
            throw new IllegalArgumentException(reason);
        }
    }
}
