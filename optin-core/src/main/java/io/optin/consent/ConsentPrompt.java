package io.optin.consent;

import io.optin.internal.Checks;
import io.optin.internal.ContentHash;
import io.optin.internal.Knob;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what a person saw or heard when they were asked: the wording, and the form around it. Immutable, thread-safe,
 * and judged by the prompt rules of a policy edition.
 *
 * @since 0.1
 */
public final class ConsentPrompt {
    /** What stands in a stored wording where the person's own number stood. */
    public static final String NUMBER_PLACEHOLDER = "{number}";

    /** The longest wording, in UTF-16 units. */
    public static final int MAX_WORDING = 65_536;

    /** What the person acts on. */
    public enum Control {
        /** A box to tick. */
        CHECKBOX,
        /** A button to tap or click. */
        BUTTON,
        /** A field to type a number into. */
        NUMBER_ENTRY,
        /** A word to send. */
        KEYWORD,
        /** A key to press on the phone. */
        KEYPRESS,
        /** A yes to say. */
        SPOKEN,
        /** A line to sign on. */
        SIGNATURE
    }

    /** Whether the form has a field for the number. */
    public enum NumberField {
        /** One that the person can change. */
        EDITABLE,
        /** One that they cannot change. */
        FIXED,
        /** None. */
        NONE
    }

    private final String wording;
    private final String language;
    private final String businessName;
    private final Control control;
    private final boolean preselected;
    private final @Nullable String impliedBy;
    private final NumberField numberField;
    private final boolean whatsappLogo;
    private final @Nullable String optOutInstructions;

    private ConsentPrompt(Builder builder) {
        wording = Checks.text(builder.wording.required(), "wording", MAX_WORDING);
        language = Checks.languageTag(builder.language.required(), "language");
        businessName = Checks.text(builder.businessName.required(), "businessName", 255);
        control = builder.control.required();
        preselected = builder.preselected.orElse(false);
        String implied = builder.impliedBy.orNull();
        impliedBy = implied == null ? null : Checks.text(implied, "impliedBy", MAX_WORDING);
        numberField = builder.numberField.orElse(NumberField.NONE);
        whatsappLogo = builder.whatsappLogo.orElse(false);
        String instructions = builder.optOutInstructions.orNull();
        optOutInstructions = instructions == null ? null : Checks.text(instructions, "optOutInstructions", MAX_WORDING);
    }

    private ConsentPrompt(ConsentPrompt shown, String wording) {
        this.wording = wording;
        language = shown.language;
        businessName = shown.businessName;
        control = shown.control;
        preselected = shown.preselected;
        impliedBy = shown.impliedBy;
        numberField = shown.numberField;
        whatsappLogo = shown.whatsappLogo;
        optOutInstructions = shown.optOutInstructions;
    }

    /**
     * Begins a prompt. Wording, language, business name and control are required; a box starts unticked, nothing is
     * implied, there is no number field and no logo, unless said otherwise.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The words, verbatim.
     *
     * @return the wording; where it is stored, the person's own number is {@link #NUMBER_PLACEHOLDER}
     */
    public String wording() {
        return wording;
    }

    /**
     * The language of the words.
     *
     * @return a BCP 47 tag
     */
    public String language() {
        return language;
    }

    /**
     * The name under which the business is known to the person.
     *
     * @return the name
     */
    public String businessName() {
        return businessName;
    }

    /**
     * What the person acts on.
     *
     * @return the control
     */
    public Control control() {
        return control;
    }

    /**
     * Whether the control starts selected.
     *
     * @return true for a box that is ticked beforehand
     */
    public boolean preselected() {
        return preselected;
    }

    /**
     * Another act that is said to imply consent, such as "by placing your order you agree".
     *
     * @return the words; empty where consent is an act of its own
     */
    public Optional<String> impliedBy() {
        return Optional.ofNullable(impliedBy);
    }

    /**
     * The field for the number.
     *
     * @return what there is of it
     */
    public NumberField numberField() {
        return numberField;
    }

    /**
     * Whether WhatsApp's logo is shown.
     *
     * @return true where it is
     */
    public boolean whatsappLogo() {
        return whatsappLogo;
    }

