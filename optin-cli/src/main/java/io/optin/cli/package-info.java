/** The command line: scenarios are replayed, artefacts linted, replies classified, numbers read, rules listed. */
@NullMarked
package io.optin.cli;

import org.jspecify.annotations.NullMarked;
