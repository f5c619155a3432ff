package io.optin;

import io.optin.contact.Business;
import io.optin.contact.Sender;
import io.optin.ledger.LedgerSetup;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.SendGate;

/**
 * Gate and ledger of one business and one of its numbers. Cheap to make, immutable and thread-safe.
 *
 * @since 0.1
 */
public final class BusinessOptIn {
    private final LedgerSetup setup;
    private final SendGate gate;
    private final OptInLedger ledger;

    BusinessOptIn(LedgerSetup setup) {
        this.setup = setup;
        gate = SendGate.of(setup);
        ledger = OptInLedger.of(setup);
    }

    /**
     * For whom.
     *
     * @return the business
     */
    public Business business() {
        return setup.business();
    }

    /**
     * From which number.
     *
     * @return the sender
     */
    public Sender sender() {
        return setup.sender();
    }

    /**
     * Answers whether a message may go out.
     *
     * @return the gate
     */
    public SendGate gate() {
        return gate;
    }

    /**
     * Remembers what happened.
     *
     * @return the ledger
     */
    public OptInLedger ledger() {
        return ledger;
    }
}
