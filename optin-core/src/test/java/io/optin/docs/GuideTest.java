package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.SettableClock;
import io.optin.World;
import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.consent.OptOut;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.ledger.Reception;
import io.optin.ledger.RecordResult;
import io.optin.memory.MemoryStores;
import io.optin.message.FreeFormMessage;
import io.optin.message.FreeFormMessage.Purpose;
import io.optin.message.MissingFact;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.policy.Violation;
import io.optin.reply.Intent;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of the guide, run in their order. */
class GuideTest {
    private final Instant now = World.START;
    private final Clock clock = new SettableClock(now);
    private final List<OutboundMessage> sent = new ArrayList<>();

    @Test
    void theGuideWorksFromTopToBottom() {
        // region instance
        OptIn optIn = OptIn.builder()
                .stores(MemoryStores.create())
                .types(InformationType.of("appointment_reminders", TemplateCategory.UTILITY)) // your own, if any
                .clock(clock) // left out: the system's
                .build();
        BusinessOptIn acme = optIn.forBusiness(Business.of("Acme"), Sender.of("+15550783881"));
        // endregion

        // region record
        Contact ada = PhoneNumber.parse("(415) 555-2671", "US");
        ConsentPrompt box = ConsentPrompt.builder()
                .wording("Yes, I want to receive delivery updates from Acme on WhatsApp at {number}."
                        + " Reply STOP at any time to opt out.")
                .language("en")
                .businessName("Acme")
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
        RecordResult result = acme.ledger()
                .record(Consent.builder()
                        .contact(ada)
                        .channel(Channel.WEBSITE)
                        .types(InformationType.SHIPPING_UPDATES)
                        .action(ConsentAction.TICKED_CHECKBOX)
                        .number(NumberSource.ENTERED)
                        .prompt(box)
                        .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                        .at(now)
                        .build());
        if (!result.isRecorded()) {
            throw new IllegalStateException(result.report().explain());
        }
        // endregion

        // region received
        Reception reception = acme.ledger()
                .received(InboundMessage.builder()
                        .from(ada)
                        .id("wamid.HBgL")
                        .sentAt(now)
                        .text("Where is my parcel?")
                        .build());
        boolean aHumanShouldLook = reception.meaning().intent() == Intent.UNCLEAR;
        // endregion
        assertThat(aHumanShouldLook).isFalse();

        // region template
        TemplateKey shipped = TemplateKey.of("102290129340398", "order_shipped", "en_US");
        acme.ledger()
                .templateSeen(
                        MessageTemplate.builder(shipped)
                                .category(TemplateCategory.UTILITY)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        now);
        // endregion

        // region check
        OutboundMessage update = OutboundMessage.template(ada, shipped, InformationType.SHIPPING_UPDATES);
        Decision decision = acme.gate().check(update);
        String outcome = decision.fold(
                allowed -> {
                    send(update);
                    return "sent";
                },
                denied -> "blocked by "
                        + denied.violations().stream().map(Violation::ruleId).toList(),
                undetermined -> undetermined.missing().contains(MissingFact.TEMPLATE) ? "fetch the template" : "wait");
        // endregion
        assertThat(outcome).isEqualTo("sent");
        assertThat(sent).containsExactly(update);

        // region opt-out
        acme.ledger().optOut(OptOut.ofEverything(ada, now).by(Actor.STAFF)); // she told the desk

        FreeFormMessage bye = OutboundMessage.freeForm(ada).withPurpose(Purpose.OPT_OUT_CONFIRMATION);
        if (acme.gate().check(bye).isAllowed() && acme.ledger().claimOptOutConfirmation(ada)) {
            send(bye);
        }
        // endregion
        assertThat(sent).containsExactly(update, bye);
        assertThat(acme.gate().check(update).isAllowed()).isFalse();
    }

    private void send(OutboundMessage message) {
        sent.add(message);
    }
}
