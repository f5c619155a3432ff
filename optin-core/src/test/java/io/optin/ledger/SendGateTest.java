package io.optin.ledger;

import static io.optin.World.ADA;
import static io.optin.World.BOB;
import static io.optin.World.OFFERS;
import static io.optin.World.SALE;
import static io.optin.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.OptIn;
import io.optin.SettableClock;
import io.optin.World;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.error.InvalidValueException;
import io.optin.ledger.SendGate.Screened;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.spi.FactsReader;
import io.optin.spi.Stores;
import io.optin.template.TemplateCategory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendGateTest {
    private final World world = new World();
    private final SendGate gate =
            world.optIn().forBusiness(World.ACME, World.SENDER).gate();

    @Test
    void screensInOrderWithTheSameAnswersAsOneByOne() {
        world.approves(SALE, TemplateCategory.MARKETING).optsIn(ADA, OFFERS);
        List<OutboundMessage> messages = List.of(sale(ADA), sale(BOB), OutboundMessage.freeForm(ADA), sale(ADA));

        List<Screened> screened = gate.screen(messages.stream()).toList();

        assertThat(screened).extracting(Screened::message).isEqualTo(messages);
        assertThat(screened).extracting(each -> each.decision().isAllowed()).containsExactly(true, false, false, true);
        assertThat(screened)
                .extracting(Screened::decision)
                .isEqualTo(messages.stream().map(gate::check).toList());
    }

    @Test
    void loadsFactsAThousandAtATimeAndOnlyWhenTheyAreNeeded() {
        List<Integer> loads = new ArrayList<>();
        Stores stores = world.stores();
        FactsReader counting = query -> {
            loads.add(query.contacts().size());
            return stores.facts().load(query);
        };
        SendGate counted = gateOver(new Stores(
                stores.consents(), stores.conversations(), stores.templates(), stores.identities(), counting));
        AtomicInteger taken = new AtomicInteger();

        Iterator<Screened> screened = counted.screen(
                        IntStream.iterate(0, i -> i + 1).mapToObj(i -> {
                            taken.incrementAndGet();
                            return sale(person(i));
                        }))
                .iterator();
        assertThat(loads).isEmpty();
        for (int i = 0; i < SendGate.CHUNK; i++) {
            assertThat(screened.next().message().to()).isEqualTo(person(i));
        }
        assertThat(loads).containsExactly(SendGate.CHUNK);
        assertThat(taken).hasValueLessThanOrEqualTo(2 * SendGate.CHUNK);
        screened.next();
        assertThat(loads).containsExactly(SendGate.CHUNK, SendGate.CHUNK);
    }

    @Test
    void readsTheClockAnewForEachMessage() {
        world.writes(ADA, "Hello");
        Iterator<Screened> screened = gate.screen(
                        Stream.of(OutboundMessage.freeForm(ADA), OutboundMessage.freeForm(ADA)))
                .iterator();
        world.at(START.plus(Duration.ofHours(24)).minusNanos(1_000));
        assertThat(screened.next().decision().isAllowed()).isTrue();

        world.at(START.plus(Duration.ofHours(24)));
        assertThat(screened.next().decision().isAllowed()).isFalse();
    }

    @Test
    void closesTheMessagesWithTheAnswers() {
        AtomicBoolean closed = new AtomicBoolean();
        gate.screen(Stream.<OutboundMessage>of(sale(ADA)).onClose(() -> closed.set(true)))
                .close();

        assertThat(closed).isTrue();
    }

    @Test
    void screensNothing() {
        assertThat(gate.screen(Stream.<OutboundMessage>empty())).isEmpty();
    }

    @Test
    void refusesATypeThatNobodyRegistered() {
        InformationType unknown =
                InformationType.of("reminders", TemplateCategory.UTILITY, Map.of("en", List.of("reminders")));
        OutboundMessage message = OutboundMessage.template(ADA, SALE, unknown);

        assertThatThrownBy(() -> gate.check(message)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> gate.check(OutboundMessage.freeForm(ADA).ofType(unknown)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void allowsATypeThatTheHostRegistered() {
        InformationType reminders =
                InformationType.of("reminders", TemplateCategory.UTILITY, Map.of("en", List.of("reminders")));
        OptIn optIn = OptIn.builder()
                .stores(world.stores())
                .clock(new SettableClock(START))
                .types(reminders)
                .build();
        world.approves(World.UPDATE, TemplateCategory.UTILITY);
        optIn.forBusiness(World.ACME, World.SENDER).ledger().record(World.consent(ADA, START, reminders));

        assertThat(optIn.forBusiness(World.ACME, World.SENDER)
                        .gate()
                        .check(OutboundMessage.template(ADA, World.UPDATE, reminders))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void businessesNeverSeeEachOther() {
        world.approves(SALE, TemplateCategory.MARKETING).optsIn(ADA, OFFERS).writes(ADA, "Hello");
        SendGate zenith =
                world.optIn().forBusiness(Business.of("Zenith"), World.SENDER).gate();
        assertThat(zenith.check(sale(ADA)).isAllowed()).isFalse();
        assertThat(zenith.check(OutboundMessage.freeForm(ADA)).isAllowed()).isFalse();

        world.optIn()
                .forBusiness(Business.of("Zenith"), World.SENDER)
                .ledger()
                .optOut(OptOut.ofEverything(ADA, world.now()));
        assertThat(world.sale(ADA)).isEqualTo("allowed");
    }

    @Test
    void failsClosedWhereAStoreFails() {
        Stores stores = world.stores();
        FactsReader broken = query -> {
            throw new IllegalStateException("the database is away");
        };
        SendGate failing = gateOver(
                new Stores(stores.consents(), stores.conversations(), stores.templates(), stores.identities(), broken));

        assertThatThrownBy(() -> failing.check(OutboundMessage.freeForm(ADA))).hasMessage("the database is away");
    }

    @Test
    void aDecisionNamesNoOneInClear() {
        world.writes(ADA, "Hello");
        Decision denied = gate.check(sale(ADA));

        assertThat(denied.toString() + denied.explain()).doesNotContain("4155552671");
    }

    private SendGate gateOver(Stores stores) {
        return OptIn.builder()
                .stores(stores)
                .clock(new SettableClock(START))
                .build()
                .forBusiness(World.ACME, World.SENDER)
                .gate();
    }

    private static OutboundMessage sale(Contact to) {
        return OutboundMessage.template(to, SALE, OFFERS);
    }

    private static Contact person(int i) {
        return PhoneNumber.ofE164("+1415" + (5_550_000 + i));
    }
}
