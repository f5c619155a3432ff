/** The front door. */
@NullMarked
package io.optin;

import org.jspecify.annotations.NullMarked;
