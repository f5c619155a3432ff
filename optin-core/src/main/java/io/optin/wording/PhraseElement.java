package io.optin.wording;

/**
 * What the required phrase consists of beside the type of information; all of them stand in one sentence.
 *
 * @since 0.1
 */
public enum PhraseElement {
    /** That the person receives; in English literally "receive" or "receiving". */
    RECEIVE,
    /** Literally "on WhatsApp". */
    ON_WHATSAPP,
    /** "at", and the number or what stands for it. */
    AT_NUMBER
}
