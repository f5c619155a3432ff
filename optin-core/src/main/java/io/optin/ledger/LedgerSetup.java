package io.optin.ledger;

import io.optin.consent.InformationTypes;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.ErasureMark;
import io.optin.contact.Sender;
import io.optin.internal.Checks;
import io.optin.policy.PolicyEdition;
import io.optin.reply.ReplyClassifier;
import io.optin.spi.Stores;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * What gate and ledger of one business and sender need. Hosts build it with {@code OptIn}.
 *
 * @param stores where facts are kept
 * @param edition the edition of the policy that judges
 * @param clock what time it is; read anew for each question
 * @param types the registered information types
 * @param replies what replies mean
 * @param unclearReplies who looks at those that are unclear
 * @param erasureKey the key of the marks that erasure leaves; empty where nobody is ever erased
 * @param business for whom
 * @param sender from which number
 * @since 0.1
 */
public record LedgerSetup(
        Stores stores,
        PolicyEdition edition,
        Clock clock,
        InformationTypes types,
        ReplyClassifier replies,
        UnclearReplies unclearReplies,
        Optional<SecretKeySpec> erasureKey,
        Business business,
        Sender sender) {
    /**
     * Refuses nulls.
     *
     * @param stores where facts are kept
     * @param edition the edition of the policy that judges
     * @param clock what time it is
     * @param types the registered information types
     * @param replies what replies mean
     * @param unclearReplies who looks at those that are unclear
     * @param erasureKey the key of the marks that erasure leaves
     * @param business for whom
     * @param sender from which number
     */
    public LedgerSetup {
        Checks.present(stores, "stores");
        Checks.present(edition, "edition");
        Checks.present(clock, "clock");
        Checks.present(types, "types");
        Checks.present(replies, "replies");
        Checks.present(unclearReplies, "unclearReplies");
        Checks.present(erasureKey, "erasureKey");
        Checks.present(business, "business");
        Checks.present(sender, "sender");
    }

    Optional<ErasureMark> markOf(Contact contact) {
        return erasureKey.map(key -> ErasureMark.of(key, business, contact));
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "LedgerSetup[" + business + ", " + sender + ", " + edition + "]";
    }
}
