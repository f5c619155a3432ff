/** What a person's reply means, in twenty languages: commands, and sentences that ask to stop messages. */
@NullMarked
package io.optin.reply;

import org.jspecify.annotations.NullMarked;
