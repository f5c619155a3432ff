package io.optin.testkit.scenario;

import static io.optin.testkit.scenario.Fields.constant;

import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.OptOutPath;
import io.optin.message.FreeFormMessage;
import io.optin.message.FreeFormMessage.Purpose;
import io.optin.message.OutboundMessage;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.PromptReview;
import io.optin.reply.ReplyClassifier;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateText;
import io.optin.testkit.scenario.Scenario.Head;
import io.optin.testkit.scenario.World.Step;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what is asked. */
final class QuestionReader {
    static final Set<String> KINDS =
            Set.of("send", "status", "prompt", "flow", "templateText", "optOutPath", "classify", "number");

    private static final String CONFIRMATION = "opt_out_confirmation";
    private static final EscalationPath[] NONE = {};

    private final PromptReader prompts;

    QuestionReader(Head head) {
        prompts = new PromptReader(head);
    }

    Step read(String kind, Json value, Instant at) {
        return switch (kind) {
            case "send" -> Fields.read(value, this::send);
            case "status" -> status(value);
            case "classify" -> Fields.read(value, fields -> classify(fields, at));
            case "number" -> Fields.read(value, QuestionReader::number);
            default -> {
                Function<PolicyValidator, PolicyReport> judged = artefact(kind, value);
                yield (world, now) -> Answer.of(judged.apply(world.optIn().validator()));
            }
        };
    }

    /** What can be judged without anything having happened. */
    Function<PolicyValidator, PolicyReport> artefact(String kind, Json value) {
        switch (kind) {
            case "prompt" -> {
                PromptReview review = Fields.read(value, prompts::review);
                return validator -> validator.validate(review);
            }
            case "flow" -> {
                AutomatedFlow flow = Fields.read(value, QuestionReader::flow);
                return validator -> validator.validate(flow);
            }
            case "templateText" -> {
                TemplateText text = Fields.read(value, QuestionReader::templateText);
                return validator -> validator.validate(text);
            }
            default -> {
                OptOutPath path = Fields.read(value, QuestionReader::optOutPath);
                return validator -> validator.validate(path);
            }
        }
    }

    private Step send(Fields fields) {
        Contact to = fields.need("to", Fields.made(Contact::of));
        Optional<Json> template = fields.find("template");
        Optional<String> text = fields.find("freeForm", Fields::text);
        if (template.isPresent() == text.isPresent()) {
            throw fields.where().refusal("expected exactly one of template and freeForm");
        }
        Optional<InformationType> type = fields.find("type", prompts::type);
        boolean automated = fields.flag("automated");
        Set<EscalationPath> paths =
                new HashSet<>(fields.find("escalation", Fields.listOf(constant(EscalationPath.class)))
                        .orElse(List.of()));
        Optional<String> purpose = fields.find("purpose", Fields.word(List.of(CONFIRMATION)));
        Optional<Sender> sender = FactReader.sender(fields);
        if (template.isPresent()) {
            if (purpose.isPresent()) {
                throw fields.where().refusal("expected purpose beside freeForm alone, but found it beside a template");
            }
            InformationType about =
                    type.orElseThrow(() -> fields.where().refusal("the field type is missing, which a template needs"));
            TemplateKey key = Fields.read(template.get(), QuestionReader::key);
            return (world, at) -> check(
                    world, sender, OutboundMessage.template(to, world.template(key.name(), key.language()), about));
        }
        FreeFormMessage message = OutboundMessage.freeForm(to);
        message = type.map(message::ofType).orElse(message);
        message = automated ? message.automated(paths.toArray(NONE)) : message;
        FreeFormMessage asked = purpose.isPresent() ? message.withPurpose(Purpose.OPT_OUT_CONFIRMATION) : message;
        return (world, at) -> check(world, sender, asked);
    }

    private static TemplateKey key(Fields fields) {
        return TemplateKey.of("account", fields.need("name", Fields::text), fields.need("language", Fields::text));
    }

    private static Answer check(World world, Optional<Sender> sender, OutboundMessage message) {
        return Answer.of(world.door(sender).gate().check(message));
    }

    private static Step status(Json value) {
        Contact contact = Fields.made(Contact::of).apply(value);
        return (world, at) -> Answer.of(world.door().ledger().status(contact));
    }

    private static AutomatedFlow flow(Fields fields) {
        return new AutomatedFlow(
                fields.need("language", Fields::text),
                fields.need("steps", Fields.listOf(step -> Fields.read(step, QuestionReader::step))),
                fields.flag("marketing"));
    }

    private static AutomatedFlow.Step step(Fields fields) {
        return new AutomatedFlow.Step(
                fields.need("id", Fields::text),
                fields.need("text", Fields::text),
                fields.need("next", Fields.listOf(Fields::text)),
                Set.copyOf(new HashSet<>(fields.find("escalation", Fields.listOf(constant(EscalationPath.class)))
                        .orElse(List.of()))));
    }

    private static TemplateText templateText(Fields fields) {
        TemplateText text = TemplateText.of(
                fields.need("category", constant(TemplateCategory.class)),
                fields.need("language", Fields::text),
                fields.need("body", Fields::text));
        text = fields.find("footer", Fields::text).map(text::withFooter).orElse(text);
        return fields.find("buttons", Fields.listOf(Fields::text))
                .map(labels -> labels.toArray(new String[0]))
                .map(text::withButtons)
                .orElse(text);
    }

    private static OptOutPath optOutPath(Fields fields) {
        return new OptOutPath(
                fields.need("steps", Fields::whole),
                fields.need("optInSteps", Fields::whole),
                fields.flag("needsLogin"));
    }

    private static Step classify(Fields fields, Instant at) {
        InboundMessage.Builder message = InboundMessage.builder()
                .from(PhoneNumber.ofE164("+15550100000"))
                .id("reply")
                .sentAt(at);
        boolean answers = fields.find("inReplyTo", Fields.word(List.of("consent_request")))
                .isPresent();
        Optional<String> language = fields.find("language", QuestionReader::language);
        if (!Said.read(fields, message) && message.build().text().isEmpty()) {
            throw fields.where().refusal("expected exactly one of text and button");
        }
        InboundMessage reply = message.build();
        return (world, now) -> {
            ReplyClassifier all = world.optIn().replies();
            return Answer.of(language.map(all::narrowedTo).orElse(all).classify(reply, answers));
        };
    }

    private static String language(Json value) {
        String tag = Fields.text(value);
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (java.util.IllformedLocaleException e) {
            throw value.where().refusal("expected a BCP 47 tag such as en or pt-BR");
        }
        return tag;
    }

    private static Step number(Fields fields) {
        String raw = fields.need("raw", Fields::text);
        Optional<String> region = fields.find("region", Fields::text);
        Answer answer = Answer.ofNumber(raw, region);
        return (world, at) -> answer;
    }
}
