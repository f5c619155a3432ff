/** What a person was shown, what they did, what they took back, and the state that follows from it. */
@NullMarked
package io.optin.consent;

import org.jspecify.annotations.NullMarked;