    /**
     * How to opt out, where the form says so outside the wording.
     *
     * @return the words; empty where it does not
     */
    public Optional<String> optOutInstructions() {
        return Optional.ofNullable(optOutInstructions);
    }

    /**
     * The same prompt with another wording; for what is kept, where a number gives way to its placeholder.
     *
     * @param newWording the wording
     * @return a new prompt
     */
    ConsentPrompt withWording(String newWording) {
        return new ConsentPrompt(this, newWording);
    }

    /**
     * What identifies the content: equal prompts, and only those, have the same hash, so that a store can keep each once.
     *
     * @return 64 hexadecimal digits
     */
    public String contentHash() {
        return ContentHash.of("prompt/1")
                .add("wording", wording)
                .add("language", language)
                .add("businessName", businessName)
                .add("control", control)
                .add("preselected", preselected)
                .add("impliedBy", impliedBy())
                .add("numberField", numberField)
                .add("whatsappLogo", whatsappLogo)
                .add("optOutInstructions", optOutInstructions())
                .hex();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConsentPrompt that && contentHash().equals(that.contentHash());
    }

    @Override
    public int hashCode() {
        return wording.hashCode();
    }

    /** Tells the form and leaves the wording out, which may hold a number. */
    @Override
    public String toString() {
        return "ConsentPrompt[language=" + language + ", businessName=" + businessName + ", control=" + control
                + ", wording of " + wording.length() + " characters]";
    }

    /** Builds a {@link ConsentPrompt}; each knob can be set once. Not thread-safe. */
    public static final class Builder {
        private final Knob<String> wording = new Knob<>("wording");
        private final Knob<String> language = new Knob<>("language");
        private final Knob<String> businessName = new Knob<>("businessName");
        private final Knob<Control> control = new Knob<>("control");
        private final Knob<Boolean> preselected = new Knob<>("preselected");
        private final Knob<String> impliedBy = new Knob<>("impliedBy");
        private final Knob<NumberField> numberField = new Knob<>("numberField");
        private final Knob<Boolean> whatsappLogo = new Knob<>("whatsappLogo");
        private final Knob<String> optOutInstructions = new Knob<>("optOutInstructions");

        private Builder() {}

        /**
         * The words, verbatim.
         *
         * @param value up to 65,536 characters
         * @return this
         */
        public Builder wording(String value) {
            wording.set(value);
            return this;
        }

        /**
         * The language of the words.
         *
         * @param value a BCP 47 tag such as {@code en} or {@code pt-BR}
         * @return this
         */
        public Builder language(String value) {
            language.set(value);
            return this;
        }

        /**
         * The name under which the business is known to the person.
         *
         * @param value up to 255 characters
         * @return this
         */
        public Builder businessName(String value) {
            businessName.set(value);
            return this;
        }

        /**
         * What the person acts on.
         *
         * @param value the control
         * @return this
         */
        public Builder control(Control value) {
            control.set(value);
            return this;
        }

        /**
         * Whether the control starts selected.
         *
         * @param value true for a box that is ticked beforehand
         * @return this
         */
        public Builder preselected(boolean value) {
            preselected.set(value);
            return this;
        }

        /**
         * Another act that is said to imply consent.
         *
         * @param value its words
         * @return this
         */
        public Builder impliedBy(String value) {
            impliedBy.set(value);
            return this;
        }

        /**
         * The field for the number.
         *
         * @param value what there is of it
         * @return this
         */
        public Builder numberField(NumberField value) {
            numberField.set(value);
            return this;
        }

        /**
         * Whether WhatsApp's logo is shown.
         *
         * @param value true where it is
         * @return this
         */
        public Builder whatsappLogo(boolean value) {
            whatsappLogo.set(value);
            return this;
        }

        /**
         * How to opt out, where the form says so outside the wording.
         *
         * @param value the words
         * @return this
         */
        public Builder optOutInstructions(String value) {
            optOutInstructions.set(value);
            return this;
        }

        /**
         * The prompt.
         *
         * @return an immutable value
         * @throws io.optin.error.InvalidValueException where a required knob is missing or a value does not fit
         */
        public ConsentPrompt build() {
            return new ConsentPrompt(this);
        }
    }
}
