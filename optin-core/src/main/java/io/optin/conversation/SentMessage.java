package io.optin.conversation;

import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.internal.Checks;
import io.optin.internal.ContentHash;
import io.optin.internal.Times;
import io.optin.template.TemplateKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A message that the business sent and that may be answered or reported on. Kept so that a reply, or an error of the
 * platform that names the message only, finds its person.
 *
 * @param id the platform's id of the message
 * @param sender who sent it
 * @param to to whom
 * @param at when
 * @param request what it asked consent for; empty where it asked for none
 * @param template which template it was; empty where that is not known, or it was none
 * @since 0.1
 */
public record SentMessage(
        String id,
        Sender sender,
        Contact to,
        Instant at,
        Optional<ConsentRequest> request,
        Optional<TemplateKey> template) {

    /**
     * A request for consent within a conversation.
     *
     * @param types what was asked for
     * @param prompt how it was asked
     * @param customerWroteAt when the customer last wrote before the request; empty where that is not known
     */
    public record ConsentRequest(Set<InformationType> types, ConsentPrompt prompt, Optional<Instant> customerWroteAt) {
        /**
         * Refuses nulls and an empty set of types.
         *
         * @param types what was asked for
         * @param prompt how it was asked
         * @param customerWroteAt when the customer last wrote before the request
         */
        public ConsentRequest {
            types = Checks.notEmpty(types, "types");
            Checks.present(prompt, "prompt");
            customerWroteAt =
                    Checks.present(customerWroteAt, "customerWroteAt").map(time -> Times.fact(time, "customerWroteAt"));
        }

        /**
         * A request for consent, before the ledger looks up when the customer wrote.
         *
         * @param types what was asked for
         * @param prompt how it was asked
         * @return the request
         */
        public static ConsentRequest of(Collection<InformationType> types, ConsentPrompt prompt) {
            return new ConsentRequest(Checks.notEmpty(types, "types"), prompt, Optional.empty());
        }
    }

    /**
     * Refuses nulls, blank ids, and those longer than 255 characters.
     *
     * @param id the platform's id of the message
     * @param sender who sent it
     * @param to to whom
     * @param at when
     * @param request what it asked consent for
     * @param template which template it was
     */
    public SentMessage {
        Checks.text(id, "id", 255);
        Checks.present(sender, "sender");
        Checks.present(to, "to");
        at = Times.fact(at, "at");
        Checks.present(request, "request");
        Checks.present(template, "template");
    }

    /**
     * A message of which no template is known.
     *
     * @param id the platform's id of the message
     * @param sender who sent it
     * @param to to whom
     * @param at when
     * @param request what it asked consent for
     */
    public SentMessage(String id, Sender sender, Contact to, Instant at, Optional<ConsentRequest> request) {
        this(id, sender, to, at, request, Optional.empty());
    }

    /**
     * What of this message makes it this message and no other, for stores.
     *
     * @return SHA-256 of everything in it, in hexadecimal
     */
    public String contentHash() {
        return ContentHash.of("sent/1")
                .add("id", id)
                .add("sender", sender.number().value())
                .add("to", to.value())
                .add("at", at)
                .addSet("types", request.map(ConsentRequest::types).orElse(Set.of()))
                .add("prompt", request.map(asked -> asked.prompt().contentHash()))
                .add("customerWroteAt", request.flatMap(ConsentRequest::customerWroteAt))
                .add("template", template)
                .hex();
    }

    /** Leaves the id out: the platform's ids of messages hold the number, thinly veiled. */
    @Override
    public String toString() {
        return "SentMessage[" + sender + " to " + to + ", at=" + at + (request.isPresent() ? ", asks consent" : "")
                + "]";
    }
}
