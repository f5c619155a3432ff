package io.optin.reply;

/**
 * A phrase that was found.
 *
 * @param phrase the phrase
 * @param from its first token
 * @param to the token after its last one
 */
record Found(Phrase phrase, int from, int to) {}
