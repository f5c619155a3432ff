package io.optin.wording;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads and writes the words of a request for consent. Pure: the words of the languages come with optin and do not change.
 *
 * @since 0.1
 */
public final class ConsentWording {
    private ConsentWording() {}

    /**
     * The languages whose words are known.
     *
     * @return primary BCP 47 subtags
     */
    public static List<String> languages() {
        return Languages.TAGS;
    }

    /**
     * Whether the words of a language are known.
     *
     * @param language a BCP 47 tag such as {@code en-GB}; only its primary subtag matters
     * @return true where a wording in it can be judged
     */
    public static boolean canJudge(String language) {
        return Languages.of(Checks.present(language, "language")).isKnown();
    }

    /**
     * Reads the wording of a prompt.
     *
     * @param prompt the prompt
     * @param channel where it is shown: on some, "this number" is clear
     * @param types what it asks for; a host's own types with their phrases
     * @param contact whose number may be in the wording, where that is known; otherwise any number is taken for theirs
     * @return what the wording says
     */
    public static WordingReading read(
            ConsentPrompt prompt, Channel channel, Collection<InformationType> types, Optional<Contact> contact) {
        Checks.present(prompt, "prompt");
        Set<InformationType> asked = Checks.notEmpty(types, "types");
        return new WordingReading(
                Readings.request(prompt.wording(), prompt.language(), prompt.businessName(), asked),
                Checks.present(channel, "channel").carriesNumber(),
                Checks.present(contact, "contact"));
    }

    /**
     * Writes a wording that complies with every edition, with the way out: in English "I agree to receive … from … on
     * WhatsApp at …. You can opt out at any time by replying STOP."
     *
     * @param language a BCP 47 tag of a language that can be judged
     * @param business the name under which the business is known to the person
     * @param types what is asked for, named in the order of their ids; a host's own by its first phrase in the language
     * @param number the number as it is shown, or {@link ConsentPrompt#NUMBER_PLACEHOLDER}
     * @return the sentences
     * @throws InvalidValueException where the language is not known, or a type has no phrase in it
     */
    public static String render(String language, String business, Collection<InformationType> types, String number) {
        Language words = Languages.of(Checks.present(language, "language"));
        if (!words.isKnown()) {
            throw new InvalidValueException("language", "one of " + languages(), "another one");
        }
        for (InformationType type : Checks.notEmpty(types, "types")) {
            if (nameOf(type, words).isEmpty()) {
                throw new InvalidValueException(
                        "types", "types with a phrase in language " + words.tag(), type.id() + " without one");
            }
        }
        return written(words, Checks.text(business, "business", 255), types, Checks.text(number, "number", 255));
    }

    /**
     * As {@link #render}, where it can be done.
     *
     * @param language a BCP 47 tag
     * @param business the name under which the business is known to the person
     * @param types what is asked for
     * @param number the number as it is shown
     * @return empty where the language is not known, or a type has no phrase in it
     */
    public static Optional<String> suggest(
            String language, String business, Collection<InformationType> types, String number) {
        Language words = Languages.of(Checks.present(language, "language"));
        boolean possible = words.isKnown()
                && types.stream().allMatch(type -> nameOf(type, words).isPresent());
        return possible ? Optional.of(written(words, business, types, number)) : Optional.empty();
    }

    private static String written(Language words, String business, Collection<InformationType> types, String number) {
        List<String> names = new ArrayList<>();
        new TreeSet<>(types).forEach(type -> nameOf(type, words).ifPresent(names::add));
        return Slots.fill(words.saying(Language.SENTENCE), enumerated(names, words), business, number)
                + " "
                + words.saying(Language.WAY_OUT);
    }

    /** How a type is called in a language: by the language itself, or by the type's first phrase. */
    private static Optional<String> nameOf(InformationType type, Language words) {
        return words.nameOf(type.id())
                .or(() -> OwnTypes.phrases(type, words).stream().findFirst());
    }

    /**
     * How a type is called in a language.
     *
     * @param type a type
     * @param language a BCP 47 tag
     * @return empty where the language is not known, or the type has no phrase in it
     */
    public static Optional<String> nameOf(InformationType type, String language) {
        return nameOf(Checks.present(type, "type"), Languages.of(Checks.present(language, "language")));
    }

    /**
     * How a wording can tell the way out.
     *
     * @param language a BCP 47 tag
     * @return a sentence; empty where the language is not known
     */
    public static Optional<String> wayOut(String language) {
        return Optional.of(Languages.of(Checks.present(language, "language")))
                .filter(Language::isKnown)
                .map(words -> words.saying(Language.WAY_OUT));
    }

    private static String enumerated(List<String> names, Language words) {
        int last = names.size() - 1;
        String most = String.join(words.saying(Language.COMMA) + " ", names.subList(0, last));
        return last == 0 ? names.get(0) : most + " " + words.saying(Language.LAST) + " " + names.get(last);
    }
}
