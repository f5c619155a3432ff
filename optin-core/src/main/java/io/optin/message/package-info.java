/** What is about to be sent, what is known of the person, and the attempt that joins both at an instant. */
@NullMarked
package io.optin.message;

import org.jspecify.annotations.NullMarked;
