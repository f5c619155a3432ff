package io.optin.ledger;

import static io.optin.Samples.assertRefused;
import static io.optin.World.ADA;
import static io.optin.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.optin.OptIn;
import io.optin.SettableClock;
import io.optin.World;
import io.optin.conversation.InboundMessage;
import io.optin.memory.MemoryStores;
import io.optin.reply.Unclear;
import io.optin.reply.Unclear.Reason;
import io.optin.wording.TextSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnclearRepliesTest {
    private final List<UnclearReply> handedOver = new ArrayList<>();

    private OptInLedger ledger(UnclearReplies listener) {
        return OptIn.builder()
                .stores(MemoryStores.create())
                .clock(new SettableClock(START))
                .unclearReplies(listener)
                .build()
                .forBusiness(World.ACME, World.SENDER)
                .ledger();
    }

    private static InboundMessage message(String text) {
        return InboundMessage.builder()
                .from(ADA)
                .id("wamid.7")
                .sentAt(START)
                .text(text)
                .build();
    }

    @Test
    void whatIsUnclearIsHandedOverAndRecordsNothing() {
        OptInLedger ledger = ledger(handedOver::add);
        InboundMessage message = message("Please cancel!");

        Reception reception = ledger.received(message);

        Unclear why = new Unclear(Reason.AMBIGUOUS_WORDS, new TextSpan(7, 13));
        assertThat(handedOver).containsExactly(new UnclearReply(World.ACME, World.SENDER, message, why));
        assertThat(reception.meaning().unclear()).contains(why);
        assertThat(reception.optOut()).isEmpty();
        assertThat(ledger.history(ADA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Hello", "START", "please take me off your list"})
    void whatIsClearIsNot(String text) {
        ledger(handedOver::add).received(message(text));
        assertThat(handedOver).isEmpty();
    }

    @Test
    void aMessageThatIsDeliveredAgainIsHandedOverAgain() {
        OptInLedger ledger = ledger(handedOver::add);
        ledger.received(message("cancel"));
        ledger.received(message("cancel"));
        assertThat(handedOver).hasSize(2);
    }

    @Test
    void whatTheListenerThrowsKeepsNothingFromBeingHeard() {
        OptInLedger ledger = ledger(reply -> {
            throw new IllegalStateException("the inbox is full");
        });
        assertThat(ledger.received(message("cancel")).meaning().unclear()).isPresent();
        assertThat(ledger.status(ADA).windowClosesAt()).isPresent();
    }

    @Test
    void anErrorIsNotCaught() {
        OptInLedger ledger = ledger(reply -> {
            throw new StackOverflowError("deep");
        });
        assertThatThrownBy(() -> ledger.received(message("cancel"))).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void withNobodyToTakeItTheResultTellsOfIt() {
        OptInLedger ledger =
                OptIn.inMemory().forBusiness(World.ACME, World.SENDER).ledger();
        assertThat(ledger.received(message("cancel")).meaning().unclear()).isPresent();
    }

    @Test
    void doesNotShowTheNumberOrTheText() {
        ledger(handedOver::add).received(message("cancel 12345"));
        ledger(handedOver::add).received(message("cancel"));
        assertThat(handedOver)
                .singleElement()
                .satisfies(reply -> assertThat(reply.toString()).doesNotContain("4155552671", "cancel"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsMissing() {
        InboundMessage message = message("cancel");
        Unclear why = new Unclear(Reason.QUESTION, new TextSpan(0, 1));
        assertRefused("business", () -> new UnclearReply(null, World.SENDER, message, why));
        assertRefused("sender", () -> new UnclearReply(World.ACME, null, message, why));
        assertRefused("message", () -> new UnclearReply(World.ACME, World.SENDER, null, why));
        assertRefused("why", () -> new UnclearReply(World.ACME, World.SENDER, message, null));
        assertRefused("unclearReplies", () -> OptIn.builder().unclearReplies(null));
    }
}
