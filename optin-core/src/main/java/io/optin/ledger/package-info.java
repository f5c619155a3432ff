/** The shell around the pure core: the gate that answers, the ledger that remembers, with their stores and clock. */
@NullMarked
package io.optin.ledger;

import org.jspecify.annotations.NullMarked;
