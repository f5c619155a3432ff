/**
 * What every store must do, as abstract tests: a vendor extends each, hands over the stores, and is told which law they break.
 * Every test makes businesses, people and templates of its own, so the stores need not be empty, and may be a database that
 * others use.
 *
 * @since 0.1
 */
@NullMarked
package io.optin.testkit.contract;

import org.jspecify.annotations.NullMarked;
