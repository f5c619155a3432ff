package io.optin.cli;

import io.optin.error.OptInException;

/** A file that cannot be opened. */
final class UnreadableException extends OptInException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
