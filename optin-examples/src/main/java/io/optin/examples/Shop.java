package io.optin.examples;

import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.OptOutPath;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateText;
import io.optin.wording.ConsentWording;
import java.util.List;
import java.util.Set;

/** What a small shop shows and says. Its tests hold each of these against the policy before anybody sees it. */
final class Shop {
    // region shop
    /** What the box at the checkout asks for. */
    static final Set<InformationType> CHECKOUT_TYPES = Set.of(InformationType.SHIPPING_UPDATES);

    /** The box at the checkout. */
    static final ConsentPrompt CHECKOUT = ConsentPrompt.builder()
            .wording(ConsentWording.render("en", "Acme", CHECKOUT_TYPES, ConsentPrompt.NUMBER_PLACEHOLDER))
            .language("en")
            .businessName("Acme")
            .control(Control.CHECKBOX)
            .numberField(NumberField.EDITABLE)
            .whatsappLogo(true)
            .build();

    /** What the bot says when somebody writes. */
    static final AutomatedFlow BOT = new AutomatedFlow(
            "en",
            List.of(
                    new Step("start", "Send 1 for our hours, 2 for a human.", List.of("hours", "human"), Set.of()),
                    new Step("hours", "We are open from 9 to 5.", List.of("start"), Set.of()),
                    new Step("human", "Maria will be with you.", List.of(), Set.of(EscalationPath.IN_CHAT_AGENT))),
            false); // no marketing

    /** The template of the spring sale. */
    static final TemplateText SPRING_SALE = TemplateText.of(
                    TemplateCategory.MARKETING, "en_US", "Spring is here: all lamps at half price until Sunday, {{1}}.")
            .withFooter("Reply STOP to opt out");

    /** One word to get out, where it took a number and a tick to get in. */
    static final OptOutPath WAY_OUT = new OptOutPath(1, 2, false);
    // endregion

    private Shop() {}
}
