package io.optin.webhook;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What Meta says of a template: an event, a change of its category, or its quality.
 *
 * @param name its name
 * @param language its language
 * @param event what happened to it
 * @param title more about the event
 * @param category its category, beside an event
 * @param quality its new quality
 * @param previousCategory the category that it had
 * @param newCategory the category that it has
 * @param correctCategory the category that it will have
 */
record RawTemplate(
        @Nullable String name,
        @Nullable String language,
        @Nullable String event,
        @Nullable String title,
        @Nullable String category,
        @Nullable String quality,
        @Nullable String previousCategory,
        @Nullable String newCategory,
        @Nullable String correctCategory) {

    static final RawTemplate NONE = new Builder().build();

    boolean tellsCategories() {
        return previousCategory != null || newCategory != null || correctCategory != null;
    }

    /** Whether it is about a template at all, whatever field it came under. */
    boolean isOne() {
        return name != null && (event != null || quality != null || tellsCategories());
    }

    /** What was read so far. */
    static final class Builder {
        private @Nullable String name;
        private @Nullable String language;
        private @Nullable String event;
        private @Nullable String title;
        private @Nullable String category;
        private @Nullable String quality;
        private @Nullable String previousCategory;
        private @Nullable String newCategory;
        private @Nullable String correctCategory;

        /** Reads the value of a field; false, and nothing read, where the field is none of a template's. */
        boolean read(String field, JsonCursor json) throws IOException {
            switch (field) {
                case "message_template_name" -> name = json.text();
                case "message_template_language" -> language = json.text();
                case "event" -> event = json.text();
                case "other_info" -> title = json.textOf("title");
                case "message_template_category" -> category = json.text();
                case "new_quality_score" -> quality = json.text();
                case "previous_category" -> previousCategory = json.text();
                case "new_category" -> newCategory = json.text();
                case "correct_category" -> correctCategory = json.text();
                default -> {
                    return false;
                }
            }
            return true;
        }

        RawTemplate build() {
            return new RawTemplate(
                    name, language, event, title, category, quality, previousCategory, newCategory, correctCategory);
        }
    }
}
