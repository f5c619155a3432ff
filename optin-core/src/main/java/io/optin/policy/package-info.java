/** Rules, what they report, the editions that gather them, and the decision that follows. Pure: no clock, no store. */
@NullMarked
package io.optin.policy;

import org.jspecify.annotations.NullMarked;
