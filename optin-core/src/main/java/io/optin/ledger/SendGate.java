package io.optin.ledger;

import io.optin.contact.Contact;
import io.optin.internal.Checks;
import io.optin.message.OutboundMessage;
import io.optin.message.SendAttempt;
import io.optin.message.TemplateMessage;
import io.optin.policy.Decision;
import io.optin.policy.SendPolicy;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Answers whether a message may go out now, for one business and sender. One reading of facts per question; everything
 * else is a pure function of them and the clock. Fails closed: a store that fails throws, and nothing is allowed.
 *
 * <p>A decision is valid when it is made. Ask as late as can be: at the hand-off, not when a campaign is planned.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class SendGate {
    /** For how many messages {@link #screen} loads facts at once. */
    static final int CHUNK = 1_000;

    private final LedgerSetup setup;
    private final FactsDesk facts;
    private final SendPolicy policy;

    private SendGate(LedgerSetup setup) {
        this.setup = setup;
        facts = new FactsDesk(setup);
        policy = SendPolicy.of(setup.edition());
    }

    /**
     * A gate.
     *
     * @param setup stores, edition, clock, business and sender
     * @return the gate
     */
    public static SendGate of(LedgerSetup setup) {
        return new SendGate(Checks.present(setup, "setup"));
    }

    /**
     * Whether a message may go out now.
     *
     * @param message the message
     * @return the decision with all its reasons
     * @throws io.optin.error.InvalidValueException where the message's type is not registered
     */
    public Decision check(OutboundMessage message) {
        return decide(message, load(List.of(message)));
    }

    /**
     * Whether many messages may go out. Lazy and in order: facts are loaded for a thousand messages at a time, when the
     * first of them is asked for, and the clock is read anew for each message, when it is asked for. Memory does not
     * grow with the stream. Who consumes slowly decides on facts as old as the chunk: check again at the hand-off.
     *
     * @param messages the messages; closed with the stream that is returned
     * @return each message with its decision, in the same order
     */
    public Stream<Screened> screen(Stream<? extends OutboundMessage> messages) {
        Iterator<Screened> screening =
                new Screening(Checks.present(messages, "messages").iterator());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(screening, Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(messages::close);
    }

    /**
     * A message and what the gate says to it.
     *
     * @param message the message
     * @param decision the decision at the instant when it was asked for
     */
    public record Screened(OutboundMessage message, Decision decision) {}

    private FactsDesk.Loaded load(List<OutboundMessage> messages) {
        Set<Contact> contacts = new HashSet<>();
        Set<TemplateKey> templates = new HashSet<>();
        for (OutboundMessage message : messages) {
            Checks.present(message, "message").type().ifPresent(setup.types()::registered);
            contacts.add(message.to());
            if (message instanceof TemplateMessage template) {
                templates.add(template.template());
            }
        }
        return facts.load(contacts, templates);
    }

    private Decision decide(OutboundMessage message, FactsDesk.Loaded loaded) {
        TemplateState template = message instanceof TemplateMessage templateMessage
                ? loaded.template(templateMessage.template())
                : TemplateState.NONE;
        return policy.decide(new SendAttempt(
                message,
                loaded.person(message.to()).at(setup.sender(), template),
                setup.clock().instant()));
    }

    /** Takes messages a chunk at a time, and decides each when it is asked for. */
    private final class Screening implements Iterator<Screened> {
        private final Iterator<? extends OutboundMessage> messages;
        private Iterator<Supplier<Screened>> chunk = Collections.emptyIterator();

        private Screening(Iterator<? extends OutboundMessage> messages) {
            this.messages = messages;
        }

        @Override
        public boolean hasNext() {
            return chunk.hasNext() || messages.hasNext();
        }

        @Override
        public Screened next() {
            if (!chunk.hasNext()) {
                chunk = nextChunk();
            }
            return chunk.next().get();
        }

        private Iterator<Supplier<Screened>> nextChunk() {
            List<OutboundMessage> taken = new ArrayList<>();
            while (taken.size() < CHUNK && messages.hasNext()) {
                taken.add(messages.next());
            }
            FactsDesk.Loaded loaded = load(taken);
            return taken.stream()
                    .<Supplier<Screened>>map(message -> () -> new Screened(message, decide(message, loaded)))
                    .iterator();
        }
    }
}
