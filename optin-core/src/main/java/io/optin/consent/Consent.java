package io.optin.consent;

import io.optin.contact.Contact;
import io.optin.internal.Checks;
import io.optin.internal.ContentHash;
import io.optin.internal.Knob;
import io.optin.internal.Times;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's consent: what they were asked, what they did, where, when, for which information, and what proves it.
 *
 * <p>What surprises: where the wording shows the person's own number, {@link #prompt()} holds {@code {number}} in its
 * place and {@link #shownNumber()} holds the spelling, so that one wording is one wording for everybody. {@link
 * #shownWording()} gives what was shown. {@code by} says who reports the consent, not whose will it is.
 *
 * <p>Immutable and thread-safe. Times are kept to the microsecond.
 *
 * @since 0.1
 */
public final class Consent {
    private final Contact contact;
    private final Channel channel;
    private final Set<InformationType> types;
    private final ConsentAction action;
    private final ConsentPrompt prompt;
    private final @Nullable String shownNumber;
    private final NumberSource number;
    private final Actor by;
    private final Evidence evidence;
    private final Instant at;
    private final @Nullable Instant promptShownAt;
    private final @Nullable Instant customerWroteAt;

    private Consent(Builder builder) {
        contact = builder.contact.required();
        channel = builder.channel.required();
        types = Checks.notEmpty(builder.types.required(), "types");
        action = builder.action.required();
        number = builder.number.required();
        by = builder.by.orElse(Actor.PERSON);
        evidence = builder.evidence.orElse(Evidence.NONE);
        at = Times.fact(builder.at.required(), "at");
        promptShownAt = optional(builder.promptShownAt, "promptShownAt");
        customerWroteAt = optional(builder.customerWroteAt, "customerWroteAt");
        OwnNumber own = OwnNumber.in(builder.prompt.required().wording(), contact, builder.shownNumber.orNull());
        shownNumber = own.spellings();
        prompt = builder.prompt.required().withWording(own.wording());
    }

    private static @Nullable Instant optional(Knob<Instant> knob, String field) {
        Instant value = knob.orNull();
        return value == null ? null : Times.fact(value, field);
    }

    /**
     * Begins a consent. Contact, channel, types, action, prompt, number and time are required; it is reported by the
     * person unless said otherwise.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Who consented.
     *
     * @return the contact
     */
    public Contact contact() {
        return contact;
    }

    /**
     * Where they were asked.
     *
     * @return the channel
     */
    public Channel channel() {
        return channel;
    }

    /**
     * What they asked for.
     *
     * @return at least one type, an immutable set
     */
    public Set<InformationType> types() {
        return types;
    }

    /**
     * What they did.
     *
     * @return the act
     */
    public ConsentAction action() {
        return action;
    }

    /**
     * What they saw or heard, with {@code {number}} in place of their own number.
     *
     * @return the prompt
     */
    public ConsentPrompt prompt() {
        return prompt;
    }

    /**
     * The spelling in which the wording showed the person's own number. Where it did so in several, or beside a literal
     * {@code {number}}, all of them in their order, a line each.
     *
     * @return empty where it did not; personal data
     */
    public Optional<String> shownNumber() {
        return Optional.ofNullable(shownNumber);
    }

    /**
     * The wording as it was shown, number and all.
     *
     * @return verbatim; personal data
     */
    public String shownWording() {
        return new OwnNumber(prompt.wording(), shownNumber).shown();
    }

    /**
     * How the number came into the consent.
     *
     * @return its source
     */
    public NumberSource number() {
        return number;
    }

    /**
     * Who reports the consent.
     *
     * @return the reporter
     */
    public Actor by() {
        return by;
    }

    /**
     * What proves it.
     *
     * @return the evidence, possibly none
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * When the person acted.
     *
     * @return an instant, to the microsecond
     */
    public Instant at() {
        return at;
    }

    /**
     * When the prompt was shown.
     *
     * @return empty where nobody noted it
     */
    public Optional<Instant> promptShownAt() {
        return Optional.ofNullable(promptShownAt);
    }

    /**
     * When the customer last wrote before they were asked in a conversation.
     *
     * @return empty where nobody noted it, or it was no conversation
     */
    public Optional<Instant> customerWroteAt() {
        return Optional.ofNullable(customerWroteAt);
    }

    /**
     * What identifies the content: equal consents, and only those, have the same hash.
     *
     * @return 64 hexadecimal digits
     */
    public String contentHash() {
        return ContentHash.of("consent/1")
                .add("contact", contact.value())
                .add("channel", channel)
                .addSet("types", types)
                .add("action", action)
                .add("prompt", prompt.contentHash())
                .add("shownNumber", shownNumber())
                .add("number", number)
                .add("by", by)
                .addMap("evidence", evidence.asMap())
                .add("at", at)
                .add("promptShownAt", promptShownAt())
                .add("customerWroteAt", customerWroteAt())
                .hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Consent that && contentHash().equals(that.contentHash());
    }

    @Override
    public int hashCode() {
        return at.hashCode();
    }

    @Override
    public String toString() {
        return "Consent[" + contact + ", " + channel + ", " + types + ", " + action + ", by=" + by + ", at=" + at + "]";
    }

    /** Builds a {@link Consent}; each knob can be set once. Not thread-safe. */
    public static final class Builder {
        private final Knob<Contact> contact = new Knob<>("contact");
        private final Knob<Channel> channel = new Knob<>("channel");
        private final Knob<Collection<InformationType>> types = new Knob<>("types");
        private final Knob<ConsentAction> action = new Knob<>("action");
        private final Knob<ConsentPrompt> prompt = new Knob<>("prompt");
        private final Knob<String> shownNumber = new Knob<>("shownNumber");
        private final Knob<NumberSource> number = new Knob<>("number");
        private final Knob<Actor> by = new Knob<>("by");
        private final Knob<Evidence> evidence = new Knob<>("evidence");
        private final Knob<Instant> at = new Knob<>("at");
        private final Knob<Instant> promptShownAt = new Knob<>("promptShownAt");
        private final Knob<Instant> customerWroteAt = new Knob<>("customerWroteAt");

        private Builder() {}

        /**
         * Who consented.
         *
         * @param value the contact
         * @return this
         */
        public Builder contact(Contact value) {
            contact.set(value);
            return this;
        }

        /**
         * Where they were asked.
         *
         * @param value the channel
         * @return this
         */
        public Builder channel(Channel value) {
            channel.set(value);
            return this;
        }

        /**
         * What they asked for.
         *
         * @param values at least one type
         * @return this
         */
        public Builder types(InformationType... values) {
            return types(Arrays.asList(values));
        }

        /**
         * What they asked for.
         *
         * @param values at least one type
         * @return this
         */
        public Builder types(Collection<InformationType> values) {
            types.set(values);
            return this;
        }

        /**
         * What they did.
         *
         * @param value the act
         * @return this
         */
        public Builder action(ConsentAction value) {
            action.set(value);
            return this;
        }

        /**
         * What they saw or heard, as it was shown.
         *
         * @param value the prompt
         * @return this
         */
        public Builder prompt(ConsentPrompt value) {
            prompt.set(value);
            return this;
        }

        /**
         * The spelling of the person's number in the wording, for stores that bring a consent back. Others leave it out:
         * it is found.
         *
         * @param value as {@link Consent#shownNumber()} gave it, or the literal
         * @return this
         */
        public Builder shownNumber(String value) {
            shownNumber.set(value);
            return this;
        }

        /**
         * How the number came into the consent.
         *
         * @param value its source
         * @return this
         */
        public Builder number(NumberSource value) {
            number.set(value);
            return this;
        }

        /**
         * Who reports the consent.
         *
         * @param value the reporter
         * @return this
         */
        public Builder by(Actor value) {
            by.set(value);
            return this;
        }

        /**
         * What proves it.
         *
         * @param value the evidence
         * @return this
         */
        public Builder evidence(Evidence value) {
            evidence.set(value);
            return this;
        }

        /**
         * When the person acted.
         *
         * @param value an instant
         * @return this
         */
        public Builder at(Instant value) {
            at.set(value);
            return this;
        }

        /**
         * When the prompt was shown.
         *
         * @param value an instant
         * @return this
         */
        public Builder promptShownAt(Instant value) {
            promptShownAt.set(value);
            return this;
        }

        /**
         * When the customer last wrote before they were asked in a conversation.
         *
         * @param value an instant
         * @return this
         */
        public Builder customerWroteAt(Instant value) {
            customerWroteAt.set(value);
            return this;
        }

        /**
         * The consent.
         *
         * @return an immutable value
         * @throws io.optin.error.InvalidValueException where a required knob is missing or a value does not fit
         */
        public Consent build() {
            return new Consent(this);
        }
    }
}
