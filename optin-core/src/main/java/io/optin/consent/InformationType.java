package io.optin.consent;

import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.template.TemplateCategory;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A kind of information that a person may ask for. Its identity is its id: two types of one id are equal, whatever else
 * they say. Five are built in; a host registers its own once, when it builds {@code OptIn}.
 *
 * @since 0.1
 */
public final class InformationType implements Comparable<InformationType> {
    /** Orders, deliveries, shipping. */
    public static final InformationType SHIPPING_UPDATES = of("shipping_updates", TemplateCategory.UTILITY);
    /** Payments, receipts, accounts. */
    public static final InformationType TRANSACTION_NOTIFICATIONS =
            of("transaction_notifications", TemplateCategory.UTILITY);
    /** Codes to log in or to confirm. */
    public static final InformationType ONE_TIME_PASSWORDS = of("one_time_passwords", TemplateCategory.AUTHENTICATION);
    /** Offers, deals, discounts. */
    public static final InformationType PROMOTIONAL_CONTENT = of("promotional_content", TemplateCategory.MARKETING);
    /** Newsletters, new arrivals. */
    public static final InformationType PRODUCT_NEWS = of("product_news", TemplateCategory.MARKETING);

    private static final List<InformationType> BUILT_IN =
            List.of(SHIPPING_UPDATES, TRANSACTION_NOTIFICATIONS, ONE_TIME_PASSWORDS, PROMOTIONAL_CONTENT, PRODUCT_NEWS);

    private final String id;
    private final TemplateCategory category;
    private final Map<String, List<String>> phrases;
    private final Scope scope;

    private InformationType(String id, TemplateCategory category, Map<String, List<String>> phrases) {
        this.id = id;
        this.category = category;
        this.phrases = phrases;
        scope = new Scope.OfType(this);
    }

    /** The scope of this type alone, made once: every decision asks for it. */
    Scope scope() {
        return scope;
    }

    /**
     * A type without phrases of its own.
     *
     * @param id 1 to 64 lower-case letters, digits and underscores, beginning with a letter
     * @param category what its messages are to Meta
     * @return the type
     */
    public static InformationType of(String id, TemplateCategory category) {
        return of(id, category, Map.of());
    }

    /**
     * A type with the phrases that name it in a wording.
     *
     * @param id 1 to 64 lower-case letters, digits and underscores, beginning with a letter; not {@code everything}
     * @param category what its messages are to Meta
     * @param phrases by language (BCP 47), such as {@code en → "appointment reminders"}
     * @return the type
     */
    public static InformationType of(
            String id, TemplateCategory category, Map<String, ? extends List<String>> phrases) {
        if (!Shape.ID.matcher(Checks.present(id, "type.id")).matches() || id.equals(Scope.EVERYTHING_ID)) {
            throw new InvalidValueException(
                    "type.id",
                    "1 to 64 lower-case letters, digits and underscores, beginning with a letter, and not everything",
                    "text of " + id.length() + " characters");
        }
        Map<String, List<String>> copy = new TreeMap<>();
        Checks.present(phrases, "type.phrases").forEach((language, words) -> {
            Checks.languageTag(language, "type.phrases language");
            Checks.all(words, "type.phrases").forEach(word -> Checks.text(word, "type.phrases." + language, 200));
            copy.put(language, List.copyOf(words));
        });
        return new InformationType(id, Checks.present(category, "type.category"), Collections.unmodifiableMap(copy));
    }

    /**
     * The five that every host has.
     *
     * @return an immutable list
     */
    public static List<InformationType> builtIn() {
        return BUILT_IN;
    }

    /**
     * What identifies the type.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * What its messages are to Meta.
     *
     * @return its category
     */
    public TemplateCategory category() {
        return category;
    }

    /**
     * Whether its messages are marketing.
     *
     * @return true where the category is marketing
     */
    public boolean isMarketing() {
        return category == TemplateCategory.MARKETING;
    }

    /**
     * The phrases that name it in a wording.
     *
     * @return by language, an immutable map
     */
    public Map<String, List<String>> phrases() {
        return phrases;
    }

    @Override
    public int compareTo(InformationType other) {
        return id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InformationType that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }

    /** Apart, so that the pattern is there before the constants are made. */
    private static final class Shape {
        private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    }
}
