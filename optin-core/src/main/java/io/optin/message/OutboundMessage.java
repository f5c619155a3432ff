package io.optin.message;

import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.ErasureMark;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.template.TemplateKey;
import java.util.Optional;

/**
 * A message that somebody wants to send: a template, or free-form content. Immutable and thread-safe; {@code toString}
 * leaves out what it says.
 *
 * @since 0.1
 */
public sealed interface OutboundMessage permits TemplateMessage, FreeFormMessage {
    /**
     * To whom.
     *
     * @return the contact
     */
    Contact to();

    /**
     * What kind of information it carries.
     *
     * @return empty for free-form content of no type
     */
    Optional<InformationType> type();

    /**
     * A template message.
     *
     * @param to to whom
     * @param template which template, in which language
     * @param type what kind of information it carries
     * @return the message
     */
    static TemplateMessage template(Contact to, TemplateKey template, InformationType type) {
        return new TemplateMessage(addressee(to), Checks.present(template, "template"), Checks.present(type, "type"));
    }

    /**
     * A free-form message by a human, of no type.
     *
     * @param to to whom
     * @return the message, which {@code with…} methods refine
     */
    static FreeFormMessage freeForm(Contact to) {
        return new FreeFormMessage(addressee(to));
    }

    private static Contact addressee(Contact to) {
        if (Checks.present(to, "to") instanceof ErasureMark) {
            throw new InvalidValueException("to", "a phone number or a user id", "the mark of an erased contact");
        }
        return to;
    }
}
