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
        button.ifPresent(tapped -> tapped(tapped, message));
        return button.isPresent();
    }

    private static void tapped(Json button, InboundMessage.Builder message) {
        if (button instanceof Json.Text label) {
            message.buttonPayload(label.text()).text(label.text());
            return;
        }
        Fields.read(
                button,
                parts -> message.buttonPayload(parts.need("payload", Fields::text))
                        .text(parts.need("text", Fields::text)));
    }
}
