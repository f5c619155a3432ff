package io.optin.consent;

/**
 * What a person did to opt in. Which of them count depends on the {@link Channel}.
 *
 * @since 0.1
 */
public enum ConsentAction {
    /** Typed their number. */
    ENTERED_NUMBER,
    /** Ticked a box. */
    TICKED_CHECKBOX,
    /** Tapped or clicked a button. */
    TAPPED_BUTTON,
    /** Sent the first message themselves. */
    SENT_MESSAGE,
    /** Answered a request. */
    REPLIED,
    /** Pressed a key on the phone. */
    PRESSED_KEY,
    /** Said yes aloud. */
    SAID_YES,
    /** Signed on paper or on a pad. */
    SIGNED,
    /** Scanned a QR code. */
    SCANNED_QR_CODE
}
