package io.optin.examples;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.conversation.AutomatedFlow;
import io.optin.conversation.AutomatedFlow.Step;
import io.optin.policy.PolicyValidator;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateText;
import java.util.List;
import java.util.Set;

/** The first chapter: what the shop wants to show and say is judged, and mended. It needs no store. */
final class Review {
    /** A box at the checkout as one finds it on many a page. */
    static final ConsentPrompt CARELESS_BOX = ConsentPrompt.builder()
            .wording("Send me updates via WhatsApp to {number}")
            .language("en")
            .businessName("Acme")
            .control(Control.CHECKBOX)
            .preselected(true)
            .build();

    private static final AutomatedFlow LONELY_BOT = new AutomatedFlow(
            "en",
            List.of(
                    new Step("start", "Send 1 for our hours, 2 for your parcel.", List.of("hours", "parcel"), Set.of()),
                    new Step("hours", "We are open from 9 to 5.", List.of("start"), Set.of()),
                    new Step("parcel", "It comes tomorrow.", List.of("start"), Set.of())),
            false);

    private static final TemplateText SALE =
            TemplateText.of(TemplateCategory.MARKETING, "en_US", Shop.SPRING_SALE.body());

    private final Story story;
    private final PolicyValidator validator;

    Review(Story story, PolicyValidator validator) {
        this.story = story;
        this.validator = validator;
    }

    void tell() {
        judge("A box at the checkout, ticked beforehand", CARELESS_BOX);
        judge("The same box as optin writes it, and unticked", Shop.CHECKOUT);
        story.report("A bot that knows the hours and the parcels?", validator.validate(LONELY_BOT));
        story.report("A bot that knows a human?", validator.validate(Shop.BOT));
        story.report("The spring sale, without a word of opting out?", validator.validate(SALE));
        judge(SALE.withFooter("Reply CANCEL to opt out"));
        judge(Shop.SPRING_SALE);
    }

    private void judge(String what, ConsentPrompt prompt) {
        story.report(
                what + ": \"" + prompt.wording() + "\"?",
                validator.validate(prompt, Channel.WEBSITE, Shop.CHECKOUT_TYPES));
    }

    private void judge(TemplateText template) {
        story.report(
                "The spring sale with the footer \"" + template.footer().orElse("") + "\"?",
                validator.validate(template));
    }
}
