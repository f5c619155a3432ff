package io.optin.webhook;

import io.optin.error.InvalidValueException;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateText;
import io.optin.webhook.TemplateList.ListedTemplate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a page of an account's templates. */
final class TemplateListReader {
    private final String account;
    private final JsonCursor json;
    private final List<Unreadable> unreadable = new ArrayList<>();

    TemplateListReader(String account, JsonCursor json) {
        this.account = account;
        this.json = json;
    }

    TemplateList read() throws IOException {
        if (!json.object()) {
            throw new InvalidValueException("json", "an object with the field data", "something else");
        }
        List<ListedTemplate> templates = null;
        Optional<String> next = Optional.empty();
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "data" -> templates = json.listOf(this::template);
                case "paging" -> next = paging();
                default -> json.skip();
            }
        }
        if (templates == null || !json.isAtEnd()) {
            throw new InvalidValueException(
                    "json", "an object with the field data, and nothing behind it", "another answer of Meta's");
        }
        return new TemplateList(templates, unreadable, next);
    }

    /** There is an address of a next page only where there is one. */
    private Optional<String> paging() throws IOException {
        String after = null;
        boolean more = false;
        if (json.object()) {
            for (String name = json.field(); name != null; name = json.field()) {
                switch (name) {
                    case "cursors" -> after = json.textOf("after");
                    case "next" -> more = json.text() != null;
                    default -> json.skip();
                }
            }
        }
        return more ? Optional.ofNullable(after) : Optional.empty();
    }

    private @Nullable ListedTemplate template(int index) throws IOException {
        Place place = Place.inList("data", index);
        if (!json.object()) {
            unreadable.add(new Unreadable(place, "data", "an object"));
            return null;
        }
        Fields fields = new Fields();
        for (String name = json.field(); name != null; name = json.field()) {
            switch (name) {
                case "name" -> fields.name = json.textOrEmpty();
                case "language" -> fields.language = json.textOrEmpty();
                case "status" -> fields.status = json.text();
                case "category" -> fields.category = json.text();
                case "correct_category" -> {
                    fields.tellsChanges = true;
                    fields.correctCategory = json.text();
                }
                case "quality_score" -> fields.quality = json.textOf("score");
                case "components" -> json.listOf(component -> component(fields));
                default -> json.skip();
            }
        }
        try {
            return fields.listed(account);
        } catch (InvalidValueException e) {
            unreadable.add(new Unreadable(place, e.field(), e.expected()));
            return null;
        }
    }

    private @Nullable Void component(Fields fields) throws IOException {
        String type = "";
        String text = null;
        if (json.object()) {
            for (String name = json.field(); name != null; name = json.field()) {
                switch (name) {
                    case "type" -> type = json.textOrEmpty().toUpperCase(Locale.ROOT);
                    case "text" -> text = json.text();
                    case "buttons" -> fields.buttons = json.listOf(button -> json.textOf("text"));
                    default -> json.skip();
                }
            }
        }
        if (type.equals("BODY")) {
            fields.body = text;
        } else if (type.equals("FOOTER")) {
            fields.footer = text;
        }
        return null;
    }

    /** What was read of a template, as fields come in any order. */
    private static final class Fields {
        private static final int MOST_TEXT = 65_536;

        private String name = "";
        private String language = "";
        private @Nullable String status;
        private @Nullable String category;
        private @Nullable String correctCategory;
        private boolean tellsChanges;
        private @Nullable String quality;
        private @Nullable String body;
        private @Nullable String footer;
        private List<String> buttons = List.of();

        private ListedTemplate listed(String account) {
            MessageTemplate.Builder template = MessageTemplate.builder(TemplateKey.of(account, name, language));
            if (status != null) {
                template.status(TemplateMeaning.status(status));
            }
            if (quality != null) {
                template.quality(TemplateMeaning.quality(quality));
            }
            TemplateCategory current = TemplateMeaning.category(category);
            if (current != null) {
                template.category(current);
            }
            TemplateCategory correct = TemplateMeaning.category(correctCategory);
            if (correct != null && correct != current) {
                template.announcedCategory(correct);
            }
            if (!tellsChanges) {
                template.changesUntold();
            }
            return new ListedTemplate(template.build(), text(strictest(current, correct)));
        }

        /** What is announced counts at once; what nobody tells asks for what the strictest asks. */
        private static TemplateCategory strictest(
                @Nullable TemplateCategory current, @Nullable TemplateCategory correct) {
            if (current == null || correct == TemplateCategory.MARKETING) {
                return TemplateCategory.MARKETING;
            }
            return current;
        }

        private Optional<TemplateText> text(TemplateCategory judged) {
            String said = usable(body);
            if (said == null) {
                return Optional.empty();
            }
            List<String> labels = new ArrayList<>();
            for (String button : buttons) {
                String label = usable(button);
                if (label != null) {
                    labels.add(label);
                }
            }
            return Optional.of(new TemplateText(judged, language, said, Optional.ofNullable(usable(footer)), labels));
        }

        private static @Nullable String usable(@Nullable String text) {
            return Texts.whole(Texts.clean(text, MOST_TEXT), MOST_TEXT);
        }
    }
}
