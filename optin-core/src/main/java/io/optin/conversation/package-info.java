/** Who wrote when, what that opens, and the ways from a machine to a human and out of the list. */
@NullMarked
package io.optin.conversation;

import org.jspecify.annotations.NullMarked;
