/**
 * What a store must do: small interfaces, one per kind of fact, so that a host can keep each where it likes. Writes are
 * idempotent joins that say what was new; reads take many contacts at once. Every method is thread-safe, and every store
 * keeps businesses apart.
 */
@NullMarked
package io.optin.spi;

import org.jspecify.annotations.NullMarked;
