package io.optin.policy;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.internal.Checks;
import io.optin.wording.ConsentWording;
import io.optin.wording.WordingReading;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A prompt where it is shown, with what it asks for and what its wording was found to say: what the prompt rules judge.
 * The wording is read once. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class PromptReview {
    private final ConsentPrompt prompt;
    private final Channel channel;
    private final Set<InformationType> types;
    private final WordingReading wording;

    private PromptReview(
            ConsentPrompt prompt, Channel channel, Collection<InformationType> types, Optional<Contact> contact) {
        this.prompt = Checks.present(prompt, "prompt");
        this.channel = Checks.present(channel, "channel");
        this.types = Checks.notEmpty(types, "types");
        wording = ConsentWording.read(prompt, channel, types, contact);
    }

    /**
     * Reads a prompt that is shown to nobody in particular.
     *
     * @param prompt the prompt
     * @param channel where it is shown
     * @param types what it asks for, at least one; a host's own types with their phrases
     * @return what the rules judge
     */
    public static PromptReview of(ConsentPrompt prompt, Channel channel, Collection<InformationType> types) {
        return new PromptReview(prompt, channel, types, Optional.empty());
    }

    /**
     * Reads a prompt that is shown to somebody, whose own number it must show where it shows one.
     *
     * @param prompt the prompt
     * @param channel where it is shown
     * @param types what it asks for
     * @param contact to whom
     * @return what the rules judge
     */
    public static PromptReview of(
            ConsentPrompt prompt, Channel channel, Collection<InformationType> types, Contact contact) {
        return new PromptReview(prompt, channel, types, Optional.of(contact));
    }

    /**
     * What was shown.
     *
     * @return the prompt
     */
    public ConsentPrompt prompt() {
        return prompt;
    }

    /**
     * Where it is shown.
     *
     * @return the channel
     */
    public Channel channel() {
        return channel;
    }

    /**
     * What it asks for.
     *
     * @return at least one type
     */
    public Set<InformationType> types() {
        return types;
    }

    /**
     * What its wording was found to say.
     *
     * @return the reading
     */
    public WordingReading wording() {
        return wording;
    }

    /**
     * A wording that would comply.
     *
     * @return empty where none can be written: in a language whose words are not known, or for a type without a phrase
     */
    public Optional<String> compliantWording() {
        return ConsentWording.suggest(
                prompt.language(), prompt.businessName(), types, ConsentPrompt.NUMBER_PLACEHOLDER);
    }

    @Override
    public String toString() {
        return "PromptReview[" + prompt + ", " + channel + ", " + types + "]";
    }
}
