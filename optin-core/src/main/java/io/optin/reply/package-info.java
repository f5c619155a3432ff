/** What a person's reply means: English, whole messages only. */
@NullMarked
package io.optin.reply;

import org.jspecify.annotations.NullMarked;
