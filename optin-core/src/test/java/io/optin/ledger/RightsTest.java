package io.optin.ledger;

import static io.optin.World.ADA;
import static io.optin.World.ADA_ID;
import static io.optin.World.BOB;
import static io.optin.World.DELIVERIES;
import static io.optin.World.OFFERS;
import static io.optin.World.PROMPT;
import static io.optin.World.SALE;
import static io.optin.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.OptIn;
import io.optin.World;
import io.optin.consent.ConsentEvent;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.error.InvalidValueException;
import io.optin.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Retention, and the right to be forgotten. */
class RightsTest {
    private final World world = new World();

    @BeforeEach
    void theSaleIsApproved() {
        world.approves(SALE, TemplateCategory.MARKETING);
    }

    @Test
    void whoIsErasedLeavesNoHistoryAndNoPermission() {
        world.optsIn(ADA, OFFERS).writes(ADA, "Hello");
        world.ledger().consentRequested("ask", ADA, world.now(), List.of(OFFERS), PROMPT);
        world.after(Duration.ofMinutes(1)).ledger().erase(ADA);

        assertThat(world.sale(ADA)).isEqualTo("SEND-001 SEND-002");
        assertThat(world.reply(ADA)).isEqualTo("SEND-002 SEND-004");
        assertThat(world.stores().consents().history(World.ACME, List.of(ADA))).isEmpty();
        assertThat(world.stores().consents().states(World.ACME, List.of(ADA))).isEmpty();
        assertThat(world.stores().conversations().states(World.ACME, List.of(ADA)))
                .isEmpty();
        assertThat(world.stores().conversations().findSent(World.ACME, "ask")).isEmpty();
    }

    @Test
    void whoIsErasedLeavesNoLinks() {
        world.ledger().identitySeen(IdentityLink.maybe(ADA, BOB));
        world.ledger().erase(ADA);

        assertThat(world.stores().identities().around(World.ACME, List.of(ADA, BOB)))
                .isEmpty();
    }

    @Test
    void aLinkToWhoWasErasedBringsTheirRefusalsFromEitherEnd() {
        Contact before = Contact.of("+12025550100");
        Contact after = Contact.of("US.9");
        for (Contact comesBack : List.of(before, after)) {
            World fresh = new World().approves(SALE, TemplateCategory.MARKETING);
            fresh.optsIn(comesBack, OFFERS)
                    .after(Duration.ofMinutes(1))
                    .ledger()
                    .erase(ADA);

            fresh.ledger().identitySeen(IdentityLink.maybe(ADA, comesBack));

            assertThat(fresh.sale(comesBack)).isEqualTo("SEND-002");
        }
    }

    @Test
    void aLinkToWhoWasNeverErasedLeavesNoMark() {
        world.ledger().identitySeen(IdentityLink.maybe(ADA, BOB));

        assertThat(world.stores().identities().around(World.ACME, List.of(ADA)))
                .containsExactly(IdentityLink.maybe(ADA, BOB));
    }

    @Test
    void anImportDoesNotResurrectWhoWasErased() {
        world.optsIn(ADA, OFFERS).after(Duration.ofMinutes(1)).ledger().erase(ADA);
        world.after(Duration.ofDays(1)).isImported(ADA, OFFERS);

        assertThat(world.sale(ADA)).isEqualTo("SEND-002");

        world.after(Duration.ofDays(1)).optsIn(ADA, OFFERS);
        assertThat(world.sale(ADA)).as("their own new consent").isEqualTo("allowed");
    }

    @Test
    void aPlatformStopSurvivesErasure() {
        world.ledger().platformPreference(ADA, PlatformChoice.STOP, world.now());
        world.after(Duration.ofMinutes(1)).ledger().erase(ADA);
        world.after(Duration.ofDays(1)).optsIn(ADA, OFFERS);

        assertThat(world.sale(ADA)).isEqualTo("SEND-003");
    }

    @Test
    void everyAliasIsMarkedAndOnlyTheSamePersonIsForgotten() {
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        world.ledger().identitySeen(IdentityLink.maybe(ADA_ID, BOB));
        world.optsIn(BOB, OFFERS).optsIn(ADA_ID, OFFERS).after(Duration.ofSeconds(1));
        world.ledger().optOut(OptOut.ofEverything(ADA, world.now()));

        world.after(Duration.ofMinutes(1)).ledger().erase(ADA);

        world.after(Duration.ofDays(1)).isImported(ADA_ID, OFFERS);
        assertThat(world.sale(ADA_ID)).isEqualTo("SEND-002");
        assertThat(world.sale(BOB))
                .as("the opt-out still reaches who may be Ada")
                .isEqualTo("SEND-002");
        assertThat(world.stores().consents().history(World.ACME, List.of(BOB))).hasSize(1);
        world.optsIn(BOB, OFFERS);
        assertThat(world.sale(BOB)).as("and Bob can lift it for himself").isEqualTo("allowed");
    }

