/** Steps of the receiver that are not API, for the benchmark of it. */
@NullMarked
package io.optin.webhook;

import org.jspecify.annotations.NullMarked;
