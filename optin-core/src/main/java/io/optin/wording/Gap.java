package io.optin.wording;

/** What separates a token from the one before it; a later constant separates more. */
enum Gap {
    /** White space, line breaks, quotes, brackets, emphasis, hyphens: nothing that matters. */
    NONE,
    /** A comma, a bullet, a bar. */
    COMMA,
    /** A colon, a semicolon, a dash. */
    CLAUSE,
    /** A full stop, which may belong to an abbreviation. */
    DOT,
    /** The end of a sentence. */
    END
}
