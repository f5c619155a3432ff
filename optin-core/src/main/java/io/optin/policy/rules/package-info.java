/** The rules, a file each, and the editions of the policy that gather them. */
@NullMarked
package io.optin.policy.rules;

import org.jspecify.annotations.NullMarked;
