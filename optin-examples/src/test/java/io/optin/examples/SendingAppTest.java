package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.memory.MemoryStores;
import io.optin.message.OutboundMessage;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import io.optin.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendingAppTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final TemplateKey SALE = TemplateKey.of("acme-account", "spring_sale", "en_US");

    private final OptIn optIn = OptIn.builder()
            .stores(MemoryStores.create())
            .clock(SettableClock.at(NOW))
            .build();
    private final BusinessOptIn acme = optIn.forBusiness(Business.of("Acme"), Sender.of("+15550783881"));
    private final List<OutboundMessage> sent = new ArrayList<>();
    private final SendingApp app = new SendingApp(optIn, sent::add);

    private final Contact willing = PhoneNumber.ofE164("+14155552671");
    private final Contact gone = PhoneNumber.ofE164("+14155552672");
    private final Contact stranger = PhoneNumber.ofE164("+14155552673");

    @Test
    void sendsACampaignOnlyToThoseWhoMayGetIt() {
        acme.ledger().templateSeen(sale(), NOW);
        acme.ledger().record(SignUps.onThePhone(willing, NOW));
        acme.ledger().record(SignUps.onThePhone(gone, NOW));
        acme.ledger().optOut(OptOut.ofEverything(gone, NOW));

        Map<String, Long> heldBack =
                app.sendAll(Stream.of(willing, gone, stranger).map(SendingAppTest::saleTo));

        assertThat(sent).extracting(OutboundMessage::to).containsExactly(willing);
        assertThat(heldBack).isEqualTo(Map.of("OPTIN-SEND-001", 1L, "OPTIN-SEND-002", 1L));
    }

    @Test
    void sendsNothingOfATemplateThatNobodySpokeOf() {
        acme.ledger().record(SignUps.onThePhone(willing, NOW));

        assertThat(app.send(saleTo(willing)).isAllowed()).isFalse();
        assertThat(app.sendAll(Stream.of(saleTo(willing)))).isEqualTo(Map.of("TEMPLATE", 1L));
        assertThat(sent).isEmpty();
    }

    private static OutboundMessage saleTo(Contact contact) {
        return OutboundMessage.template(contact, SALE, InformationType.PROMOTIONAL_CONTENT);
    }

    private static MessageTemplate sale() {
        return MessageTemplate.builder(SALE)
                .category(TemplateCategory.MARKETING)
                .status(TemplateStatus.APPROVED)
                .build();
    }
}