    @Test
    void anErasureReachesEveryAliasAsAnOptOutDoes() {
        Contact mobile = Contact.of("+5491123456789");
        Contact plain = Contact.of("+541123456789");
        world.ledger().identitySeen(IdentityLink.maybe(ADA, BOB));
        world.optsIn(ADA, OFFERS).optsIn(BOB, OFFERS).optsIn(mobile, OFFERS);

        world.after(Duration.ofMinutes(1)).ledger().erase(ADA);
        world.ledger().erase(mobile);

        world.after(Duration.ofDays(1)).isImported(plain, OFFERS);
        assertThat(world.sale(plain)).isEqualTo("SEND-002");
        assertThat(world.sale(BOB)).isEqualTo("SEND-002");
        world.optsIn(BOB, OFFERS);
        assertThat(world.sale(BOB)).as("his own consent lifts it").isEqualTo("allowed");
    }

    @Test
    void whoComesBackUnderAnotherNameIsStillRefused() {
        world.optsIn(ADA, OFFERS).after(Duration.ofMinutes(1)).ledger().erase(ADA);
        world.optsIn(ADA_ID, OFFERS);
        assertThat(world.sale(ADA_ID)).isEqualTo("allowed");
        world.after(Duration.ofDays(1)).ledger().erase(ADA);

        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));

        assertThat(world.sale(ADA_ID)).isEqualTo("SEND-002");
    }

    @Test
    void theMarkTellsNobodyWhomItStandsFor() {
        world.optsIn(ADA, OFFERS).writes(ADA, "STOP");
        world.after(Duration.ofMinutes(1)).ledger().erase(ADA);

        assertThat(world.ledger().history(ADA)).allSatisfy(event -> {
            assertThat(event).isInstanceOf(ConsentEvent.Compacted.class);
            assertThat(event.header().contact().value()).startsWith("erased:").doesNotContain("4155552671");
            assertThat(event.header().id()).doesNotContain("4155552671");
        });
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        world.optsIn(ADA, OFFERS).after(Duration.ofMinutes(1)).ledger().erase(ADA);
        world.ledger().erase(ADA);

        assertThat(world.sale(ADA)).isEqualTo("SEND-001 SEND-002");
        assertThat(world.ledger().history(ADA)).hasSize(1);
    }

    @Test
    void withoutAKeyNobodyCanBeErasedAndNothingIsLost() {
        OptIn keyless = OptIn.inMemory();
        OptInLedger ledger = keyless.forBusiness(World.ACME, World.SENDER).ledger();
        ledger.record(World.consent(ADA, START, OFFERS));

        assertThatThrownBy(() -> ledger.erase(ADA))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("erasureKey"));
        assertThat(ledger.history(ADA)).hasSize(1);
    }

    @Test
    void purgingChangesNoAnswerAndKeepsEveryOptOut() {
        world.optsIn(ADA, OFFERS).isImported(BOB, DELIVERIES);
        world.ledger().platformPreference(BOB, PlatformChoice.SIGNUP, world.now());
        world.after(Duration.ofDays(1));
        world.ledger().optOut(OptOut.of(ADA, Set.of(Scope.type(DELIVERIES)), world.now()));
        world.ledger().claimOptOutConfirmation(ADA);
        world.ledger().sent("m", ADA, world.now());
        Instant recent = world.after(Duration.ofDays(300)).now();
        world.optsIn(ADA, DELIVERIES);
        world.ledger().sent("n", ADA, world.now());
        List<OptInStatus> before =
                List.of(world.ledger().status(ADA), world.ledger().status(BOB));

        long gone = world.ledger().purge(recent);

        assertThat(gone)
                .as("a consent and a claim of Ada's, two of Bob's, a sent message")
                .isEqualTo(5);
        assertThat(List.of(world.ledger().status(ADA), world.ledger().status(BOB)))
                .isEqualTo(before);
        assertThat(types(ADA)).containsExactly("opted-out/1", "compacted/1", "consent-given/1");
        assertThat(types(BOB)).containsExactly("compacted/1");
        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();
        assertThat(world.stores().conversations().findSent(World.ACME, "m")).isEmpty();
        assertThat(world.stores().conversations().findSent(World.ACME, "n")).hasSize(1);
    }

    @Test
    void purgingTwiceIsPurgingOnce() {
        world.optsIn(ADA, OFFERS);
        Instant later = world.after(Duration.ofDays(2)).now();
        assertThat(world.ledger().purge(later)).isEqualTo(1);

        assertThat(world.ledger().purge(later)).isZero();
        assertThat(world.sale(ADA)).isEqualTo("allowed");
    }

    @Test
    void whatIsReceivedLateIsNotOldYet() {
        world.after(Duration.ofDays(10)).ledger().record(World.consent(ADA, START, OFFERS));

        assertThat(world.ledger().purge(START.plus(Duration.ofDays(5)))).isZero();
        assertThat(world.ledger().history(ADA)).hasOnlyElementsOfType(ConsentEvent.ConsentGiven.class);
    }

    @Test
    void nobodyIsSentTheConfirmationOfAnErasure() {
        world.ledger().identitySeen(IdentityLink.maybe(ADA, BOB));
        world.writes(BOB, "Hello");
        world.after(Duration.ofMinutes(1)).ledger().erase(ADA);

        assertThat(world.ledger().claimOptOutConfirmation(BOB)).isFalse();
        assertThat(world.ledger().claimOptOutConfirmation(ADA)).isFalse();
    }

    @Test
    void aPersonIsToldEverything() {
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        world.ledger().identitySeen(IdentityLink.maybe(ADA_ID, BOB));
        world.optsIn(ADA, OFFERS, DELIVERIES).optsIn(BOB, OFFERS);
        world.writes(ADA_ID, "Hello");
        world.ledger().platformPreference(ADA, PlatformChoice.STOP, world.now());
        world.after(Duration.ofMinutes(1)).ledger().consentRequested("ask", ADA, world.now(), List.of(OFFERS), PROMPT);
        world.ledger().optOut("out", OptOut.of(ADA, Set.of(Scope.type(OFFERS), Scope.type(DELIVERIES)), world.now()));
        world.ledger().sent("to Bob", BOB, world.now());

        List<Map<String, String>> held =
                world.ledger().export(ADA).map(HeldFact::fields).toList();

        assertThat(held)
                .extracting(fields -> fields.get("kind") + " of " + fields.get("contact"))
                .containsExactly(
                        "same-person of +14155552671",
                        "maybe-same-person of US.13491208655302741918",
                        "consent-given/1 of +14155552671",
                        "opted-out/1 of +14155552671",
                        "conversation of +14155552671",
                        "conversation of US.13491208655302741918",
                        "sent-message of +14155552671");
        assertThat(held.get(0)).containsEntry("other", "US.13491208655302741918");
        assertThat(held.get(1).get("other"))
                .as("who may be somebody else is not told in clear")
                .isEqualTo(BOB.masked());
        assertThat(held.get(2))
                .containsEntry("types", "promotional_content shipping_updates")
                .containsEntry("prompt.wording", PROMPT.wording())
                .containsEntry("action", "ticked_checkbox")
                .containsEntry("by", "person")
                .containsEntry("at", START.toString())
                .containsKey("evidence.pageUrl")
                .containsKey("contentHash");
        assertThat(held.get(3))
                .containsEntry("id", "out")
                .containsEntry("scopes", "promotional_content shipping_updates");
        assertThat(held.get(4)).containsEntry("marketingStoppedAt", START.toString());
        assertThat(held.get(5))
                .containsEntry("lastMessageAt", START.toString())
                .doesNotContainKey("marketingStoppedAt");
        assertThat(held.get(6)).containsEntry("id", "ask").containsEntry("prompt.wording", PROMPT.wording());
    }

    @Test
    void whatIsLeftOfTheErasedIsTold() {
        world.optsIn(ADA, OFFERS).after(Duration.ofMinutes(1)).ledger().erase(ADA);

        assertThat(world.ledger().export(ADA).map(HeldFact::fields))
                .singleElement()
                .satisfies(fields -> assertThat(fields)
                        .containsEntry("kind", "compacted/1")
                        .containsEntry("optedOutAt.everything", world.now().toString())
                        .containsEntry("confirmedAt", world.now().toString()));
    }

    @Test
    void eachPartIsReadWhenTheStreamComesToIt() {
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        Iterator<HeldFact> held = world.ledger().export(ADA).iterator();
        assertThat(held.next()).isInstanceOf(HeldFact.Alias.class);
        world.optsIn(ADA, OFFERS);
        assertThat(held.next()).isInstanceOf(HeldFact.Event.class);
    }

    private List<String> types(Contact contact) {
        return world.ledger().history(contact).stream().map(ConsentEvent::type).toList();
    }
}
