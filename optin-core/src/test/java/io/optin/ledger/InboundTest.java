package io.optin.ledger;

import static io.optin.World.ADA;
import static io.optin.World.ADA_ID;
import static io.optin.World.BOB;
import static io.optin.World.DELIVERIES;
import static io.optin.World.OFFERS;
import static io.optin.World.PROMPT;
import static io.optin.World.SALE;
import static io.optin.World.SENDER;
import static io.optin.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.World;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentEvent;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.InboundMessage.Kind;
import io.optin.conversation.SentMessage;
import io.optin.error.InvalidValueException;
import io.optin.reply.Intent;
import io.optin.spi.Appended;
import io.optin.template.TemplateCategory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InboundTest {
    private static final Duration DAY = Duration.ofHours(24);

    private final World world = new World();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void opensTheWindowForWhatThePersonSaysAndNothingElse(Kind kind) {
        Reception reception =
                world.ledger().received(world.message(ADA, "Hello").kind(kind).build());

        assertThat(reception.timeRefused()).isFalse();
        assertThat(world.ledger().status(ADA).isWindowOpen()).isEqualTo(kind.opensWindow());
    }

    @Test
    void theWindowIsOpenForADayFromTheMessagesOwnTime() {
        world.at(START.plus(Duration.ofHours(20)));
        world.ledger().received(received(ADA, "late", START, "Hello"));

        assertThat(world.ledger().status(ADA).windowClosesAt()).contains(START.plus(DAY));
        assertThat(world.at(START.plus(DAY).minusNanos(1_000)).reply(ADA)).isEqualTo("allowed");
        assertThat(world.at(START.plus(DAY)).reply(ADA)).isEqualTo("SEND-004");
    }

    @Test
    void anOldMessageThatComesLateMovesNothingBack() {
        world.at(START.plus(Duration.ofHours(1))).writes(ADA, "second");
        world.ledger().received(received(ADA, "first", START, "first"));

        assertThat(world.ledger().status(ADA).windowClosesAt())
                .contains(START.plus(Duration.ofHours(1)).plus(DAY));
    }

    @Test
    void theWindowBelongsToOneSender() {
        world.writes(ADA, "Hello");

        assertThat(world.ledger(Sender.of("+15550783882")).status(ADA).isWindowOpen())
                .isFalse();
        assertThat(world.ledger(SENDER).status(ADA).isWindowOpen()).isTrue();
    }

    @Test
    void aMessageUpToFiveMinutesAheadOpensAtOnceAndClosesAtItsOwnTime() {
        Instant ahead = START.plus(Duration.ofMinutes(5));
        Reception reception = world.ledger().received(received(ADA, "m", ahead, "Hello"));

        assertThat(reception.timeRefused()).isFalse();
        assertThat(world.ledger().status(ADA).windowClosesAt()).contains(ahead.plus(DAY));
    }

    @Test
    void aMessageFromTheFutureOpensNothingEver() {
        Instant ahead = START.plus(Duration.ofMinutes(5)).plusNanos(1_000);
        Reception reception = world.ledger().received(received(ADA, "m", ahead, "Hello"));

        assertThat(reception.timeRefused()).isTrue();
        assertThat(world.ledger().status(ADA).isWindowOpen()).isFalse();
        assertThat(world.at(ahead).ledger().status(ADA).isWindowOpen()).isFalse();
    }

    @Test
    void aStopFromTheFutureCountsAsOfItsReceipt() {
        world.optsIn(ADA, OFFERS).after(Duration.ofSeconds(1));
        Reception reception = world.ledger().received(received(ADA, "m", START.plus(DAY), "STOP"));

        assertThat(reception.timeRefused()).isTrue();
        assertThat(reception.optOut()).contains(Appended.NEW);
        assertThat(world.optedInTypes(ADA)).isEmpty();
        assertThat(world.after(Duration.ofSeconds(1)).optsIn(ADA, OFFERS).optedInTypes(ADA))
                .containsExactly(OFFERS);
    }

    @Test
    void aStopIsAnOptOutFromEverythingWithItsMessageAsProof() {
        world.optsIn(ADA, OFFERS).after(Duration.ofSeconds(1));
        Reception reception = world.writes(ADA, " Stop! ");

        assertThat(reception.meaning().intent()).isEqualTo(Intent.OPT_OUT);
        assertThat(reception.optOut()).contains(Appended.NEW);
        assertThat(reception.consent()).isEmpty();
        assertThat(world.ledger().status(ADA).optedOut()).containsExactly(Scope.everything());
        assertThat(world.ledger().history(ADA)).last().isInstanceOfSatisfying(ConsentEvent.OptedOut.class, event -> {
            assertThat(event.header().id()).isEqualTo("wamid.0");
            assertThat(event.optOut().evidence().get(Evidence.MESSAGE_ID)).contains("wamid.0");
        });
    }

    @Test
    void whoseTimeIsUnknownOpensNothingAgreesToNothingAndStillStops() {
        world.writes(ADA, "Hello");
        ask("ask");
        world.after(Duration.ofHours(25));

        Reception yes = world.ledger()
                .received(
                        world.message(ADA, "Yes").inReplyTo("ask").timeUnknown().build());
        Reception stop =
                world.ledger().received(world.message(BOB, "STOP").timeUnknown().build());

        assertThat(yes.timeRefused()).isTrue();
        assertThat(yes.meaning().intent()).isEqualTo(Intent.OPT_IN);
        assertThat(yes.consent()).isEmpty();
        assertThat(world.ledger().status(ADA).isWindowOpen()).isFalse();
        assertThat(world.optedInTypes(ADA)).isEmpty();
        assertThat(stop.timeRefused()).isTrue();
        assertThat(stop.optOut()).contains(Appended.NEW);
    }

    @Test
    void whatCameWithAMessageProvesItsOptOut() {
        world.ledger()
                .received(world.message(ADA, "STOP")
                        .evidence(Evidence.of(Evidence.AD_ID, "ad.1"))
                        .build());

        assertThat(world.ledger().history(ADA))
                .last()
                .isInstanceOfSatisfying(
                        ConsentEvent.OptedOut.class,
                        event -> assertThat(event.optOut().evidence().asMap())
                                .isEqualTo(Map.of(Evidence.AD_ID, "ad.1", Evidence.MESSAGE_ID, "wamid.0")));
    }

    @Test
    void whatWasSentIsFoundByItsIdAtItsSender() {
        Sender other = Sender.of("+15550783882");
        world.ledger().sent("wamid.a", ADA, world.now(), SALE);
        world.ledger(other).sent("wamid.a", BOB, world.now());

        assertThat(world.ledger().sentAs("wamid.a"))
                .containsExactly(
                        new SentMessage("wamid.a", SENDER, ADA, world.now(), Optional.empty(), Optional.of(SALE)));
        assertThat(world.ledger(other).sentAs("wamid.a"))
                .containsExactly(new SentMessage("wamid.a", other, BOB, world.now(), Optional.empty()));
        assertThat(world.ledger().sentAs("wamid.b")).isEmpty();
        assertThat(world.ledger().export(ADA))
                .anySatisfy(fact -> assertThat(fact.fields()).containsEntry("template", SALE.toString()));
    }

    @Test
    void stopPromotionsIsAnOptOutFromMarketing() {
        world.optsIn(ADA, OFFERS, DELIVERIES).after(Duration.ofSeconds(1));
        world.ledger()
                .received(world.message(ADA, "Stop promotions")
                        .buttonPayload("Stop promotions")
                        .build());

        assertThat(world.ledger().status(ADA).optedOut()).containsExactly(Scope.category(TemplateCategory.MARKETING));
        assertThat(world.optedInTypes(ADA)).containsExactly(DELIVERIES);
    }

    @Test
    void whatIsUnclearOrAnIntentRecordsNothing() {
        for (String text : List.of("CANCEL", "START", "HELP", "yes", "no", "Stop the delivery please")) {
            Reception reception = world.writes(ADA, text);
            assertThat(reception.optOut()).as(text).isEmpty();
            assertThat(reception.consent()).as(text).isEmpty();
        }
        assertThat(world.ledger().history(ADA)).isEmpty();
    }

    @Test
    void aYesToARequestIsAConsentInTheConversation() {
        world.writes(ADA, "Hello");
        Instant wroteAt = world.now();
        Instant askedAt = world.after(Duration.ofMinutes(1)).now();
        ask("ask");
        Instant saidAt = world.after(Duration.ofMinutes(1)).now();

        Reception reception = world.ledger()
                .received(world.message(ADA, "Yes!").inReplyTo("ask").build());

        assertThat(reception.meaning().intent()).isEqualTo(Intent.OPT_IN);
        assertThat(reception.consent().map(RecordResult::isRecorded)).contains(true);
        Consent consent =
                ((ConsentEvent.ConsentGiven) world.ledger().history(ADA).get(0)).consent();
        assertThat(consent.channel()).isEqualTo(Channel.WHATSAPP_CONVERSATION);
        assertThat(consent.action()).isEqualTo(ConsentAction.REPLIED);
        assertThat(consent.number()).isEqualTo(NumberSource.CONFIRMED);
        assertThat(consent.types()).containsExactly(OFFERS);
        assertThat(consent.prompt()).isEqualTo(PROMPT);
        assertThat(consent.at()).isEqualTo(saidAt);
        assertThat(consent.promptShownAt()).contains(askedAt);
        assertThat(consent.customerWroteAt()).contains(wroteAt);
        assertThat(consent.evidence().get(Evidence.MESSAGE_ID)).contains("wamid.1");
        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS);
    }

    @Test
    void aTappedYesIsATap() {
        world.writes(ADA, "Hello");
        ask("ask");
        world.ledger()
                .received(world.message(ADA, "Yes")
                        .buttonPayload("yes")
                        .inReplyTo("ask")
                        .build());

        assertThat(((ConsentEvent.ConsentGiven) world.ledger().history(ADA).get(0))
                        .consent()
                        .action())
                .isEqualTo(ConsentAction.TAPPED_BUTTON);
    }

    @Test
    void startIsAnIntentEvenInReplyToARequest() {
        world.writes(ADA, "Hello");
        ask("ask");
        for (String word : List.of("START", "subscribe", "UNSTOP")) {
            Reception reception = world.ledger()
                    .received(world.message(ADA, word).inReplyTo("ask").build());
            assertThat(reception.meaning().intent()).isEqualTo(Intent.OPT_IN);
            assertThat(reception.consent()).as(word).isEmpty();
        }
        assertThat(world.ledger().history(ADA)).isEmpty();
    }

    @Test
    void aNoToARequestDeclinesAndRecordsNothing() {
        ask("ask");
        Reception reception = world.ledger()
                .received(world.message(ADA, "no").inReplyTo("ask").build());

        assertThat(reception.meaning().intent()).isEqualTo(Intent.DECLINED);
        assertThat(world.ledger().history(ADA)).isEmpty();
    }

    @Test
    void aYesToSomethingElseOrBySomebodyElseIsNone() {
        ask("ask");
        world.ledger().sent("plain", ADA, world.now());

        assertThat(meaning(world.message(ADA, "yes").inReplyTo("plain"))).isEqualTo(Intent.NONE);
        assertThat(meaning(world.message(ADA, "yes").inReplyTo("unknown"))).isEqualTo(Intent.NONE);
        assertThat(meaning(world.message(BOB, "yes").inReplyTo("ask"))).isEqualTo(Intent.NONE);
        InboundMessage atAnotherNumber =
                world.message(ADA, "yes").inReplyTo("ask").build();
        assertThat(world.ledger(Sender.of("+15550783882"))
                        .received(atAnotherNumber)
                        .meaning()
                        .intent())
                .isEqualTo(Intent.NONE);
        assertThat(world.ledger().history(ADA)).isEmpty();
    }

    @Test
    void aYesUnderTheUserIdAnswersARequestToThePhone() {
        world.ledger().identitySeen(IdentityLink.same(ADA, ADA_ID));
        world.writes(ADA, "Hello");
        ask("ask");

        assertThat(meaning(world.message(ADA_ID, "yes").inReplyTo("ask"))).isEqualTo(Intent.OPT_IN);
        assertThat(world.optedInTypes(ADA)).containsExactly(OFFERS);
    }

    @Test
    void aYesWithoutAMessageBeforeTheRequestIsNoConsent() {
        ask("ask");
        world.after(Duration.ofMinutes(1)).writes(ADA, "Hello");
        Reception reception = world.ledger()
                .received(world.message(ADA, "yes").inReplyTo("ask").build());

        assertThat(reception.consent().orElseThrow().report().errors())
                .extracting(violation -> violation.ruleId().value())
                .containsExactly("OPTIN-CONSENT-004");
        assertThat(world.ledger().history(ADA)).isEmpty();
    }

    @Test
    void aYesAfterTheWindowIsNoConsent() {
        world.writes(ADA, "Hello");
        ask("ask");
        world.after(DAY);
        Reception reception = world.ledger()
                .received(world.message(ADA, "yes").inReplyTo("ask").build());

        assertThat(reception.consent().map(RecordResult::isRecorded)).contains(false);
    }

    @Test
    void whatTheCustomerWroteAfterARequestIsNotWhatCameBeforeIt() {
        Instant askedAt = world.now();
        world.after(Duration.ofMinutes(1)).writes(ADA, "Hello");
        world.ledger().consentRequested("ask", ADA, askedAt, List.of(OFFERS), PROMPT);

        assertThat(world.stores().conversations().findSent(World.ACME, "ask"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.request().orElseThrow().customerWroteAt())
                        .isEmpty());
    }

    @Test
    void aRequestForUnregisteredTypesIsRefused() {
        InformationType unknown = InformationType.of("reminders", TemplateCategory.UTILITY);
        assertThatThrownBy(() -> world.ledger().consentRequested("ask", ADA, world.now(), List.of(unknown), PROMPT))
                .isInstanceOf(InvalidValueException.class);
        assertThat(world.stores().conversations().findSent(World.ACME, "ask")).isEmpty();
    }

    @Test
    void thePlatformsWordThatTheWindowIsClosedHoldsUntilALaterMessage() {
        world.writes(ADA, "Hello");
        world.after(Duration.ofHours(1)).ledger().windowClosedByPlatform(ADA, world.now());
        assertThat(world.reply(ADA)).isEqualTo("SEND-004");

        world.writes(ADA, "Hello?");
        assertThat(world.reply(ADA)).as("at the same instant").isEqualTo("SEND-004");

        world.after(Duration.ofSeconds(1)).writes(ADA, "Hello??");
        assertThat(world.reply(ADA)).isEqualTo("allowed");
    }

    @Test
    void aWindowClosedAheadOfTimeIsClosedAsOfTheReceipt() {
        world.ledger().windowClosedByPlatform(ADA, START.plus(DAY));
        world.after(Duration.ofSeconds(1)).writes(ADA, "Hello");

        assertThat(world.reply(ADA)).isEqualTo("allowed");
    }

    private void ask(String messageId) {
        world.ledger().consentRequested(messageId, ADA, world.now(), List.of(OFFERS), PROMPT);
    }

    private Intent meaning(InboundMessage.Builder message) {
        return world.ledger().received(message.build()).meaning().intent();
    }

    private static InboundMessage received(Contact from, String id, Instant sentAt, String text) {
        return InboundMessage.builder()
                .from(from)
                .id(id)
                .sentAt(sentAt)
                .text(text)
                .build();
    }
}
