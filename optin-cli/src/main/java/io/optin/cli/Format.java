package io.optin.cli;

/** How an answer is written; named as it is typed. */
enum Format {
    /** For people. */
    text,
    /** For machines. */
    json
}
