package io.optin.error;

/**
 * A value was given that optin cannot accept. Names the field, says what was expected and what was found, and leaves
 * the value itself out where it may be personal.
 *
 * @since 0.1
 */
public final class InvalidValueException extends OptInException {
    private static final long serialVersionUID = 1L;

    /** The argument or knob that was refused. */
    private final String field;
    /** What would have been accepted. */
    private final String expected;

    /**
     * A refusal that reads "field: expected …, but found …".
     *
     * @param field the name of the argument or knob
     * @param expected what would have been accepted
     * @param found a description of what came instead, without personal data
     */
    public InvalidValueException(String field, String expected, String found) {
        super(field + ": expected " + expected + ", but found " + found);
        this.field = field;
        this.expected = expected;
    }

    /**
     * The argument or knob that was refused.
     *
     * @return its name, as in the API
     */
    public String field() {
        return field;
    }

    /**
     * What would have been accepted.
     *
     * @return a phrase in English
     */
    public String expected() {
        return expected;
    }
}
