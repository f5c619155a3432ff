/**
 * A clock that a test moves, samples that comply or break one rule, and AssertJ assertions that read as sentences.
 *
 * @since 0.1
 */
@NullMarked
package io.optin.testkit;

import org.jspecify.annotations.NullMarked;
