package io.optin.testkit;

import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.InformationType;
import io.optin.wording.ConsentWording;
import java.util.List;

/**
 * Prompts that comply: of the business "Acme", in English, for shipping updates. Each passes every edition that accepts its
 * channel. For prompts that do not, see {@link PromptFault}.
 *
 * @since 0.1
 */
public final class SamplePrompts {
    /** The name of the business in all samples. */
    public static final String BUSINESS = "Acme";

    /** What all samples ask for. */
    public static final InformationType TYPE = InformationType.SHIPPING_UPDATES;

    private SamplePrompts() {}

    /**
     * A prompt in which no edition that accepts the channel finds anything.
     *
     * @param channel where it is shown
     * @return the prompt
     */
    public static ConsentPrompt good(Channel channel) {
        return ConsentPrompt.builder()
                .wording(ConsentWording.render("en", BUSINESS, List.of(TYPE), ConsentPrompt.NUMBER_PLACEHOLDER))
                .language("en")
                .businessName(BUSINESS)
                .control(control(channel))
                .numberField(channel.carriesNumber() ? NumberField.NONE : NumberField.EDITABLE)
                .whatsappLogo(channel.logo() == Channel.Logo.ASKED)
                .build();
    }

    private static Control control(Channel channel) {
        return switch (channel) {
            case WEBSITE, EMAIL -> Control.CHECKBOX;
            case LANDING_PAGE -> Control.NUMBER_ENTRY;
            case IN_APP_POPUP, CLICK_TO_WHATSAPP_AD -> Control.BUTTON;
            case PHONE_IVR -> Control.KEYPRESS;
            case SMS, WHATSAPP_CONVERSATION -> Control.KEYWORD;
            case OFFLINE -> Control.SIGNATURE;
        };
    }
}
