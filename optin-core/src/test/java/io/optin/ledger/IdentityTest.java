package io.optin.ledger;

import static io.optin.World.ADA;
import static io.optin.World.ADA_ID;
import static io.optin.World.OFFERS;
import static io.optin.World.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.World;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.spi.Appended;
import io.optin.template.TemplateCategory;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deny wide, allow narrow. */
class IdentityTest {
    private static final Contact NEW_NUMBER = Contact.of("+14155550100");
    private static final Contact OTHER_ID = Contact.of("US.2");

    private final World world = new World();

    @BeforeEach
    void theSaleIsApproved() {
        world.approves(SALE, TemplateCategory.MARKETING);
    }

    @Test
    void permissionsCrossOneStepOfSame() {
        world.optsIn(ADA, OFFERS).writes(ADA, "Hello");
        assertThat(world.sale(ADA_ID)).isEqualTo("SEND-001");
        assertThat(world.reply(ADA_ID)).isEqualTo("SEND-004");

        assertThat(world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID))).isEqualTo(Appended.NEW);

        assertThat(world.sale(ADA_ID)).isEqualTo("allowed");
        assertThat(world.reply(ADA_ID)).isEqualTo("allowed");
        assertThat(world.ledger().identitySeen(IdentityLink.same(ADA_ID, ADA)))
                .as("known")
                .isEqualTo(Appended.REPEATED);
    }

    @Test
    void nothingThatPermitsCrossesToAUserIdThatTwoNumbersClaim() {
        world.optsIn(ADA, OFFERS).writes(ADA, "Hello");
        world.optsIn(NEW_NUMBER, OFFERS);
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        world.ledger().identitySeen(IdentityLink.maybe(ADA, NEW_NUMBER));
        assertThat(world.sale(ADA_ID)).isEqualTo("allowed");

        assertThat(world.ledger().identitySeen(IdentityLink.same(NEW_NUMBER, ADA_ID)))
                .isEqualTo(Appended.CONFLICTING);

        assertThat(world.sale(ADA_ID)).isEqualTo("SEND-001");
        assertThat(world.reply(ADA_ID)).isEqualTo("SEND-004");
        assertThat(world.sale(ADA)).as("given under this very number").isEqualTo("allowed");
        assertThat(world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID)))
                .as("from either side, as often as it is told")
                .isEqualTo(Appended.CONFLICTING);

        world.after(Duration.ofSeconds(1)).ledger().optOut(OptOut.ofEverything(ADA_ID, world.now()));
        assertThat(world.sale(ADA)).as("refusals cross").isEqualTo("SEND-002");
    }

    @Test
    void aNumberMayHaveSeveralUserIds() {
        world.optsIn(ADA, OFFERS);
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));

        assertThat(world.ledger().identitySeen(IdentityLink.same(ADA, OTHER_ID)))
                .isEqualTo(Appended.NEW);

        assertThat(world.sale(ADA_ID)).isEqualTo("allowed");
        assertThat(world.sale(OTHER_ID)).isEqualTo("allowed");
    }

    @Test
    void argentinasSpellingsAreNoTwoNumbers() {
        Contact mobile = Contact.of("+5491123456789");
        Contact plain = Contact.of("+541123456789");
        world.optsIn(mobile, OFFERS);
        world.ledger().identitySeen(IdentityLink.same(mobile, ADA_ID));

        assertThat(world.ledger().identitySeen(IdentityLink.same(plain, ADA_ID)))
                .isEqualTo(Appended.NEW);

        assertThat(world.sale(ADA_ID)).isEqualTo("allowed");
        assertThat(world.sale(plain)).as("two steps away").isEqualTo("SEND-001");
    }

    @Test
    void aMaybeIsNoClaim() {
        world.optsIn(ADA, OFFERS);
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));

        assertThat(world.ledger().identitySeen(IdentityLink.maybe(NEW_NUMBER, ADA_ID)))
                .isEqualTo(Appended.NEW);

        assertThat(world.sale(ADA_ID)).isEqualTo("allowed");
    }

    @Test
    void permissionsDoNotCrossTwoStepsOrAMaybe() {
        world.optsIn(ADA, OFFERS).writes(ADA, "Hello");
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        world.ledger().identitySeen(IdentityLink.same(ADA_ID, NEW_NUMBER));
        world.ledger().identitySeen(IdentityLink.maybe(ADA, OTHER_ID));

        for (Contact far : new Contact[] {NEW_NUMBER, OTHER_ID}) {
            assertThat(world.sale(far)).isEqualTo("SEND-001");
            assertThat(world.reply(far)).isEqualTo("SEND-004");
        }
    }

    @Test
    void anOptOutCrossesAnyChain() {
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        world.ledger().identitySeen(IdentityLink.maybe(ADA_ID, OTHER_ID));
        world.ledger().identitySeen(IdentityLink.maybe(OTHER_ID, NEW_NUMBER));
        world.optsIn(NEW_NUMBER, OFFERS).after(Duration.ofSeconds(1));
        assertThat(world.sale(NEW_NUMBER)).isEqualTo("allowed");

        world.ledger().optOut(OptOut.ofEverything(ADA, world.now()));

        assertThat(world.sale(NEW_NUMBER)).isEqualTo("SEND-002");
        assertThat(world.ledger().status(NEW_NUMBER).optedOut()).containsExactly(Scope.everything());
        assertThat(world.ledger().history(NEW_NUMBER)).hasSize(2);
    }

    @Test
    void aLinkThatComesLateBringsTheOptOut() {
        world.optsIn(ADA_ID, OFFERS).after(Duration.ofSeconds(1));
        world.ledger().optOut(OptOut.ofEverything(ADA, world.now()));
        assertThat(world.sale(ADA_ID)).isEqualTo("allowed");

        world.ledger().identitySeen(IdentityLink.maybe(ADA, ADA_ID));

        assertThat(world.sale(ADA_ID)).isEqualTo("SEND-002");
    }

    @Test
    void aPlatformStopCrossesAnyChainAndAResumeOneStepOfSame() {
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        world.ledger().identitySeen(IdentityLink.maybe(ADA_ID, OTHER_ID));
        world.optsIn(OTHER_ID, OFFERS).optsIn(ADA_ID, OFFERS);
        world.ledger().platformPreference(ADA, PlatformChoice.STOP, world.now());
        assertThat(world.sale(OTHER_ID)).isEqualTo("SEND-003");

        world.after(Duration.ofSeconds(1)).ledger().platformPreference(ADA, PlatformChoice.RESUME, world.now());

        assertThat(world.sale(ADA_ID)).isEqualTo("allowed");
        assertThat(world.sale(OTHER_ID)).as("a resume does not reach that far").isEqualTo("SEND-003");
    }

    @Test
    void argentinasSpellingsShareRefusalsAndNothingElse() {
        Contact mobile = Contact.of("+5491123456789");
        Contact plain = Contact.of("+541123456789");
        world.optsIn(mobile, OFFERS).writes(mobile, "Hello");
        assertThat(world.sale(plain)).isEqualTo("SEND-001");
        assertThat(world.reply(plain)).isEqualTo("SEND-004");
        world.optsIn(plain, OFFERS).after(Duration.ofSeconds(1));

        world.ledger().optOut(OptOut.ofEverything(mobile, world.now()));
        assertThat(world.sale(plain)).isEqualTo("SEND-002");

        Contact stopped = Contact.of("+5492234567890");
        Contact itsAlias = Contact.of("+542234567890");
        world.optsIn(itsAlias, OFFERS);
        world.ledger().platformPreference(stopped, PlatformChoice.STOP, world.now());
        assertThat(world.sale(itsAlias)).isEqualTo("SEND-003");
    }

    @Test
    void argentinasAliasIsPartOfAChain() {
        Contact mobile = Contact.of("+5491123456789");
        Contact plain = Contact.of("+541123456789");
        world.optsIn(ADA_ID, OFFERS).optsIn(ADA, OFFERS).after(Duration.ofSeconds(1));
        world.ledger().identitySeen(IdentityLink.same(ADA_ID, mobile));
        world.ledger().identitySeen(IdentityLink.maybe(plain, ADA));

        world.ledger().optOut(OptOut.ofEverything(ADA, world.now()));

        assertThat(world.sale(ADA_ID)).isEqualTo("SEND-002");
    }

    @Test
    void aLinkToEitherSpellingOfArgentinaReachesTheOther() {
        Contact plain = Contact.of("+541123456789");
        Contact mobile = Contact.of("+5491123456789");
        for (IdentityLink link : new IdentityLink[] {
            IdentityLink.maybe(plain, Contact.of("+14155550199")), IdentityLink.maybe(Contact.of("US.9"), plain)
        }) {
            World fresh = new World().approves(SALE, TemplateCategory.MARKETING);
            Contact other = link.first().equals(plain) ? link.second() : link.first();
            fresh.optsIn(mobile, OFFERS).after(Duration.ofSeconds(1));
            fresh.ledger().identitySeen(link);

            fresh.ledger().optOut(OptOut.ofEverything(other, fresh.now()));

            assertThat(fresh.sale(mobile)).isEqualTo("SEND-002");
        }
    }

    @Test
    void brazilsAndMexicosSpellingsAreOneContact() {
        world.optsIn(Contact.of("+551187654321"), OFFERS).optsIn(Contact.of("+5215512345678"), OFFERS);

        assertThat(world.sale(Contact.of("+5511987654321"))).isEqualTo("allowed");
        assertThat(world.sale(Contact.of("+525512345678"))).isEqualTo("allowed");
    }

    @Test
    void aStopAtOneSenderStopsMarketingFromAll() {
        Sender other = Sender.of("+15550783882");
        world.optsIn(ADA, OFFERS);
        world.ledger(other).platformPreference(ADA, PlatformChoice.STOP, world.now());
        assertThat(world.sale(ADA)).isEqualTo("SEND-003");
        assertThat(world.ledger().status(ADA).platformStopped()).isTrue();

        world.after(Duration.ofSeconds(1)).ledger().platformPreference(ADA, PlatformChoice.RESUME, world.now());
        assertThat(world.sale(ADA)).as("resumed at another sender").isEqualTo("SEND-003");

        world.ledger(other).platformPreference(ADA, PlatformChoice.RESUME, world.now());
        assertThat(world.sale(ADA)).isEqualTo("allowed");
        assertThat(world.ledger().status(ADA).platformStopped()).isFalse();
    }
}
