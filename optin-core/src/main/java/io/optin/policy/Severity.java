package io.optin.policy;

/**
 * How much a finding weighs.
 *
 * @since 0.1
 */
public enum Severity {
    /** Does not comply: a message is denied, a consent refused. */
    ERROR,
    /** Reported, and nothing else. */
    WARNING
}
