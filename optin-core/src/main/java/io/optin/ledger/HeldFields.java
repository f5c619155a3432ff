package io.optin.ledger;

import io.optin.consent.Consent;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentState;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.SentMessage;
import io.optin.template.TemplateKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is held, as names and texts. Names are those of the scenarios where they have one. */
final class HeldFields {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private HeldFields(String kind, Contact contact) {
        put("kind", kind).put("contact", contact.value());
    }

    static Map<String, String> of(ConsentEvent event) {
        HeldFields fields = new HeldFields(event.type(), event.header().contact())
                .put("id", event.header().id())
                .put("at", event.header().at())
                .put("receivedAt", event.header().receivedAt());
        if (event instanceof ConsentEvent.ConsentGiven given) {
            fields.consent(given.consent());
        } else if (event instanceof ConsentEvent.OptedOut out) {
            fields.optOut(out.optOut());
        } else if (event instanceof ConsentEvent.Compacted compacted) {
            fields.state(compacted.state());
        }
        return fields.put("contentHash", event.contentHash()).all();
    }

    static Map<String, String> of(Contact contact, Sender sender, ConversationState state) {
        return new HeldFields("conversation", contact)
                .put("sender", sender.number().value())
                .put("lastMessageAt", state.window().lastMessageAt())
                .put("windowClosedAt", state.window().closedByPlatformAt())
                .put("marketingStoppedAt", state.preference().lastStop())
                .put("marketingResumedAt", state.preference().lastResume())
                .all();
    }

    static Map<String, String> of(SentMessage message) {
        HeldFields fields = new HeldFields("sent-message", message.to())
                .put("id", message.id())
                .put("sender", message.sender().number().value())
                .put("at", message.at());
        message.request()
                .ifPresent(request -> fields.types(request.types())
                        .put("customerWroteAt", request.customerWroteAt())
                        .prompt(request.prompt()));
        return fields.putText("template", message.template().map(TemplateKey::toString))
                .all();
    }

    static Map<String, String> of(Contact contact, Contact other, IdentityLink.Kind kind) {
        return new HeldFields(kind == IdentityLink.Kind.SAME ? "same-person" : "maybe-same-person", contact)
                .put("other", kind == IdentityLink.Kind.SAME ? other.value() : other.masked())
                .all();
    }

    private void consent(Consent consent) {
        types(consent.types())
                .put("channel", consent.channel())
                .put("action", consent.action())
                .put("number", consent.number())
                .put("by", consent.by())
                .put("promptShownAt", consent.promptShownAt())
                .put("customerWroteAt", consent.customerWroteAt())
                .put("shownWording", consent.shownWording())
                .putText("shownNumber", consent.shownNumber())
                .prompt(consent.prompt())
                .evidence(consent.evidence());
    }

    private void optOut(OptOut optOut) {
        put("scopes", sorted(optOut.scopes().stream().map(Scope::id).toList()))
                .put("by", optOut.by())
                .evidence(optOut.evidence());
    }

    private void state(ConsentState state) {
        times("optedInAt", state.optedInAt());
        times("importedAt", state.importedAt());
        times("optedOutAt", state.optedOutAt());
        put("confirmedAt", state.confirmedAt());
    }

    private void times(String name, Map<Scope, Instant> times) {
        times.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> one.id().compareTo(other.id())))
                .forEach(entry -> put(name + "." + entry.getKey().id(), entry.getValue()));
    }

    private HeldFields types(Collection<InformationType> types) {
        return put("types", sorted(types.stream().map(InformationType::id).toList()));
    }

    private HeldFields prompt(ConsentPrompt prompt) {
        return put("prompt.wording", prompt.wording())
                .put("prompt.language", prompt.language())
                .put("prompt.businessName", prompt.businessName())
                .put("prompt.control", prompt.control())
                .put("prompt.preselected", String.valueOf(prompt.preselected()))
                .put("prompt.numberField", prompt.numberField())
                .put("prompt.whatsappLogo", String.valueOf(prompt.whatsappLogo()))
                .putText("prompt.impliedBy", prompt.impliedBy())
                .putText("prompt.optOutInstructions", prompt.optOutInstructions());
    }

    private void evidence(Evidence evidence) {
        evidence.asMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> put("evidence." + entry.getKey(), entry.getValue()));
    }

    private static String sorted(Collection<String> ids) {
        return ids.stream().sorted().collect(Collectors.joining(" "));
    }

    private HeldFields put(String name, String value) {
        fields.put(name, value);
        return this;
    }

    private HeldFields putText(String name, Optional<String> value) {
        value.ifPresent(text -> put(name, text));
        return this;
    }

    private HeldFields put(String name, Enum<?> value) {
        return put(name, value.name().toLowerCase(Locale.ROOT));
    }

    private HeldFields put(String name, Instant value) {
        return put(name, value.toString());
    }

    private HeldFields put(String name, Optional<Instant> value) {
        value.ifPresent(time -> put(name, time));
        return this;
    }

    private Map<String, String> all() {
        return Collections.unmodifiableMap(fields);
    }
}
