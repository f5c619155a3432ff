package io.optin.examples;

import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.contact.Contact;
import java.time.Duration;
import java.time.Instant;

/** What three ways of signing up hand over: what the person saw, what they did, and what proves it. */
final class SignUps {
    private SignUps() {}

    /** The box at the checkout, ticked. */
    static Consent atTheCheckout(Contact contact, Instant at) {
        return atTheCheckout(contact, Shop.CHECKOUT, at);
    }

    /** Some box at the checkout, ticked. */
    static Consent atTheCheckout(Contact contact, ConsentPrompt box, Instant at) {
        return Consent.builder()
                .contact(contact)
                .channel(Channel.WEBSITE)
                .types(Shop.CHECKOUT_TYPES)
                .action(ConsentAction.TICKED_CHECKBOX)
                .number(NumberSource.ENTERED)
                .prompt(box)
                .promptShownAt(at.minus(Duration.ofSeconds(40)))
                .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                .at(at)
                .build();
    }

    /** A key pressed while the caller waits. */
    static Consent onThePhone(Contact contact, Instant at) {
        ConsentPrompt voice = ConsentPrompt.builder()
                .wording("To receive offers and delivery updates from Acme on WhatsApp at this number, press 1. "
                        + "You can say stop at any time.")
                .language("en")
                .businessName("Acme")
                .control(Control.KEYPRESS)
                .build();
        return Consent.builder()
                .contact(contact)
                .channel(Channel.PHONE_IVR)
                .types(InformationType.PROMOTIONAL_CONTENT, InformationType.SHIPPING_UPDATES)
                .action(ConsentAction.PRESSED_KEY)
                .number(NumberSource.CONFIRMED)
                .prompt(voice)
                .evidence(Evidence.of(Evidence.CALL_ID, "call-2210"))
                .at(at)
                .build();
    }

    /** A card signed in the shop, typed in by the staff. */
    static Consent inTheShop(Contact contact, Instant at) {
        ConsentPrompt card = ConsentPrompt.builder()
                .wording("I would like to receive offers from Acme on WhatsApp at {number}. "
                        + "I can opt out at any time by replying STOP.")
                .language("en")
                .businessName("Acme")
                .control(Control.SIGNATURE)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
        return Consent.builder()
                .contact(contact)
                .channel(Channel.OFFLINE)
                .types(InformationType.PROMOTIONAL_CONTENT)
                .action(ConsentAction.SIGNED)
                .number(NumberSource.ENTERED)
                .prompt(card)
                .by(Actor.STAFF)
                .evidence(Evidence.of(Evidence.DOCUMENT, "card-0117"))
                .at(at)
                .build();
    }
}
