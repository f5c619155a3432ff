/** Message templates as Meta holds them: identity, category, status, quality, and what was heard of them when. */
@NullMarked
package io.optin.template;

import org.jspecify.annotations.NullMarked;
