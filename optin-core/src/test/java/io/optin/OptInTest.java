package io.optin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.consent.InformationType;
import io.optin.contact.Business;
import io.optin.contact.ErasureMark;
import io.optin.error.InvalidValueException;
import io.optin.ledger.LedgerSetup;
import io.optin.ledger.OptInLedger;
import io.optin.memory.MemoryStores;
import io.optin.message.OutboundMessage;
import io.optin.policy.RuleId;
import io.optin.policy.rules.Editions;
import io.optin.reply.Intent;
import io.optin.reply.ReplyClassifier;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptInTest {
    @Test
    void needsStores() {
        assertThatThrownBy(() -> OptIn.builder().build())
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("stores"));
    }

    @Test
    void refusesAKnobThatIsSetTwice() {
        OptIn.Builder builder = OptIn.builder().clock(new SettableClock(Instant.EPOCH));

        assertThatThrownBy(() -> builder.clock(new SettableClock(Instant.EPOCH)))
                .hasMessage("clock: expected to be set once, but found that it was already set");
    }

    @Test
    void hearsOfTemplatesForAllBusinessesAtOnce() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        SettableClock clock = new SettableClock(now);
        OptIn optIn = OptIn.builder().stores(MemoryStores.create()).clock(clock).build();
        TemplateKey key = TemplateKey.of("1", "update", "en");
        MessageTemplate approved = MessageTemplate.builder(key)
                .status(TemplateStatus.APPROVED)
                .category(TemplateCategory.UTILITY)
                .build();
        OutboundMessage message = OutboundMessage.template(World.ADA, key, InformationType.SHIPPING_UPDATES);

        assertThat(optIn.clock()).isSameAs(clock);
        assertThat(optIn.templates().seen(approved, now.plusSeconds(301)))
                .as("too far ahead for what permits")
                .isFalse();
        assertThat(optIn.templates().seen(approved, now)).isTrue();
        assertThat(optIn.templates().seen(approved, now)).isFalse();
        for (String business : List.of("Acme", "Bolt")) {
            OptInLedger ledger =
                    optIn.forBusiness(Business.of(business), World.SENDER).ledger();
            ledger.record(World.consent(World.ADA, now, InformationType.SHIPPING_UPDATES));
            assertThat(optIn.forBusiness(Business.of(business), World.SENDER)
                            .gate()
                            .check(message)
                            .isAllowed())
                    .as(business)
                    .isTrue();
        }
    }

    @Test
    void refusesATypeWhoseIdIsTaken() {
        OptIn.Builder builder = OptIn.builder()
                .stores(MemoryStores.create())
                .types(InformationType.of("product_news", TemplateCategory.MARKETING));

        assertThatThrownBy(builder::build).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void knowsTheTypesOfTheHost() {
        InformationType own = InformationType.of("reminders", TemplateCategory.UTILITY);
        OptIn optIn = OptIn.builder()
                .stores(MemoryStores.create())
                .types(List.of(own))
                .build();

        assertThat(optIn.types().find("reminders")).contains(own);
        assertThat(optIn.types().all()).hasSize(6);
    }

    @Test
    void readsRepliesAsTheHostWishes() {
        OptIn optIn = OptIn.builder()
                .stores(MemoryStores.create())
                .replies(ReplyClassifier.everyLanguage().withOptOut("Cancel"))
                .build();

        assertThat(optIn.replies().classify("CANCEL", false).intent()).isEqualTo(Intent.OPT_OUT);
        assertThat(OptIn.inMemory().replies().classify("CANCEL", false).intent())
                .isEqualTo(Intent.UNCLEAR);
    }

    @Test
    void judgesByTheEditionOfTheHost() {
        RuleId window = RuleId.of("OPTIN-SEND-004");
        OptIn lenient = OptIn.builder()
                .stores(MemoryStores.create())
                .edition(Editions.STRICT.without(window))
                .build();

        assertThat(lenient.forBusiness(World.ACME, World.SENDER).gate().check(OutboundMessage.freeForm(World.ADA)))
                .satisfies(decision -> {
                    assertThat(decision.isAllowed()).isTrue();
                    assertThat(decision.skipped()).containsExactly(window);
                });
    }

    @Test
    void theSetupTellsNoKey() {
        LedgerSetup setup = new LedgerSetup(
                MemoryStores.create(),
                Editions.STRICT,
                new SettableClock(Instant.EPOCH),
                OptIn.inMemory().types(),
                ReplyClassifier.everyLanguage(),
                reply -> {},
                Optional.of(ErasureMark.key(new byte[32])),
                World.ACME,
                World.SENDER);

        assertThat(setup.toString())
                .isEqualTo("LedgerSetup[Business[id=Acme], Sender[number=+15******81], " + Editions.STRICT + "]");
    }

    @Test
    void bindsBusinessAndSender() {
        BusinessOptIn acme = OptIn.inMemory().forBusiness(World.ACME, World.SENDER);

        assertThat(acme.business()).isEqualTo(World.ACME);
        assertThat(acme.sender()).isEqualTo(World.SENDER);
        assertThat(acme.gate()).isSameAs(acme.gate());
    }
}
