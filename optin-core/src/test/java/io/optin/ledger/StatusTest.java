package io.optin.ledger;

import static io.optin.World.ADA;
import static io.optin.World.ADA_ID;
import static io.optin.World.BOB;
import static io.optin.World.DELIVERIES;
import static io.optin.World.OFFERS;
import static io.optin.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.World;
import io.optin.consent.ConsentEvent;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusTest {
    private final World world = new World();

    @Test
    void aStrangerHasNoCheckMark() {
        OptInStatus status = world.ledger().status(ADA);

        assertThat(status).isEqualTo(new OptInStatus(ADA, Set.of(), Set.of(), false, Optional.empty()));
        assertThat(status.isOptedIn()).isFalse();
        assertThat(status.isWindowOpen()).isFalse();
    }

    @Test
    void tellsWhatThePersonAskedForAndUntilWhenTheyMayBeAnswered() {
        world.optsIn(ADA, OFFERS).writes(ADA, "Hello");
        OptInStatus status = world.ledger().status(ADA);

        assertThat(status.isOptedIn()).isTrue();
        assertThat(status.types()).containsExactly(OFFERS);
        assertThat(status.isWindowOpen()).isTrue();
        assertThat(status.windowClosesAt()).contains(START.plus(Duration.ofHours(24)));
    }

    @Test
    void listsTheOptOutsThatStillRefuseARegisteredType() {
        world.ledger()
                .optOut(OptOut.of(
                        ADA, Set.of(Scope.category(TemplateCategory.AUTHENTICATION), Scope.type(OFFERS)), START));
        world.after(Duration.ofSeconds(1)).optsIn(ADA, OFFERS);

        assertThat(world.ledger().status(ADA).optedOut())
                .containsExactly(Scope.category(TemplateCategory.AUTHENTICATION));
    }

    @Test
    void listsAreInTheOrderOfTheirIdsInEveryRun() {
        InformationType[] types = InformationType.builtIn().toArray(InformationType[]::new);
        world.ledger()
                .optOut(OptOut.of(
                        ADA,
                        Set.of(
                                Scope.type(OFFERS),
                                Scope.category(TemplateCategory.UTILITY),
                                Scope.category(TemplateCategory.MARKETING),
                                Scope.everything()),
                        START));
        assertThat(world.ledger().status(ADA).optedOut())
                .extracting(Scope::id)
                .containsExactly("category:marketing", "category:utility", "everything", "promotional_content");

        world.after(Duration.ofSeconds(1)).optsIn(ADA, types);
        assertThat(List.copyOf(world.ledger().status(ADA).types())).isSorted().hasSize(5);
        assertThat(List.copyOf(at(world.now()).types())).isSorted().hasSize(5);
    }

    @Test
    void everythingStaysRefusedWhileOneTypeIs() {
        world.writes(ADA, "STOP");
        world.after(Duration.ofSeconds(1)).optsIn(ADA, OFFERS);

        assertThat(world.ledger().status(ADA).types()).containsExactly(OFFERS);
        assertThat(world.ledger().status(ADA).optedOut()).containsExactly(Scope.everything());
    }

    @Test
    void readsManyAtOnceInTheirOrder() {
        world.optsIn(BOB, DELIVERIES);

        Map<Contact, OptInStatus> statuses = world.ledger().statuses(List.of(BOB, ADA, ADA_ID));

        assertThat(statuses.keySet()).containsExactly(BOB, ADA, ADA_ID);
        assertThat(statuses.values()).extracting(OptInStatus::isOptedIn).containsExactly(true, false, false);
    }

    @Test
    void tellsWhatWasSoAtAPastInstant() {
        world.optsIn(ADA, OFFERS);
        Instant stopped = world.after(Duration.ofDays(1)).now();
        world.writes(ADA, "STOP");
        world.after(Duration.ofDays(1)).optsIn(ADA, DELIVERIES);

        assertThat(at(START.minusNanos(1_000)).isOptedIn()).isFalse();
        assertThat(at(START).types()).containsExactly(OFFERS);
        assertThat(at(stopped.minusNanos(1_000)).types()).containsExactly(OFFERS);
        assertThat(at(stopped).isOptedIn()).isFalse();
        assertThat(at(stopped).optedOut()).containsExactly(Scope.everything());
        assertThat(at(world.now()).types()).containsExactly(DELIVERIES);
    }

    @Test
    void aPastInstantSeesAliasesAsTheyAreKnownNow() {
        world.optsIn(ADA, OFFERS);
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        world.ledger().identitySeen(IdentityLink.maybe(ADA_ID, BOB));

        assertThat(world.ledger().statusAt(ADA_ID, START).types()).containsExactly(OFFERS);
        assertThat(world.ledger().statusAt(BOB, START).types()).isEmpty();
        world.ledger().optOut(OptOut.ofEverything(BOB, START));
        assertThat(world.ledger().statusAt(ADA, START).types()).isEmpty();
    }

    @Test
    void afterCompactionDoubtAboutThePastIsANo() {
        world.optsIn(ADA, OFFERS).after(Duration.ofDays(1)).optsIn(ADA, OFFERS);
        Instant second = world.now();
        world.after(Duration.ofDays(400));
        assertThat(at(START).types()).containsExactly(OFFERS);

        world.ledger().purge(world.now());

        assertThat(at(START).types()).isEmpty();
        assertThat(at(second).types()).containsExactly(OFFERS);
    }

    @Test
    void theHistoryIsInTheOrderOfWhatHappened() {
        world.after(Duration.ofDays(2)).optsIn(ADA, OFFERS);
        world.ledger().optOut("o", OptOut.ofEverything(ADA, START));

        assertThat(world.ledger().history(ADA))
                .extracting(ConsentEvent::type)
                .containsExactly("opted-out/1", "consent-given/1");
    }

    private ConsentStatus at(Instant instant) {
        return world.ledger().statusAt(ADA, instant);
    }
}
