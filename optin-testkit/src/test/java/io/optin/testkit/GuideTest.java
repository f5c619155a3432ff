package io.optin.testkit;

import static io.optin.testkit.OptInAssertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Channel;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.InformationType;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.memory.MemoryStores;
import io.optin.message.OutboundMessage;
import io.optin.policy.rules.Editions;
import io.optin.spi.Stores;
import io.optin.testkit.conformance.Conformance;
import io.optin.wording.ConsentWording;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What docs/guide/testing.md shows. */
class GuideTest {
    private final Stores stores = MemoryStores.create();
    private final Contact ada = PhoneNumber.ofE164("+14155552671");
    private final ConsentPrompt signUpPage = ConsentPrompt.builder()
            .wording(ConsentWording.render(
                    "en", "Acme", List.of(InformationType.SHIPPING_UPDATES), ConsentPrompt.NUMBER_PLACEHOLDER))
            .language("en")
            .businessName("Acme")
            .control(ConsentPrompt.Control.CHECKBOX)
            .numberField(ConsentPrompt.NumberField.EDITABLE)
            .whatsappLogo(true)
            .build();

    @Test
    void sentences() {
        // region sentences
        SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
        BusinessOptIn acme = OptIn.builder()
                .stores(MemoryStores.create())
                .clock(clock)
                .build()
                .forBusiness(Business.of("Acme"), Sender.of("+15550783881"));

        assertThat(acme.gate().check(OutboundMessage.freeForm(ada))).isDenied().because("OPTIN-SEND-004");

        clock.advance(Duration.ofHours(24));
        assertThat(signUpPage).on(Channel.WEBSITE).compliesWith(Editions.STRICT);
        // endregion
    }

    // region conformance
    @TestFactory
    Stream<DynamicNode> ourStoresConform() {
        return Conformance.tests(builder -> builder.stores(stores).build());
    }
    // endregion
}
