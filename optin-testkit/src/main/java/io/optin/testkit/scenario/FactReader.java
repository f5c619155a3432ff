package io.optin.testkit.scenario;

import static io.optin.testkit.scenario.Fields.constant;

import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.BusinessScopedUserId;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.InboundMessage.Kind;
import io.optin.ledger.PlatformChoice;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateQuality;
import io.optin.template.TemplateStatus;
import io.optin.testkit.scenario.Scenario.Head;
import io.optin.testkit.scenario.World.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what happened. Everything is made of our own values at once, so that what is impossible is refused where it stands. */
final class FactReader {
    static final Set<String> KINDS =
            Set.of("consent", "optOut", "inbound", "sent", "template", "platformPreference", "sameContact", "webhook");

    private static final List<Kind> INBOUND_KINDS =
            List.of(Kind.TEXT, Kind.BUTTON, Kind.CALL, Kind.REACTION, Kind.SYSTEM);

    private final PromptReader prompts;

    FactReader(Head head) {
        prompts = new PromptReader(head);
    }

    /**
     * Reads a fact.
     *
     * @param at when it happened and was received
     * @param number of the entry
     */
    Step read(String kind, Json value, Instant at, int number) {
        return switch (kind) {
            case "consent" -> Fields.read(value, fields -> consent(fields, at));
            case "optOut" -> Fields.read(value, fields -> optOut(fields, at));
            case "inbound" -> Fields.read(value, fields -> inbound(fields, at));
            case "sent" -> Fields.read(value, fields -> sent(fields, number));
            case "template" -> Fields.read(value, FactReader::template);
            case "platformPreference" -> Fields.read(value, FactReader::preference);
            case "sameContact" -> Fields.read(value, FactReader::sameContact);
            default -> WebhookBody.of(value);
        };
    }

    private Step consent(Fields fields, Instant at) {
        Consent.Builder builder = Consent.builder()
                .contact(fields.need("contact", Fields.made(Contact::of)))
                .channel(fields.need("channel", constant(Channel.class)))
                .types(fields.need("types", prompts.types()))
                .action(fields.need("action", constant(ConsentAction.class)))
                .prompt(fields.need("prompt", prompts::prompt))
                .number(fields.need("number", constant(NumberSource.class)))
                .by(by(fields))
                .evidence(fields.find("evidence", FactReader::evidence).orElse(Evidence.NONE))
                .at(at);
        fields.find("promptShownAt", Fields::instant).ifPresent(builder::promptShownAt);
        fields.find("customerWroteAt", Fields::instant).ifPresent(builder::customerWroteAt);
        Optional<String> id = fields.find("id", Fields::text);
        Consent consent = builder.build();
        return (world, now) -> Answer.of(id.map(given -> world.door().ledger().record(given, consent))
                .orElseGet(() -> world.door().ledger().record(consent)));
    }

    private static Actor by(Fields fields) {
        return fields.find("by", constant(Actor.class)).orElse(Actor.PERSON);
    }

    private static Evidence evidence(Json value) {
        return Fields.read(value, fields -> {
            Map<String, String> proofs = new LinkedHashMap<>();
            for (String name : List.copyOf(fields.names())) {
                proofs.put(name, fields.need(name, Fields::text));
            }
            return Evidence.of(proofs);
        });
    }

    private Step optOut(Fields fields, Instant at) {
        Contact contact = fields.need("contact", Fields.made(Contact::of));
        Optional<List<InformationType>> types = fields.find("types", prompts.types());
        Optional<TemplateCategory> category = fields.find("category", constant(TemplateCategory.class));
        if (types.isPresent() && category.isPresent()) {
            throw fields.where().refusal("expected types or category, or neither of them, but found both");
        }
        List<Scope> scopes = types.map(some -> some.stream().map(Scope::type).toList())
                .or(() -> category.map(some -> List.of(Scope.category(some))))
                .orElse(List.of(Scope.everything()));
        OptOut optOut = OptOut.of(contact, scopes, at).by(by(fields));
        Optional<String> id = fields.find("id", Fields::text);
        return silent((world, now) -> id.map(given -> world.door().ledger().optOut(given, optOut))
                .orElseGet(() -> world.door().ledger().optOut(optOut)));
    }

