/** What optin throws: one unchecked root, few leaves, no personal data in any message. */
@NullMarked
package io.optin.error;

import org.jspecify.annotations.NullMarked;
