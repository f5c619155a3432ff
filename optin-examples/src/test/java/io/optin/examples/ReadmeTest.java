package io.optin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.policy.PolicyEdition;
import io.optin.policy.RuleId;
import io.optin.policy.Severity;
import io.optin.policy.rules.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows, run. */
class ReadmeTest {
    private static final Path README = Path.of(System.getProperty("optin.root"), "README.md");

    @Test
    void theFirstSampleRefusesAsTheReadmeSays() throws IOException {
        // region first
        OptIn optIn = OptIn.inMemory();
        BusinessOptIn acme = optIn.forBusiness(Business.of("Acme"), Sender.of("+15550783881"));
        Contact ada = PhoneNumber.parse("(415) 555-2671", "US");

        Decision decision = acme.gate().check(OutboundMessage.freeForm(ada));

        System.out.println(decision.explain());
        // endregion

        assertThat(decision.isAllowed()).isFalse();
        assertThat(Files.readString(README)).contains("```\n" + decision.explain() + "\n```");
    }

    @Test
    void theFirstSampleStandsOnTheFirstScreen() throws IOException {
        assertThat(Files.readAllLines(README).subList(0, 25)).contains("System.out.println(decision.explain());");
    }

    @Test
    void aHostShapesItsEdition() {
        // region edition
        PolicyEdition ours = Editions.STRICT
                .withSeverity(RuleId.of("OPTIN-SEND-007"), Severity.WARNING) // reported, and no longer a no
                .without(RuleId.of("OPTIN-SEND-003")) // switched off: every answer says that it was skipped
                .renamed("acme-2026");
        // endregion

        assertThat(ours.id()).isEqualTo("acme-2026");
        assertThat(ours.severityOf(RuleId.of("OPTIN-SEND-003"))).isEmpty();
        assertThat(ours.severityOf(RuleId.of("OPTIN-SEND-007"))).contains(Severity.WARNING);
    }
}
