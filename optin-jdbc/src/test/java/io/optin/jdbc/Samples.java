package io.optin.jdbc;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Channel;
import io.optin.consent.InformationType;
import io.optin.contact.Business;
import io.optin.contact.BusinessScopedUserId;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.message.OutboundMessage;
import io.optin.spi.Stores;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SettableClock;
import java.time.Instant;

/** One business, one person with two aliases, one template. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
    static final Business ACME = Business.of("Acme");
    static final Contact ADA = PhoneNumber.ofE164("+14155550123");
    static final Contact HER_ID = BusinessScopedUserId.of("US.abc123");
    static final TemplateKey SHIPPED = TemplateKey.of("10293", "shipped", "en_US");
    static final OutboundMessage MESSAGE = OutboundMessage.template(HER_ID, SHIPPED, InformationType.SHIPPING_UPDATES);

    private Samples() {}

    static BusinessOptIn acme(Stores stores) {
        return OptIn.builder()
                .stores(stores)
                .clock(SettableClock.at(NOW))
                .build()
                .forBusiness(ACME, Sender.of("+15550783881"));
    }

    /** A consent of Ada's, whose user id is known, and a template that may go out. */
    static void tell(BusinessOptIn acme) {
        acme.ledger().record("sign-up-1", SampleConsents.good(Channel.WEBSITE, ADA, NOW));
        acme.ledger().identitySeen(IdentityLink.same(ADA, HER_ID));
        acme.ledger()
                .templateSeen(
                        MessageTemplate.builder(SHIPPED)
                                .category(TemplateCategory.UTILITY)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        NOW);
    }
}
