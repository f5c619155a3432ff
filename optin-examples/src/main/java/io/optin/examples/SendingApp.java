package io.optin.examples;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.contact.Business;
import io.optin.contact.Sender;
import io.optin.ledger.SendGate.Screened;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.policy.Violation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application that sends: nothing leaves but through the gate. */
public final class SendingApp {
    private final BusinessOptIn acme;
    private final Consumer<OutboundMessage> client;

    /**
     * An application of one business.
     *
     * @param optIn the one instance of the application
     * @param client what hands a message to WhatsApp
     */
    public SendingApp(OptIn optIn, Consumer<OutboundMessage> client) {
        acme = optIn.forBusiness(Business.of("Acme"), Sender.of("+15550783881"));
        this.client = client;
    }

    // region send
    /**
     * Sends a message, or says why not.
     *
     * @param message the message
     * @return the decision
     */
    public Decision send(OutboundMessage message) {
        Decision decision = acme.gate().check(message);
        if (decision.isAllowed()) {
            client.accept(message);
        }
        return decision;
    }
    // endregion

    // region campaign
    /**
     * Sends a campaign of any length to those who may get it.
     *
     * @param campaign the messages, taken as they are needed
     * @return how many were held back, by rule; what could not be decided counts under its missing facts
     */
    public Map<String, Long> sendAll(Stream<? extends OutboundMessage> campaign) {
        try (Stream<Screened> screened = acme.gate().screen(campaign)) {
            return screened.filter(each -> !sentBy(each))
                    .flatMap(each -> reasons(each.decision()).stream())
                    .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        }
    }

    private boolean sentBy(Screened screened) {
        return screened.decision().isAllowed() && send(screened.message()).isAllowed(); // again, at the hand-off
    }
    // endregion

    private static List<String> reasons(Decision decision) {
        return decision.fold(
                allowed -> List.of("changed meanwhile"),
                denied -> denied.violations().stream()
                        .map(Violation::ruleId)
                        .map(Object::toString)
                        .toList(),
                undetermined ->
                        undetermined.missing().stream().map(Object::toString).toList());
    }
}
