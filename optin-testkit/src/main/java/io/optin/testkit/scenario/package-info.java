/**
 * Scenario files: what happened, and what may happen then. The format is described in {@code docs/scenarios.md}.
 *
 * @since 0.1
 */
@NullMarked
package io.optin.testkit.scenario;

import org.jspecify.annotations.NullMarked;
