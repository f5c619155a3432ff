/** Who is written to, who writes, and which names may be one person: contacts, businesses, senders, identity links. */
@NullMarked
package io.optin.contact;

import org.jspecify.annotations.NullMarked;
