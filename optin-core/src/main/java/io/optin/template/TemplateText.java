package io.optin.template;

import io.optin.internal.Checks;
import java.util.List;
import java.util.Optional;

/**
 * What a template says. Its variables, such as {@code {{1}}}, are part of the text.
 *
 * @param category what it is to Meta
 * @param language its language, such as {@code en_US} or {@code en-US}
 * @param body its body
 * @param footer its footer, if any
 * @param buttons the labels of its buttons
 * @since 0.1
 */
public record TemplateText(
        TemplateCategory category, String language, String body, Optional<String> footer, List<String> buttons) {
    private static final int MAX_TEXT = 65_536;

    /**
     * Refuses nulls, blank text and codes that are no language.
     *
     * @param category what it is to Meta
     * @param language its language
     * @param body its body
     * @param footer its footer, if any
     * @param buttons the labels of its buttons
     */
    public TemplateText {
        Checks.present(category, "category");
        Checks.languageTag(Checks.present(language, "language").replace('_', '-'), "language");
        Checks.text(body, "body", MAX_TEXT);
        Checks.present(footer, "footer").ifPresent(text -> Checks.text(text, "footer", MAX_TEXT));
        buttons = Checks.all(buttons, "buttons");
        buttons.forEach(label -> Checks.text(label, "buttons[]", MAX_TEXT));
    }

    /**
     * A template without footer and buttons.
     *
     * @param category what it is to Meta
     * @param language its language
     * @param body its body
     * @return the text
     */
    public static TemplateText of(TemplateCategory category, String language, String body) {
        return new TemplateText(category, language, body, Optional.empty(), List.of());
    }

    /**
     * The same with a footer.
     *
     * @param text the footer
     * @return a new text
     */
    public TemplateText withFooter(String text) {
        return new TemplateText(category, language, body, Optional.of(Checks.present(text, "footer")), buttons);
    }

    /**
     * The same with these buttons.
     *
     * @param labels their labels
     * @return a new text
     */
    public TemplateText withButtons(String... labels) {
        return new TemplateText(category, language, body, footer, List.of(labels));
    }
}
