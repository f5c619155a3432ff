package io.optin.testkit.contract;

import static io.optin.testkit.contract.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.ConversationState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.SentMessage;
import io.optin.spi.Appended;
import io.optin.spi.FactsQuery;
import io.optin.spi.Stores;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import io.optin.template.TemplateStatus;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What stores must do that write in the caller's own transaction: it is the caller who says whether it ever was.
 *
 * @since 0.1
 */
public abstract class CallersTransactionContract extends StoreContract {
    private final Business business = Fresh.business();
    private final Contact ada = Fresh.person();
    private final Contact id = Fresh.userId();
    private final Sender sender = Fresh.sender();
    private final TemplateKey template = Fresh.template();

    /** For the vendor's test. */
    protected CallersTransactionContract() {}

    /**
     * Begins a transaction, has something done with stores that write in it, and ends it.
     *
     * @param work what is done
     * @param commit whether the transaction is committed; otherwise it is rolled back
     */
    protected abstract void inATransaction(Consumer<Stores> work, boolean commit);

    private void write(Stores within) {
        assertThat(within.consents().append(business, Facts.optIn("in", ada, NOON)))
                .isEqualTo(Appended.NEW);
        assertThat(within.consents().append(business, Facts.optIn("in", ada, NOON)))
                .isEqualTo(Appended.REPEATED);
        within.consents().append(business, Facts.optOut("out", ada, NOON));
        assertThat(within.consents().claim(business, Facts.confirmation(ada, NOON), Optional.empty()))
                .isTrue();
        ConversationState wrote = ConversationState.of(ConversationWindow.openedAt(NOON));
        assertThat(within.conversations().observe(business, sender, ada, wrote)).isTrue();
        assertThat(within.conversations().observe(business, sender, ada, wrote)).isFalse();
        SentMessage sent = new SentMessage("wamid.1", sender, ada, NOON, Optional.empty());
        assertThat(within.conversations().sent(business, sent)).isTrue();
        assertThat(within.conversations().sent(business, sent)).isFalse();
        assertThat(within.identities().link(business, IdentityLink.same(ada, id)))
                .isTrue();
        assertThat(within.identities().link(business, IdentityLink.same(ada, id)))
                .isFalse();
        MessageTemplate seen = MessageTemplate.builder(template)
                .status(TemplateStatus.APPROVED)
                .build();
        within.templates().observe(template, TemplateState.observed(seen, NOON, NOON));
        assertThat(within.facts().load(query()).consents())
                .as("who writes in a transaction reads it there")
                .containsOnlyKeys(ada);
    }

    private FactsQuery query() {
        return new FactsQuery(business, Set.of(id), Set.of(template));
    }

    @Test
    void whatIsRolledBackNeverWas() {
        inATransaction(this::write, false);
        assertThat(stores().facts().load(query()).isEmpty())
                .as("a transaction that was rolled back leaves nothing")
                .isTrue();
        assertThat(stores().consents().history(business, Set.of(ada))).isEmpty();
        assertThat(stores().conversations().findSent(business, "wamid.1")).isEmpty();
        inATransaction(this::write, true);
        assertThat(stores().consents().history(business, Set.of(ada))).hasSize(3);
    }

    @Test
    void whatIsCommittedIsThere() {
        inATransaction(this::write, true);
        assertThat(stores().consents().history(business, Set.of(ada))).hasSize(3);
        assertThat(stores().conversations().findSent(business, "wamid.1")).hasSize(1);
        assertThat(stores().facts().load(query()).links()).hasSize(1);
        assertThat(stores().facts().load(query()).templates()).containsOnlyKeys(template);
        inATransaction(within -> within.consents().erase(business, ada), false);
        assertThat(stores().consents().history(business, Set.of(ada)))
                .as("an erasure that was rolled back took nothing")
                .hasSize(3);
    }
}
