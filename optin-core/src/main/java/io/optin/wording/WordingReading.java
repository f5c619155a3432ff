package io.optin.wording;

import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a wording was found to say. Read once, and judged by many rules. Immutable and thread-safe; holds places in the
 * wording and nothing of its text.
 *
 * @since 0.1
 */
public final class WordingReading {
    private final boolean judged;
    private final TextSpan request;
    private final Set<PhraseElement> missing;
    private final Set<InformationType> unnamedTypes;
    private final boolean numberShown;
    private final boolean whatsappNamed;
    private final boolean saysOverWhatsapp;
    private final Optional<TextSpan> business;
    private final List<TextSpan> implied;
    private final List<Doubt> doubts;
    private final Optional<TextSpan> optOut;

    WordingReading(WordingReader reader, boolean carriesNumber, Optional<Contact> contact) {
        judged = reader.isJudged();
        request = reader.request();
        missing = Collections.unmodifiableSet(reader.missing());
        unnamedTypes = Collections.unmodifiableSet(reader.unnamedTypes());
        numberShown = reader.isNumberShown(carriesNumber, contact);
        whatsappNamed = reader.isWhatsappNamed();
        saysOverWhatsapp = reader.saysOverWhatsapp();
        business = reader.business();
        implied = List.copyOf(reader.implied());
        doubts = List.copyOf(reader.doubts(numberShown));
        optOut = reader.optOut();
    }

    /**
     * Whether the language is one whose words are known. Where it is not, only {@link #doubts} of form were looked for,
     * and everything else says nothing.
     *
     * @return true where the words were read
     */
    public boolean isJudged() {
        return judged;
    }

    /**
     * The sentence that asks; the whole wording where none does.
     *
     * @return where it stands
     */
    public TextSpan request() {
        return request;
    }

    /**
     * What the sentence that asks lacks of the required phrase.
     *
     * @return the elements in their order; empty where the phrase is there
     */
    public Set<PhraseElement> missing() {
        return missing;
    }

    /**
     * The types that were asked for and that the wording does not name.
     *
     * @return in the order of their ids
     */
    public Set<InformationType> unnamedTypes() {
        return unnamedTypes;
    }

    /**
     * Whether the person's number is shown: a field, the number itself, masked or not, or words that are clear on the
     * channel.
     *
     * @return true where it is
     */
    public boolean isNumberShown() {
        return numberShown;
    }

    /**
     * Whether the name WhatsApp is in the wording.
     *
     * @return true where it is, spelt in full
     */
    public boolean isWhatsappNamed() {
        return whatsappNamed;
    }

    /**
     * Whether the wording says, in whatever words, that the messages come over WhatsApp.
     *
     * @return true where it does
     */
    public boolean saysOverWhatsapp() {
        return saysOverWhatsapp;
    }

    /**
     * Where the business is named first.
     *
     * @return empty where it is not named
     */
    public Optional<TextSpan> business() {
        return business;
    }

    /**
     * Other acts that are said to imply consent, such as "by continuing".
     *
     * @return where they stand, in their order
     */
    public List<TextSpan> implied() {
        return implied;
    }

    /**
     * What makes the wording say other than it seems to.
     *
     * @return in the order of their places
     */
    public List<Doubt> doubts() {
        return doubts;
    }

    /**
     * Where the wording speaks of opting out first.
     *
     * @return empty where it does not
     */
    public Optional<TextSpan> optOut() {
        return optOut;
    }
}
