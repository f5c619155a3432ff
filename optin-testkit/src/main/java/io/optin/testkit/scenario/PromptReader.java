package io.optin.testkit.scenario;

import static io.optin.testkit.scenario.Fields.constant;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.contact.Contact;
import io.optin.policy.PromptReview;
import io.optin.testkit.scenario.Scenario.Head;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads prompts, and the types that are asked for. */
final class PromptReader {
    private final Head head;

    PromptReader(Head head) {
        this.head = head;
    }

    ConsentPrompt prompt(Json value) {
        return Fields.read(value, this::prompt);
    }

    private ConsentPrompt prompt(Fields fields) {
        ConsentPrompt.Builder prompt = ConsentPrompt.builder()
                .wording(fields.need("wording", Fields::text))
                .language(fields.need("language", Fields::text))
                .businessName(head.business())
                .control(fields.need("control", constant(Control.class)))
                .preselected(fields.flag("preselected"))
                .whatsappLogo(fields.flag("whatsappLogo"))
                .numberField(
                        fields.find("numberField", constant(NumberField.class)).orElse(NumberField.NONE));
        fields.find("impliedBy", Fields::text).ifPresent(prompt::impliedBy);
        fields.find("optOutInstructions", Fields::text).ifPresent(prompt::optOutInstructions);
        return prompt.build();
    }

    PromptReview review(Fields fields) {
        Channel channel = fields.need("channel", constant(Channel.class));
        List<InformationType> types = fields.need("types", types());
        Optional<Contact> contact = fields.find("contact", Fields.made(Contact::of));
        ConsentPrompt prompt = prompt(fields);
        return contact.map(person -> PromptReview.of(prompt, channel, types, person))
                .orElseGet(() -> PromptReview.of(prompt, channel, types));
    }

    Function<Json, List<InformationType>> types() {
        return Fields.someOf(this::type);
    }

    InformationType type(Json value) {
        List<String> ids = head.types().all().stream().map(InformationType::id).toList();
        String id = Fields.word(ids).apply(value);
        return head.types().find(id).orElseThrow();
    }
}
