package io.optin.spi;

/**
 * What came of an appended fact. All three are acknowledgements: the fact is kept.
 *
 * @since 0.1
 */
public enum Appended {
    /** A fact under a new id. */
    NEW,
    /** The same id and the same content again: nothing changed. */
    REPEATED,
    /** A known id with another time or content: another fact, joined and kept beside the first, and worth a look. */
    CONFLICTING
}
