package io.optin.message;

import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.template.TemplateKey;
import java.util.Optional;

/**
 * A template on its way to a person. Which information it carries is the host's word; whether the template's category
 * agrees is for the rules.
 *
 * @since 0.1
 */
public final class TemplateMessage implements OutboundMessage {
    private final Contact to;
    private final TemplateKey template;
    private final InformationType type;

    TemplateMessage(Contact to, TemplateKey template, InformationType type) {
        this.to = to;
        this.template = template;
        this.type = type;
    }

    @Override
    public Contact to() {
        return to;
    }

    /**
     * Which template, in which language.
     *
     * @return its key
     */
    public TemplateKey template() {
        return template;
    }

    @Override
    public Optional<InformationType> type() {
        return Optional.of(type);
    }

    @Override
    public String toString() {
        return "TemplateMessage[" + template + " (" + type + ") to " + to + "]";
    }
}
