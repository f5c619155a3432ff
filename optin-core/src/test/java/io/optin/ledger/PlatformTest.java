package io.optin.ledger;

import static io.optin.World.ADA;
import static io.optin.World.DELIVERIES;
import static io.optin.World.OFFERS;
import static io.optin.World.SALE;
import static io.optin.World.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.optin.World;
import io.optin.consent.ConsentEvent;
import io.optin.consent.InformationType;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private static final Duration AHEAD = Duration.ofMinutes(5).plusNanos(1_000);

    private final World world = new World();

    @Test
    void aTypedOptInDoesNotLiftAPlatformStopNorAResumeATypedStop() {
        world.approves(SALE, TemplateCategory.MARKETING).optsIn(ADA, OFFERS);
        world.ledger().platformPreference(ADA, PlatformChoice.STOP, world.now());
        world.after(Duration.ofSeconds(1)).optsIn(ADA, OFFERS);
        assertThat(world.sale(ADA)).isEqualTo("SEND-003");

        world.after(Duration.ofSeconds(1)).writes(ADA, "STOP");
        world.after(Duration.ofSeconds(1)).ledger().platformPreference(ADA, PlatformChoice.RESUME, world.now());
        assertThat(world.sale(ADA)).isEqualTo("SEND-002");
    }

    @Test
    void aStopConcernsMarketingAlone() {
        world.approves(UPDATE, TemplateCategory.UTILITY).optsIn(ADA, DELIVERIES).writes(ADA, "Hello");
        world.ledger().platformPreference(ADA, PlatformChoice.STOP, world.now());

        assertThat(world.update(ADA)).isEqualTo("allowed");
        assertThat(world.reply(ADA)).isEqualTo("allowed");
    }

    @Test
    void aStopAheadOfTimeCountsAsOfItsReceiptAndAResumeOrSignUpAheadNotAtAll() {
        Instant ahead = world.now().plus(AHEAD);
        assertThat(world.ledger().platformPreference(ADA, PlatformChoice.RESUME, ahead))
                .isFalse();
        assertThat(world.ledger().platformPreference(ADA, PlatformChoice.SIGNUP, ahead))
                .isFalse();
        assertThat(world.ledger().platformPreference(ADA, PlatformChoice.STOP, ahead))
                .isTrue();
        assertThat(world.ledger().status(ADA).platformStopped()).isTrue();
        assertThat(world.ledger().history(ADA)).isEmpty();

        world.after(Duration.ofSeconds(1));
        assertThat(world.ledger().platformPreference(ADA, PlatformChoice.RESUME, world.now()))
                .isTrue();
        assertThat(world.ledger().status(ADA).platformStopped()).isFalse();
    }

    @Test
    void aSignUpIsAnImportForMarketing() {
        world.approves(SALE, TemplateCategory.MARKETING);
        assertThat(world.ledger().platformPreference(ADA, PlatformChoice.SIGNUP, world.now()))
                .isTrue();
        assertThat(world.optedInTypes(ADA))
                .containsExactly(InformationType.PRODUCT_NEWS, OFFERS)
                .doesNotContain(DELIVERIES);
        assertThat(world.sale(ADA)).isEqualTo("allowed");

        world.after(Duration.ofSeconds(1)).writes(ADA, "STOP");
        world.after(Duration.ofSeconds(1)).ledger().platformPreference(ADA, PlatformChoice.SIGNUP, world.now());
        assertThat(world.sale(ADA)).isEqualTo("SEND-002");
        assertThat(world.ledger().history(ADA))
                .filteredOn(ConsentEvent.PlatformSignedUp.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aSignUpIsReportedOnce() {
        Instant at = world.now();
        world.ledger().platformPreference(ADA, PlatformChoice.SIGNUP, at);
        world.after(Duration.ofSeconds(1)).ledger().platformPreference(ADA, PlatformChoice.SIGNUP, at);

        assertThat(world.ledger().history(ADA)).hasSize(1);
    }

    @Test
    void saysWhetherSomethingNewWasLearntOfATemplate() {
        MessageTemplate approved = MessageTemplate.builder(SALE)
                .status(TemplateStatus.APPROVED)
                .category(TemplateCategory.MARKETING)
                .build();

        assertThat(world.ledger().templateSeen(approved, world.now())).isTrue();
        assertThat(world.ledger().templateSeen(approved, world.now())).isFalse();
        assertThat(world.ledger().templateSeen(approved, world.now().minusSeconds(1)))
                .isFalse();
    }

    @Test
    void anApprovalFromTheFutureIsNoneAndAPauseCountsAtOnce() {
        world.optsIn(ADA, OFFERS).approves(SALE, TemplateCategory.MARKETING);
        Instant ahead = world.after(Duration.ofSeconds(1)).now().plus(AHEAD);
        world.ledger().templateSeen(status(TemplateStatus.PAUSED), ahead);
        assertThat(world.sale(ADA)).isEqualTo("SEND-005");

        world.ledger().templateSeen(status(TemplateStatus.APPROVED), ahead.plusSeconds(10));
        assertThat(world.at(ahead.plusSeconds(20)).sale(ADA)).isEqualTo("SEND-005");

        world.ledger().templateSeen(status(TemplateStatus.APPROVED), world.now());
        assertThat(world.sale(ADA)).isEqualTo("allowed");
    }

    @Test
    void aTemplateIsKnownPerLanguage() {
        world.optsIn(ADA, OFFERS)
                .approves(TemplateKey.of(SALE.account(), SALE.name(), "pt_BR"), TemplateCategory.MARKETING);

        assertThat(world.sale(ADA)).isEqualTo("undetermined");
    }

    private static MessageTemplate status(TemplateStatus status) {
        return MessageTemplate.builder(SALE).status(status).build();
    }
}
