package io.optin.ledger;

import static io.optin.World.ADA;
import static io.optin.World.ADA_ID;
import static io.optin.World.BOB;
import static io.optin.World.OFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.OptIn;
import io.optin.SettableClock;
import io.optin.World;
import io.optin.consent.ConsentEvent;
import io.optin.consent.OptOut;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.message.FreeFormMessage.Purpose;
import io.optin.message.OutboundMessage;
import io.optin.spi.FactsQuery;
import io.optin.spi.FactsSnapshot;
import io.optin.spi.Stores;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one confirmation of an opt-out. */
class ConfirmationTest {
    private final World world = new World();

    @Test
    void oneConfirmationGoesOutAndNoSecond() {
        world.optsIn(ADA, OFFERS).after(Duration.ofSeconds(1)).writes(ADA, "STOP");
        assertThat(confirmation(ADA)).isEqualTo("allowed");

        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isTrue();

        assertThat(confirmation(ADA)).isEqualTo("SEND-002");
        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();
        assertThat(world.ledger().history(ADA))
                .filteredOn(ConsentEvent.OptOutConfirmed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aSecondStopGetsNoSecondConfirmation() {
        world.writes(ADA, "STOP");
        world.ledger().claimOptOutConfirmation(ADA);
        world.after(Duration.ofHours(1)).writes(ADA, "STOP!!");

        assertThat(confirmation(ADA)).isEqualTo("SEND-002");
        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();
    }

    @Test
    void whoOptsInAgainAndOutAgainIsConfirmedAgain() {
        world.writes(ADA, "STOP");
        world.ledger().claimOptOutConfirmation(ADA);
        world.after(Duration.ofHours(1)).optsIn(ADA, OFFERS);
        assertThat(confirmation(ADA)).as("no opt-out stands").isEqualTo("SEND-002");
        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();

        world.after(Duration.ofHours(1)).writes(ADA, "STOP");

        assertThat(confirmation(ADA)).isEqualTo("allowed");
        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isTrue();
        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();
    }

    @Test
    void anOptInThatComesLateFreesNoSecondConfirmation() {
        world.after(Duration.ofHours(2)).writes(ADA, "STOP");
        world.ledger().claimOptOutConfirmation(ADA);

        world.ledger().record(World.consent(ADA, World.START, OFFERS));

        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();
        assertThat(confirmation(ADA)).isEqualTo("SEND-002");
    }

    @Test
    void withoutAnOptOutThereIsNothingToConfirm() {
        world.optsIn(ADA, OFFERS).writes(ADA, "Hello");

        assertThat(confirmation(ADA)).isEqualTo("SEND-002");
        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();
    }

    @Test
    void aConfirmationNeedsTheWindow() {
        world.ledger().optOut(OptOut.ofEverything(ADA, world.now()));

        assertThat(confirmation(ADA)).isEqualTo("SEND-004");
    }

    @Test
    void theClaimCrossesAliasesAndNobodyElse() {
        world.ledger().identitySeen(IdentityLink.maybe(ADA, ADA_ID));
        world.writes(ADA, "STOP");
        world.writes(ADA_ID, "Hello");
        world.writes(BOB, "STOP");

        assertThat(world.ledger().claimOptOutConfirmation(ADA_ID)).isTrue();

        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();
        assertThat(confirmation(ADA)).isEqualTo("SEND-002");
        assertThat(confirmation(BOB)).isEqualTo("allowed");
    }

    @Test
    void argentinasSpellingsShareOneConfirmation() {
        Contact mobile = Contact.of("+5491123456789");
        Contact plain = Contact.of("+541123456789");
        world.writes(mobile, "STOP");
        world.writes(plain, "STOP");

        assertThat(world.ledger().claimOptOutConfirmation(mobile)).isTrue();
        assertThat(world.ledger().claimOptOutConfirmation(plain)).isFalse();
    }

    @Test
    void whoReadStaleFactsDoesNotWinASecondTime() {
        world.writes(ADA, "STOP");
        Stores stores = world.stores();
        FactsSnapshot stale = stores.facts().load(FactsQuery.of(World.ACME, Set.of(ADA)));
        OptInLedger slow = OptIn.builder()
                .stores(new Stores(
                        stores.consents(),
                        stores.conversations(),
                        stores.templates(),
                        stores.identities(),
                        query -> stale))
                .clock(new SettableClock(world.now().plusSeconds(1)))
                .build()
                .forBusiness(World.ACME, World.SENDER)
                .ledger();

        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isTrue();
        assertThat(slow.claimOptOutConfirmation(ADA)).isFalse();
    }

    private String confirmation(Contact to) {
        return world.verdict(OutboundMessage.freeForm(to).withPurpose(Purpose.OPT_OUT_CONFIRMATION));
    }
}
