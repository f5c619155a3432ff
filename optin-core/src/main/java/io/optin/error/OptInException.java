package io.optin.error;

/**
 * The root of everything that optin throws. Expected outcomes (a refused consent, a denied message) are values and never
 * exceptions; an exception means that a caller or a store broke its promise.
 *
 * <p>No message of an exception of optin holds personal data: numbers and user ids are masked.
 *
 * @since 0.1
 */
public abstract class OptInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * For the leaves.
     *
     * @param message what happened and how to mend it, without personal data
     */
    protected OptInException(String message) {
        super(message);
    }
}
