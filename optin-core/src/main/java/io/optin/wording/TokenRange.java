package io.optin.wording;

/**
 * Some tokens of a text in a row.
 *
 * @param from index of the first
 * @param to index after the last
 */
record TokenRange(int from, int to) {}
