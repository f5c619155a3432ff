package io.optin.ledger;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.NumberSource;
import io.optin.consent.OptOut;
import io.optin.contact.Contact;
import io.optin.conversation.ConversationState;
import io.optin.conversation.ConversationWindow;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.SentMessage;
import io.optin.conversation.SentMessage.ConsentRequest;
import io.optin.internal.Times;
import io.optin.reply.Intent;
import io.optin.reply.ReplyMeaning;
import io.optin.reply.Unclear;
import io.optin.spi.Appended;
import io.optin.template.TemplateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears people, remembers what was asked of them, and turns their commands into facts. */
final class InboundDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OptInLedger.class);

    private final LedgerSetup setup;
    private final FactsDesk facts;
    private final ConsentDesk consents;

    InboundDesk(LedgerSetup setup, FactsDesk facts, ConsentDesk consents) {
        this.setup = setup;
        this.facts = facts;
        this.consents = consents;
    }

    Reception received(InboundMessage message) {
        boolean timeRefused = !openWindow(message);
        Optional<SentMessage> request = message.inReplyTo().flatMap(id -> requestTo(message.from(), id));
        ReplyMeaning meaning = setup.replies().classify(message, request.isPresent());
        Optional<Appended> optOut = meaning.intent() == Intent.OPT_OUT
                ? Optional.of(consents.optOut(message.id(), optOut(message, meaning)))
                : Optional.empty();
        Optional<RecordResult> consent = saysYes(message, meaning) && !message.isTimeUnknown()
                ? request.map(asked -> consents.record(message.id(), answer(message, asked)))
                : Optional.empty();
        meaning.unclear().ifPresent(why -> handOver(message, why));
        return new Reception(timeRefused, meaning, optOut, consent);
    }

    /** What is recorded stays so, whatever becomes of it: the result of {@code received} tells of it too. */
    private void handOver(InboundMessage message, Unclear why) {
        try {
            setup.unclearReplies().unclear(new UnclearReply(setup.business(), setup.sender(), message, why));
        } catch (RuntimeException e) {
            LOG.error("message of {} to {} is unclear, and nobody took it", message.from(), setup.business(), e);
        }
    }

    /** Whether the words opt in only because they answer a request: START and its kin are an intent, and no answer. */
    private boolean saysYes(InboundMessage message, ReplyMeaning meaning) {
        return meaning.intent() == Intent.OPT_IN
                && setup.replies().classify(message, false).intent() != Intent.OPT_IN;
    }

    /** False where the message has no time, or one too far ahead, to open a window. */
    private boolean openWindow(InboundMessage message) {
        if (!message.kind().opensWindow()) {
            return true;
        }
        if (message.isTimeUnknown()) {
            LOG.warn("message of {} to {} opens no window: its time is not known", message.from(), setup.business());
            return false;
        }
        if (!Times.counts(message.sentAt(), setup.clock().instant())) {
            LOG.warn(
                    "message of {} to {} opens no window: it is stamped {}, ahead of its receipt",
                    message.from(),
                    setup.business(),
                    message.sentAt());
            return false;
        }
        setup.stores()
                .conversations()
                .observe(
                        setup.business(),
                        setup.sender(),
                        message.from(),
                        ConversationState.of(ConversationWindow.openedAt(message.sentAt())));
        return true;
    }

    private Optional<SentMessage> requestTo(Contact person, String messageId) {
        for (SentMessage sent : sentAs(messageId)) {
            boolean toThem =
                    sent.to().equals(person) || facts.person(person).narrow().contains(sent.to());
            if (sent.request().isPresent() && toThem) {
                return Optional.of(sent);
            }
        }
        return Optional.empty();
    }

    private static OptOut optOut(InboundMessage message, ReplyMeaning meaning) {
        return OptOut.of(message.from(), meaning.scopes(), message.sentAt()).provenBy(message.evidence());
    }

    private static Consent answer(InboundMessage message, SentMessage asked) {
        ConsentRequest request = asked.request().orElseThrow();
        Consent.Builder consent = Consent.builder()
                .contact(message.from())
                .channel(Channel.WHATSAPP_CONVERSATION)
                .types(request.types())
                .action(
                        message.kind() == InboundMessage.Kind.BUTTON
                                ? ConsentAction.TAPPED_BUTTON
                                : ConsentAction.REPLIED)
                .number(NumberSource.CONFIRMED)
                .prompt(request.prompt())
                .promptShownAt(asked.at())
                .evidence(message.evidence())
                .at(message.sentAt());
        request.customerWroteAt().ifPresent(consent::customerWroteAt);
        return consent.build();
    }

    void sent(
            String messageId,
            Contact to,
            Instant at,
            Optional<ConsentRequest> request,
            Optional<TemplateKey> template) {
        request.ifPresent(asked -> asked.types().forEach(setup.types()::registered));
        Optional<ConsentRequest> complete = request.map(asked -> new ConsentRequest(
                asked.types(),
                asked.prompt(),
                facts.person(to).window(setup.sender()).lastMessageAt().filter(wroteAt -> !wroteAt.isAfter(at))));
        setup.stores()
                .conversations()
                .sent(setup.business(), new SentMessage(messageId, setup.sender(), to, at, complete, template));
    }

    List<SentMessage> sentAs(String messageId) {
        return setup.stores().conversations().findSent(setup.business(), messageId).stream()
                .filter(sent -> sent.sender().equals(setup.sender()))
                .toList();
    }
}
