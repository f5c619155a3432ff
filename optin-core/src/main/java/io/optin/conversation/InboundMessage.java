package io.optin.conversation;

import io.optin.consent.Evidence;
import io.optin.contact.Contact;
import io.optin.internal.Checks;
import io.optin.internal.Knob;
import io.optin.internal.Times;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that came from a person. Not everything that comes opens a window: see {@link Kind}. Immutable and
 * thread-safe; {@code toString} leaves out what they wrote.
 *
 * @since 0.1
 */
public final class InboundMessage {
    /** The longest text, in UTF-16 units. */
    public static final int MAX_TEXT = 65_536;

    /** What came. */
    public enum Kind {
        /** Written text. */
        TEXT(true, true),
        /** A tap on a button, or a choice from a list. */
        BUTTON(true, true),
        /** An image, video, sound, document or sticker, perhaps with a caption. */
        MEDIA(true, true),
        /** A location, a contact card, an order, the answer to a flow. */
        OTHER_MESSAGE(true, false),
        /** A call by the person. */
        CALL(true, false),
        /** An emoji on a message. */
        REACTION(false, false),
        /** A change of an earlier message. */
        EDIT(false, false),
        /** The removal of an earlier message. */
        DELETION(false, false),
        /** A notice of the platform, such as a changed number. */
        SYSTEM(false, false),
        /** A message in a group. */
        GROUP(false, false),
        /** A type that this version does not know. */
        UNKNOWN(false, false);

        private final boolean opensWindow;
        private final boolean speaks;

        Kind(boolean opensWindow, boolean speaks) {
            this.opensWindow = opensWindow;
            this.speaks = speaks;
        }

        /**
         * Whether it opens the customer service window.
         *
         * @return true for messages and calls of the person
         */
        public boolean opensWindow() {
            return opensWindow;
        }

        /**
         * Whether its words can be a reply, such as an opt-out.
         *
         * @return true for text, buttons and captions
         */
        public boolean speaks() {
            return speaks;
        }
    }

    private final Contact from;
    private final String id;
    private final Kind kind;
    private final Instant sentAt;
    private final @Nullable String text;
    private final @Nullable String buttonPayload;
    private final @Nullable String inReplyTo;
    private final Evidence evidence;
    private final boolean timeUnknown;

    private InboundMessage(Builder builder) {
        from = builder.from.required();
        id = Checks.text(builder.id.required(), "id", 255);
        sentAt = Times.fact(builder.sentAt.required(), "sentAt");
        String words = builder.text.orNull();
        text = words == null ? null : Checks.lenientText(words, "text", MAX_TEXT);
        String payload = builder.buttonPayload.orNull();
        buttonPayload = payload == null ? null : Checks.lenientText(payload, "buttonPayload", MAX_TEXT);
        String reply = builder.inReplyTo.orNull();
        inReplyTo = reply == null ? null : Checks.text(reply, "inReplyTo", 255);
        timeUnknown = builder.timeUnknown;
        evidence = builder.evidence.orElse(Evidence.NONE);
        if (!evidence.equals(Evidence.NONE)) {
            evidence(); // refuses what does not go with the id
        }
        kind = builder.kind.orElse(buttonPayload == null ? Kind.TEXT : Kind.BUTTON);
    }

    /**
     * Begins a message. Sender, id and time are required; the kind is {@link Kind#BUTTON} where a button was tapped and
     * {@link Kind#TEXT} otherwise, unless said.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Who wrote.
     *
     * @return the contact
     */
    public Contact from() {
        return from;
    }

    /**
     * The platform's id of the message.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * What came.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The payload's own time; that of its arrival only where the payload has none.
     *
     * @return an instant, to the microsecond
     */
    public Instant sentAt() {
        return sentAt;
    }

    /**
     * Whether nobody knows when it was sent: then it opens no window and agrees to nothing, and an opt-out in it counts.
     *
     * @return true where {@link #sentAt()} is a guess
     */
    public boolean isTimeUnknown() {
        return timeUnknown;
    }

    /**
     * The words: a text, a caption, or the label of a button.
     *
     * @return empty where there are none; personal data
     */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /**
     * The payload of a tapped button.
     *
     * @return empty where none was tapped
     */
    public Optional<String> buttonPayload() {
        return Optional.ofNullable(buttonPayload);
    }

    /**
     * The id of the message that this one answers.
     *
     * @return empty where it answers none
     */
    public Optional<String> inReplyTo() {
        return Optional.ofNullable(inReplyTo);
    }

    /**
     * What the message proves a consent or an opt-out with: its id, and what came with it, such as the advertisement that
     * led to it.
     *
     * @return at least {@link Evidence#MESSAGE_ID}
     */
    public Evidence evidence() {
        return evidence.and(Evidence.MESSAGE_ID, id);
    }

    @Override
    public String toString() {
        return "InboundMessage[" + kind + " from " + from + ", sentAt=" + sentAt + "]";
    }

    /** Builds an {@link InboundMessage}; each knob can be set once. Not thread-safe. */
    public static final class Builder {
        private final Knob<Contact> from = new Knob<>("from");
        private final Knob<String> id = new Knob<>("id");
        private final Knob<Kind> kind = new Knob<>("kind");
        private final Knob<Instant> sentAt = new Knob<>("sentAt");
        private final Knob<String> text = new Knob<>("text");
        private final Knob<String> buttonPayload = new Knob<>("buttonPayload");
        private final Knob<String> inReplyTo = new Knob<>("inReplyTo");
        private final Knob<Evidence> evidence = new Knob<>("evidence");
        private boolean timeUnknown;

        private Builder() {}

        /**
         * Who wrote.
         *
         * @param value the contact
         * @return this
         */
        public Builder from(Contact value) {
            from.set(value);
            return this;
        }

        /**
         * The platform's id of the message.
         *
         * @param value up to 255 characters
         * @return this
         */
        public Builder id(String value) {
            id.set(value);
            return this;
        }

        /**
         * What came.
         *
         * @param value the kind
         * @return this
         */
        public Builder kind(Kind value) {
            kind.set(value);
            return this;
        }

        /**
         * The payload's own time; where it has none, that of its arrival.
         *
         * @param value an instant
         * @return this
         */
        public Builder sentAt(Instant value) {
            sentAt.set(value);
            return this;
        }

        /**
         * The words: a text, a caption, or the label of a button.
         *
         * @param value up to 65,536 characters
         * @return this
         */
        public Builder text(String value) {
            text.set(value);
            return this;
        }

        /**
         * The payload of a tapped button.
         *
         * @param value up to 65,536 characters
         * @return this
         */
        public Builder buttonPayload(String value) {
            buttonPayload.set(value);
            return this;
        }

        /**
         * The id of the message that this one answers.
         *
         * @param value up to 255 characters
         * @return this
         */
        public Builder inReplyTo(String value) {
            inReplyTo.set(value);
            return this;
        }

        /**
         * What came with the message and may prove something, such as the advertisement that led to it.
         *
         * @param value names and values; {@link Evidence#MESSAGE_ID} is added by itself and refused here
         * @return this
         */
        public Builder evidence(Evidence value) {
            evidence.set(value);
            return this;
        }

        /**
         * The payload has a time that cannot be read, and {@link #sentAt} is that of the arrival: only an opt-out counts.
         *
         * @return this
         */
        public Builder timeUnknown() {
            timeUnknown = true;
            return this;
        }

        /**
         * The message.
         *
         * @return an immutable value
         * @throws io.optin.error.InvalidValueException where a required knob is missing or a value does not fit
         */
        public InboundMessage build() {
            return new InboundMessage(this);
        }
    }
}
