package io.optin.testkit.scenario;

import io.optin.conversation.InboundMessage;

/** Reads what a person said: a text, or the button that they tapped. */
final class Said {
    private Said() {}

    /** Whether it was a button. */
    static boolean read(Fields fields, InboundMessage.Builder message) {
        var text = fields.find("text", Fields::text);
        var button = fields.find("button");
        if (text.isPresent() && button.isPresent()) {
            throw fields.where().refusal("expected text or button, but found both");
        }
        text.ifPresent(message::text);
        button.ifPresent(tapped -> Fields.read(
                tapped,
                parts -> message.buttonPayload(parts.need("payload", Fields::text))
                        .text(parts.need("text", Fields::text))));
        return button.isPresent();
    }
}
