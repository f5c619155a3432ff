package io.optin.webhook;

import io.optin.OptIn;
import io.optin.error.InvalidValueException;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of an account's templates, as Meta lists them ({@code GET /<account>/message_templates}): what they are, and
 * what they say. Read it when you begin, and when an {@link Alarm.Kind#TEMPLATE_TO_READ} asks for it. Ask Meta for the
 * fields {@code name,language,status,category,correct_category,quality_score,components}: a list without {@code
 * correct_category} says nothing of pending changes.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class TemplateList {
    private final List<ListedTemplate> templates;
    private final List<Unreadable> unreadable;
    private final Optional<String> next;

    TemplateList(List<ListedTemplate> templates, List<Unreadable> unreadable, Optional<String> next) {
        this.templates = List.copyOf(templates);
        this.unreadable = List.copyOf(unreadable);
        this.next = next;
    }

    /**
     * A template as it is listed.
     *
     * @param template what it is
     * @param text what it says; empty where it has no body of its own, as some for authentication
     */
    public record ListedTemplate(MessageTemplate template, Optional<TemplateText> text) {}

    /**
     * What came of a listed template.
     *
     * @param template what it is
     * @param isNew whether anything of that was new
     * @param report whether its text complies: marketing offers a way out, and each way out that is promised is understood;
     *     empty where the list tells no text
     */
    public record Judged(MessageTemplate template, boolean isNew, Optional<PolicyReport> report) {}

    /**
     * Reads a page.
     *
     * @param account the id of the WhatsApp Business Account, as webhooks name it
     * @param json the page as Meta sends it
     * @return what is listed
     * @throws InvalidValueException where it is no JSON, or no object
     */
    public static TemplateList read(String account, byte[] json) {
        Required.present(account, "account");
        try {
            return new TemplateListReader(account, new JsonCursor(Required.present(json, "json"))).read();
        } catch (IOException e) { // no JSON, bytes that are no text, or too complex
            throw new InvalidValueException("json", "the JSON of GET message_templates", "something of another form");
        }
    }

    /**
     * The templates that are listed.
     *
     * @return in the order of the list
     */
    public List<ListedTemplate> templates() {
        return templates;
    }

    /**
     * What could not be read.
     *
     * @return empty where everything was
     */
    public List<Unreadable> unreadable() {
        return unreadable;
    }

    /**
     * Where the next page is.
     *
     * @return the cursor for the parameter {@code after}; empty on the last page
     */
    public Optional<String> next() {
        return next;
    }

    /**
     * Tells what is listed, and judges each text.
     *
     * @param optIn the front door
     * @param asOf when you asked Meta for the list, before the request went out: what a webhook tells later, counts
     * @return what came of each template, in the order of the list
     */
    public List<Judged> tell(OptIn optIn, Instant asOf) {
        PolicyValidator validator = Required.present(optIn, "optIn").validator();
        List<Judged> told = new ArrayList<>();
        for (ListedTemplate listed : templates) {
            boolean isNew = optIn.templates().seen(listed.template(), asOf);
            told.add(new Judged(listed.template(), isNew, listed.text().map(validator::validate)));
        }
        return List.copyOf(told);
    }

    @Override
    public String toString() {
        return "TemplateList[" + templates.size() + " templates, " + unreadable.size() + " unreadable]";
    }
}
