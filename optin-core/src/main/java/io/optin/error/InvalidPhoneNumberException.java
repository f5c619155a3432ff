package io.optin.error;

/**
 * A phone number that a person typed cannot be used. Says why, and never repeats the number.
 *
 * @since 0.1
 */
public final class InvalidPhoneNumberException extends OptInException {
    private static final long serialVersionUID = 1L;

    /** Why the number cannot be used. */
    private final Reason reason;

    /**
     * A refusal for a reason.
     *
     * @param reason why the number cannot be used
     */
    public InvalidPhoneNumberException(Reason reason) {
        super("number: " + reason.sentence);
        this.reason = reason;
    }

    /**
     * Why the number cannot be used.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** Why a phone number was refused. */
    public enum Reason {
        /** The text does not read as a phone number at all. */
        NOT_A_NUMBER("expected a phone number, but the text does not read as one"),
        /** The number is in national form and no region was given to read it in. */
        NO_REGION("expected the international form (+ and country code), or a region to read the national form in"),
        /** The number reads as one, and cannot exist: unknown country code, wrong length, or no such range. */
        INVALID("expected a number that can exist, but its country has no such number");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
