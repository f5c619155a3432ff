/**
 * Scenarios that every host's stores must answer as optin's own do.
 *
 * @since 0.1
 */
@NullMarked
package io.optin.testkit.conformance;

import org.jspecify.annotations.NullMarked;
