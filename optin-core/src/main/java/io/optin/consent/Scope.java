package io.optin.consent;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.template.TemplateCategory;
import java.util.Locale;

/**
 * What an opt-out covers: everything, a category, or one type. A typed STOP is everything; "Stop promotions" is the
 * category marketing. An opt-out from several types has several scopes.
 *
 * @since 0.1
 */
public sealed interface Scope {
    /** The id of {@link Everything}. */
    String EVERYTHING_ID = "everything";

    /**
     * The scope as text: {@code everything}, {@code category:marketing}, or the id of a type.
     *
     * @return a stable text
     */
    String id();

    /**
     * Whether messages of that type fall into the scope.
     *
     * @param type a type
     * @return true where they do
     */
    boolean covers(InformationType type);

    /**
     * All messages.
     *
     * @return the widest scope
     */
    static Scope everything() {
        return Everything.SCOPE;
    }

    /**
     * All messages of a category.
     *
     * @param category the category
     * @return the scope
     */
    static Scope category(TemplateCategory category) {
        return switch (Checks.present(category, "category")) {
            case MARKETING -> OfCategory.MARKETING;
            case UTILITY -> OfCategory.UTILITY;
            case AUTHENTICATION -> OfCategory.AUTHENTICATION;
        };
    }

    /**
     * All messages of a type.
     *
     * @param type the type
     * @return the scope
     */
    static Scope type(InformationType type) {
        return Checks.present(type, "type").scope();
    }

    /**
     * Reads {@link #id()} back.
     *
     * @param id the text
     * @param types the registered types
     * @return the scope
     * @throws InvalidValueException where the text names no scope
     */
    static Scope of(String id, InformationTypes types) {
        if (Checks.present(id, "scope").equals(EVERYTHING_ID)) {
            return everything();
        }
        for (TemplateCategory category : TemplateCategory.values()) {
            if (category(category).id().equals(id)) {
                return category(category);
            }
        }
        return types.find(id)
                .map(Scope::type)
                .orElseThrow(() -> new InvalidValueException(
                        "scope", "everything, category:… or the id of a registered type", "another text"));
    }

    /** All messages. */
    record Everything() implements Scope {
        private static final Scope SCOPE = new Everything();

        @Override
        public String id() {
            return EVERYTHING_ID;
        }

        @Override
        public boolean covers(InformationType type) {
            return true;
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /**
     * All messages of a category.
     *
     * @param category the category
     */
    record OfCategory(TemplateCategory category) implements Scope {
        private static final Scope MARKETING = new OfCategory(TemplateCategory.MARKETING);
        private static final Scope UTILITY = new OfCategory(TemplateCategory.UTILITY);
        private static final Scope AUTHENTICATION = new OfCategory(TemplateCategory.AUTHENTICATION);

        /**
         * Refuses null.
         *
         * @param category the category
         */
        public OfCategory {
            Checks.present(category, "category");
        }

        @Override
        public String id() {
            return "category:" + category.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean covers(InformationType type) {
            return type.category() == category;
        }

        @Override
        public String toString() {
            return id();
        }
    }

    /**
     * All messages of a type.
     *
     * @param type the type
     */
    record OfType(InformationType type) implements Scope {
        /**
         * Refuses null.
         *
         * @param type the type
         */
        public OfType {
            Checks.present(type, "type");
        }

        @Override
        public String id() {
            return type.id();
        }

        @Override
        public boolean covers(InformationType other) {
            return type.equals(other);
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
