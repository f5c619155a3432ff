package io.optin.template;

import io.optin.internal.Checks;
import io.optin.internal.Knob;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template as Meta described it at one moment. What a description leaves out is unknown and changes nothing, with one
 * exception: a description that tells the category and announces no other one says that no change is pending, unless it is
 * of a kind that never tells of changes ({@link Builder#changesUntold()}).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class MessageTemplate {
    private final TemplateKey key;
    private final @Nullable TemplateCategory category;
    private final @Nullable TemplateStatus status;
    private final @Nullable TemplateQuality quality;
    private final @Nullable TemplateCategory announcedCategory;
    private final boolean changesUntold;

    private MessageTemplate(Builder builder) {
        key = builder.key;
        category = builder.category.orNull();
        status = builder.status.orNull();
        quality = builder.quality.orNull();
        announcedCategory = builder.announcedCategory.orNull();
        changesUntold = builder.changesUntold;
    }

    /**
     * Begins the description of a template.
     *
     * @param key which template
     * @return a builder
     */
    public static Builder builder(TemplateKey key) {
        return new Builder(Checks.present(key, "key"));
    }

    /**
     * Which template.
     *
     * @return its key
     */
    public TemplateKey key() {
        return key;
    }

    /**
     * Its current category.
     *
     * @return empty where this description does not tell
     */
    public Optional<TemplateCategory> category() {
        return Optional.ofNullable(category);
    }

    /**
     * Its status.
     *
     * @return empty where this description does not tell
     */
    public Optional<TemplateStatus> status() {
        return Optional.ofNullable(status);
    }

    /**
     * Its quality.
     *
     * @return empty where this description does not tell
     */
    public Optional<TemplateQuality> quality() {
        return Optional.ofNullable(quality);
    }

    /**
     * The category that Meta has announced and not yet put in force.
     *
     * @return empty where none is announced
     */
    public Optional<TemplateCategory> announcedCategory() {
        return Optional.ofNullable(announcedCategory);
    }

    /**
     * Whether this description says that no change of the category is pending.
     *
     * @return true where it tells the category and announces none, and is of a kind that would
     */
    public boolean saysNoChangeIsPending() {
        return category != null && announcedCategory == null && !changesUntold;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageTemplate that
                && key.equals(that.key)
                && category == that.category
                && status == that.status
                && quality == that.quality
                && announcedCategory == that.announcedCategory
                && changesUntold == that.changesUntold;
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, category, status, quality, announcedCategory, changesUntold);
    }

    @Override
    public String toString() {
        return "MessageTemplate[" + key + ", category=" + category + ", status=" + status + ", quality=" + quality
                + ", announcedCategory=" + announcedCategory + (changesUntold ? ", changesUntold" : "") + "]";
    }

    /** Builds a {@link MessageTemplate}; each knob can be set once. Not thread-safe. */
    public static final class Builder {
        private final TemplateKey key;
        private final Knob<TemplateCategory> category = new Knob<>("category");
        private final Knob<TemplateStatus> status = new Knob<>("status");
        private final Knob<TemplateQuality> quality = new Knob<>("quality");
        private final Knob<TemplateCategory> announcedCategory = new Knob<>("announcedCategory");
        private boolean changesUntold;

        private Builder(TemplateKey key) {
            this.key = key;
        }

        /**
         * The current category.
         *
         * @param value as Meta gives it
         * @return this
         */
        public Builder category(TemplateCategory value) {
            category.set(value);
            return this;
        }

        /**
         * The status.
         *
         * @param value as Meta gives it
         * @return this
         */
        public Builder status(TemplateStatus value) {
            status.set(value);
            return this;
        }

        /**
         * The quality.
         *
         * @param value as Meta gives it
         * @return this
         */
        public Builder quality(TemplateQuality value) {
            quality.set(value);
            return this;
        }

        /**
         * The category that Meta says the template will get.
         *
         * @param value as Meta announces it ({@code correct_category})
         * @return this
         */
        public Builder announcedCategory(TemplateCategory value) {
            announcedCategory.set(value);
            return this;
        }

        /**
         * This description never tells of pending changes, such as a notice of a status: that it announces none withdraws
         * nothing.
         *
         * @return this
         */
        public Builder changesUntold() {
            changesUntold = true;
            return this;
        }

        /**
         * The description.
         *
         * @return an immutable value
         */
        public MessageTemplate build() {
            return new MessageTemplate(this);
        }
    }
}
