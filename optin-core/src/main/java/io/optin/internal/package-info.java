/** Not API, not exported: argument checks, times, and the vector of maxima. */
@NullMarked
package io.optin.internal;

import org.jspecify.annotations.NullMarked;
