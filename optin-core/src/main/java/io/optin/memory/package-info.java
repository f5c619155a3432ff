/** Stores in the heap: for tests, for trying out, and as the reference that other stores are measured against. */
@NullMarked
package io.optin.memory;

import org.jspecify.annotations.NullMarked;
