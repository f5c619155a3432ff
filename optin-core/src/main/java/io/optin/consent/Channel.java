package io.optin.consent;

import static io.optin.consent.ConsentAction.ENTERED_NUMBER;
import static io.optin.consent.ConsentAction.PRESSED_KEY;
import static io.optin.consent.ConsentAction.REPLIED;
import static io.optin.consent.ConsentAction.SAID_YES;
import static io.optin.consent.ConsentAction.SCANNED_QR_CODE;
import static io.optin.consent.ConsentAction.SENT_MESSAGE;
import static io.optin.consent.ConsentAction.SIGNED;
import static io.optin.consent.ConsentAction.TAPPED_BUTTON;
import static io.optin.consent.ConsentAction.TICKED_CHECKBOX;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where consent was asked for: the nine ways of the opt-in guide, and what each of them asks of a consent.
 *
 * @since 0.1
 */
public enum Channel {
    /** A page of the business's site, such as a checkout. */
    WEBSITE(Logo.ASKED, false, EnumSet.of(ENTERED_NUMBER, TICKED_CHECKBOX, TAPPED_BUTTON), Evidence.PAGE_URL),
    /** A page made to collect opt-ins. */
    LANDING_PAGE(Logo.ASKED, false, EnumSet.of(ENTERED_NUMBER, TICKED_CHECKBOX, TAPPED_BUTTON), Evidence.PAGE_URL),
    /** A pop-up in an app. */
    IN_APP_POPUP(Logo.ASKED, false, EnumSet.of(ENTERED_NUMBER, TICKED_CHECKBOX, TAPPED_BUTTON), Evidence.SCREEN),
    /** An advertisement that opens a WhatsApp chat. */
    CLICK_TO_WHATSAPP_AD(
            Logo.SHOWN_BY_MEDIUM, true, EnumSet.of(SENT_MESSAGE, TAPPED_BUTTON), Evidence.AD_ID, Evidence.CLICK_ID),
    /** An e-mail to subscribers. */
    EMAIL(
            Logo.ASKED,
            false,
            EnumSet.of(TICKED_CHECKBOX, ENTERED_NUMBER, TAPPED_BUTTON, REPLIED),
            Evidence.MESSAGE_ID,
            Evidence.CAMPAIGN),
    /** A call, with or without a machine that talks. */
    PHONE_IVR(
            Logo.CANNOT_BE_SHOWN,
            true,
            EnumSet.of(PRESSED_KEY, SAID_YES, ENTERED_NUMBER),
            Evidence.CALL_ID,
            Evidence.RECORDING),
    /** A text message. */
    SMS(Logo.CANNOT_BE_SHOWN, true, EnumSet.of(REPLIED, TAPPED_BUTTON), Evidence.MESSAGE_ID),
    /** Paper, a till, a sign on a wall. */
    OFFLINE(
            Logo.ASKED,
            false,
            EnumSet.of(SIGNED, ENTERED_NUMBER, SCANNED_QR_CODE),
            Evidence.DOCUMENT,
            Evidence.QR_CODE),
    /** A chat that the customer started. */
    WHATSAPP_CONVERSATION(Logo.SHOWN_BY_MEDIUM, true, EnumSet.of(REPLIED, TAPPED_BUTTON), Evidence.MESSAGE_ID);

    /** Whether a channel can show WhatsApp's logo. */
    public enum Logo {
        /** It can, and is asked to. */
        ASKED,
        /** The medium is WhatsApp and shows it by itself. */
        SHOWN_BY_MEDIUM,
        /** It cannot. */
        CANNOT_BE_SHOWN
    }

    private final Logo logo;
    private final boolean carriesNumber;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and nobody else holds the set behind it
    private final Set<ConsentAction> actions;

    @SuppressWarnings("ImmutableEnumChecker") // likewise
    private final Set<String> proofs;

    Channel(Logo logo, boolean carriesNumber, EnumSet<ConsentAction> actions, String... proofs) {
        this.logo = logo;
        this.carriesNumber = carriesNumber;
        this.actions = Collections.unmodifiableSet(actions);
        this.proofs = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(proofs)));
    }

    /**
     * The acts that count here.
     *
     * @return an immutable set
     */
    public Set<ConsentAction> actions() {
        return actions;
    }

    /**
     * The evidence of which any one proves a consent here.
     *
     * @return names of {@link Evidence}, an immutable set
     */
    public Set<String> proofs() {
        return proofs;
    }

    /**
     * Whether WhatsApp's logo is asked for.
     *
     * @return what the medium can do
     */
    public Logo logo() {
        return logo;
    }

    /**
     * Whether the channel itself tells the person's number, so that "this number" is clear and the act confirms it.
     *
     * @return true for calls, text messages, and WhatsApp
     */
    public boolean carriesNumber() {
        return carriesNumber;
    }
}
