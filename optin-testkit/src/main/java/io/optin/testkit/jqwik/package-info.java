/**
 * Random values of the domain for property tests with jqwik. Who uses it has {@code net.jqwik:jqwik} among its own
 * dependencies; without it nothing here is loaded.
 *
 * @since 0.1
 */
@NullMarked
package io.optin.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
