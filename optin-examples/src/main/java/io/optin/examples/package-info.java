/** Runnable programs that show optin at work. */
@NullMarked
package io.optin.examples;

import org.jspecify.annotations.NullMarked;
