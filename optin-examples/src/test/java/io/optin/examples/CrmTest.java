package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.OptIn;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.memory.MemoryStores;
import io.optin.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrmTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Business ACME = Business.of("Acme");
    private static final Business ZENITH = Business.of("Zenith");
    private static final Sender ACME_NUMBER = Sender.of("+15550783881");
    private static final Sender ZENITH_NUMBER = Sender.of("+15550783882");

    private final OptIn optIn = OptIn.builder()
            .stores(MemoryStores.create())
            .clock(SettableClock.at(NOW))
            .build();
    private final Crm crm = new Crm(optIn);
    private final Contact ada = PhoneNumber.ofE164("+14155552671");
    private final Contact bob = PhoneNumber.ofE164("+14155552672");

    @Test
    void showsEachBusinessItsOwnCheckMarks() {
        optIn.forBusiness(ACME, ACME_NUMBER).ledger().record(SignUps.atTheCheckout(ada, NOW));
        crm.received(ACME, ACME_NUMBER, message(bob, "Hello"));

        assertThat(crm.chatList(ACME, ACME_NUMBER, List.of(ada, bob)))
                .containsExactly("✓ +14******71 template only", "– +14******72 reply");
        assertThat(crm.chatList(ZENITH, ZENITH_NUMBER, List.of(ada, bob)))
                .containsExactly("– +14******71 template only", "– +14******72 template only");
    }

    @Test
    void handsToAHumanWhatItIsNotSureOf() {
        assertThat(crm.received(ACME, ACME_NUMBER, message(ada, "Cancel"))).isTrue();
        assertThat(crm.received(ACME, ACME_NUMBER, message(ada, "STOP"))).isFalse();
        assertThat(crm.received(ACME, ACME_NUMBER, message(ada, "Thanks"))).isFalse();
    }

    private static InboundMessage message(Contact from, String text) {
        return InboundMessage.builder()
                .from(from)
                .id("wamid." + text)
                .sentAt(NOW)
                .text(text)
                .build();
    }
}