    private static Step inbound(Fields fields, Instant at) {
        InboundMessage.Builder builder = InboundMessage.builder()
                .from(fields.need("from", Fields.made(Contact::of)))
                .id(fields.need("id", Fields::text))
                .sentAt(fields.find("sentAt", Fields::instant).orElse(at));
        Optional<Kind> kind = fields.find("kind", constant(Kind.class, INBOUND_KINDS));
        boolean tapped = Said.read(fields, builder);
        if (tapped && kind.filter(said -> said != Kind.BUTTON).isPresent()) {
            throw fields.where().refusal("expected kind button beside a button");
        }
        kind.ifPresent(builder::kind);
        fields.find("inReplyTo", Fields::text).ifPresent(builder::inReplyTo);
        Optional<Sender> sender = sender(fields);
        InboundMessage message = builder.build();
        return silent((world, now) -> world.door(sender).ledger().received(message));
    }

    static Optional<Sender> sender(Fields fields) {
        return fields.find("sender", Fields.made(Sender::of));
    }

    private Step sent(Fields fields, int number) {
        Contact to = fields.need("to", Fields.made(Contact::of));
        String id = fields.find("id", Fields::text).orElse("optin.entry." + number);
        Optional<Sender> sender = sender(fields);
        Optional<String> purpose =
                fields.find("purpose", Fields.word(List.of("opt_out_confirmation", "consent_request")));
        if (purpose.filter("consent_request"::equals).isPresent()) {
            List<InformationType> types = fields.need("types", prompts.types());
            ConsentPrompt prompt = fields.need("prompt", prompts::prompt);
            return (world, now) -> {
                world.door(sender).ledger().consentRequested(id, to, now, types, prompt);
                return Answer.NONE;
            };
        }
        boolean claims = purpose.isPresent();
        return silent((world, now) -> {
            boolean claimed = claims && world.door(sender).ledger().claimOptOutConfirmation(to);
            world.door(sender).ledger().sent(id, to, now);
            return claimed;
        });
    }

    private static Step template(Fields fields) {
        String name = fields.need("name", Fields::text);
        String language = fields.need("language", Fields::text);
        TemplateCategory category = fields.need("category", constant(TemplateCategory.class));
        TemplateStatus status = fields.need("status", constant(TemplateStatus.class));
        Optional<TemplateQuality> quality = fields.find("quality", constant(TemplateQuality.class));
        Optional<TemplateCategory> announced = fields.find("announcedCategory", constant(TemplateCategory.class));
        TemplateKey.of("account", name, language); // refused where it stands
        return silent((world, now) -> {
            MessageTemplate.Builder template = MessageTemplate.builder(world.template(name, language))
                    .category(category)
                    .status(status);
            quality.ifPresent(template::quality);
            announced.ifPresent(template::announcedCategory);
            return world.door().ledger().templateSeen(template.build(), now);
        });
    }

    private static Step preference(Fields fields) {
        Contact contact = fields.need("contact", Fields.made(Contact::of));
        PlatformChoice choice = fields.need(
                "marketing", constant(PlatformChoice.class, List.of(PlatformChoice.STOP, PlatformChoice.RESUME)));
        Optional<Sender> sender = sender(fields);
        return silent((world, now) -> world.door(sender).ledger().platformPreference(contact, choice, now));
    }

    private static Step sameContact(Fields fields) {
        IdentityLink link = IdentityLink.same(
                fields.need("contact", Fields.made(PhoneNumber::ofE164)),
                fields.need("userId", Fields.made(BusinessScopedUserId::of)));
        return silent((world, now) -> world.door().ledger().identitySeen(link));
    }

    /** A fact that nothing is answered to. */
    private interface Told {
        Object tell(World world, Instant at);
    }

    private static Step silent(Told fact) {
        return (world, at) -> {
            fact.tell(world, at);
            return Answer.NONE;
        };
    }
}
