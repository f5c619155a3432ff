package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.contact.Business;
import io.optin.contact.PhoneNumber;
import io.optin.contact.Sender;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.InboundMessage;
import io.optin.ledger.PlatformChoice;
import io.optin.ledger.RecordResult;
import io.optin.memory.MemoryStores;
import io.optin.message.FreeFormMessage;
import io.optin.message.OutboundMessage;
import io.optin.message.TemplateMessage;
import io.optin.policy.Decision;
import io.optin.policy.Violation;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The samples of docs/rules")
class RuleSamplesTest {
    // region setup
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");

    OptIn optIn = OptIn.builder()
            .stores(MemoryStores.create())
            .clock(Clock.fixed(noon, ZoneOffset.UTC))
            .build();

    BusinessOptIn acme = optIn.forBusiness(Business.of("Acme"), Sender.of("+15550783881"));

    PhoneNumber anna = PhoneNumber.ofE164("+14155552671");
    TemplateKey offer = TemplateKey.of("1029384756", "autumn_offer", "en");
    TemplateKey parcel = TemplateKey.of("1029384756", "parcel_sent", "en");
    // endregion

    // region helpers
    Consent consent(InformationType type, Instant at) {
        String what = type.isMarketing() ? "offers" : "delivery updates";
        return Consent.builder()
                .contact(anna)
                .channel(Channel.WEBSITE)
                .types(type)
                .action(ConsentAction.TICKED_CHECKBOX)
                .prompt(ConsentPrompt.builder()
                        .wording("I want to receive " + what + " from Acme on WhatsApp at +1 415 555 2671."
                                + " Reply STOP to opt out.")
                        .language("en")
                        .businessName("Acme")
                        .control(ConsentPrompt.Control.CHECKBOX)
                        .numberField(ConsentPrompt.NumberField.EDITABLE)
                        .whatsappLogo(true)
                        .build())
                .number(NumberSource.ENTERED)
                .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                .at(at)
                .build();
    }

    void template(TemplateKey key, TemplateCategory category, TemplateStatus status, Instant at) {
        MessageTemplate seen =
                MessageTemplate.builder(key).category(category).status(status).build();
        acme.ledger().templateSeen(seen, at);
    }

    void annaWrites(String text, Instant at) {
        InboundMessage message = InboundMessage.builder()
                .from(anna)
                .id("wamid." + at)
                .kind(InboundMessage.Kind.TEXT)
                .text(text)
                .sentAt(at)
                .build();
        acme.ledger().received(message);
    }

    Instant hoursAgo(int hours) {
        return noon.minus(Duration.ofHours(hours));
    }
    // endregion

    private void approvedTemplates() {
        template(offer, TemplateCategory.MARKETING, TemplateStatus.APPROVED, hoursAgo(100));
        template(parcel, TemplateCategory.UTILITY, TemplateStatus.APPROVED, hoursAgo(100));
    }

    private static void breaksOnly(String rule, Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Denied.class);
        breaksOnly(rule, decision.violations());
    }

    private static void breaksOnly(String rule, List<Violation> violations) {
        assertThat(violations)
                .extracting(violation -> violation.ruleId().value())
                .containsExactly(rule);
    }

    private static void allowed(Decision decision) {
        assertThat(decision.isAllowed()).as(decision.explain()).isTrue();
    }

    @Nested
    @DisplayName("OPTIN-CONSENT-005")
    class PossibleTimes {
        @Test
        void failing() {
            // region OPTIN-CONSENT-005-failing
            // The clock of the web server runs an hour fast.
            RecordResult result =
                    acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, noon.plus(Duration.ofHours(1))));

            // result is Refused: OPTIN-CONSENT-005
            // endregion
            assertThat(result).isInstanceOf(RecordResult.Refused.class);
            breaksOnly("OPTIN-CONSENT-005", result.report().violations());
        }

        @Test
        void passing() {
            // region OPTIN-CONSENT-005-passing
            RecordResult result = acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, noon));

            // result is Recorded
            // endregion
            assertThat(result.isRecorded()).isTrue();
            assertThat(result.report().violations()).isEmpty();
        }
    }

    @Nested
    @DisplayName("OPTIN-SEND-001")
    class OptInGiven {
        @Test
        void failing() {
            approvedTemplates();
            // region OPTIN-SEND-001-failing
            // Anna agreed to delivery updates. Nobody asked her about offers.
            acme.ledger().record(consent(InformationType.SHIPPING_UPDATES, hoursAgo(48)));

            TemplateMessage message = OutboundMessage.template(anna, offer, InformationType.PROMOTIONAL_CONTENT);
            Decision decision = acme.gate().check(message);

            // denied: OPTIN-SEND-001
            // endregion
            breaksOnly("OPTIN-SEND-001", decision);
        }

        @Test
        void passing() {
            approvedTemplates();
            // region OPTIN-SEND-001-passing
            acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, hoursAgo(48)));

            TemplateMessage message = OutboundMessage.template(anna, offer, InformationType.PROMOTIONAL_CONTENT);
            Decision decision = acme.gate().check(message);

            // allowed
            // endregion
            allowed(decision);
        }
    }

    @Nested
    @DisplayName("OPTIN-SEND-002")
    class NotOptedOut {
        @Test
        void failing() {
            approvedTemplates();
            // region OPTIN-SEND-002-failing
            acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, hoursAgo(48)));
            annaWrites("STOP", hoursAgo(2));

            TemplateMessage message = OutboundMessage.template(anna, offer, InformationType.PROMOTIONAL_CONTENT);
            Decision decision = acme.gate().check(message);

            // denied: OPTIN-SEND-002
            // endregion
            breaksOnly("OPTIN-SEND-002", decision);
        }

        @Test
        void passing() {
            approvedTemplates();
            // region OPTIN-SEND-002-passing
            acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, hoursAgo(48)));
            annaWrites("STOP", hoursAgo(2));
            acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, hoursAgo(1))); // she came back

            TemplateMessage message = OutboundMessage.template(anna, offer, InformationType.PROMOTIONAL_CONTENT);
            Decision decision = acme.gate().check(message);

            // allowed
            // endregion
            allowed(decision);
        }

        @Test
        void answer() {
            // region OPTIN-SEND-002-answer
            annaWrites("STOP", hoursAgo(2));
            annaWrites("Where is the parcel I ordered?", hoursAgo(1));

            Decision decision = acme.gate().check(OutboundMessage.freeForm(anna));

            // allowed until 24 hours after her question
            // endregion
            allowed(decision);
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Allowed.class,
                            yes -> assertThat(yes.validUntil()).contains(noon.plus(Duration.ofHours(23))));
        }

        @Test
        void confirmation() {
            // region OPTIN-SEND-002-confirmation
            annaWrites("STOP", hoursAgo(0));

            FreeFormMessage confirmation =
                    OutboundMessage.freeForm(anna).withPurpose(FreeFormMessage.Purpose.OPT_OUT_CONFIRMATION);
            Decision decision = acme.gate().check(confirmation); // allowed
            boolean first = acme.ledger().claimOptOutConfirmation(anna); // true: send it
            Decision again = acme.gate().check(confirmation); // denied: OPTIN-SEND-002
            // endregion
            allowed(decision);
            assertThat(first).isTrue();
            breaksOnly("OPTIN-SEND-002", again);
        }
    }

    @Nested
    @DisplayName("OPTIN-SEND-003")
    class NotStoppedOnPlatform {
        @Test
        void failing() {
            approvedTemplates();
            // region OPTIN-SEND-003-failing
            acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, hoursAgo(48)));
            acme.ledger().platformPreference(anna, PlatformChoice.STOP, hoursAgo(2));

            TemplateMessage message = OutboundMessage.template(anna, offer, InformationType.PROMOTIONAL_CONTENT);
            Decision decision = acme.gate().check(message);

            // denied: OPTIN-SEND-003
            // endregion
            breaksOnly("OPTIN-SEND-003", decision);
        }

        @Test
        void passing() {
            approvedTemplates();
            // region OPTIN-SEND-003-passing
            acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, hoursAgo(48)));
            acme.ledger().platformPreference(anna, PlatformChoice.STOP, hoursAgo(2));
            acme.ledger().platformPreference(anna, PlatformChoice.RESUME, hoursAgo(1));

            TemplateMessage message = OutboundMessage.template(anna, offer, InformationType.PROMOTIONAL_CONTENT);
            Decision decision = acme.gate().check(message);

            // allowed
            // endregion
            allowed(decision);
        }
    }

    @Nested
    @DisplayName("OPTIN-SEND-004")
    class WindowOpen {
        @Test
        void failing() {
            // region OPTIN-SEND-004-failing
            annaWrites("Do you have it in blue?", hoursAgo(24)); // to the second

            Decision decision = acme.gate().check(OutboundMessage.freeForm(anna));

            // denied: OPTIN-SEND-004
            // endregion
            breaksOnly("OPTIN-SEND-004", decision);
        }

        @Test
        void passing() {
            // region OPTIN-SEND-004-passing
            annaWrites("Do you have it in blue?", hoursAgo(24).plusSeconds(1));

            Decision decision = acme.gate().check(OutboundMessage.freeForm(anna));

            // allowed for one more second: Allowed.validUntil() says so
            // endregion
            allowed(decision);
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Allowed.class,
                            yes -> assertThat(yes.validUntil()).contains(noon.plusSeconds(1)));
        }
    }

    @Nested
    @DisplayName("OPTIN-SEND-005")
    class TemplateApproved {
        @Test
        void failing() {
            acme.ledger().record(consent(InformationType.SHIPPING_UPDATES, hoursAgo(48)));
            // region OPTIN-SEND-005-failing
            template(parcel, TemplateCategory.UTILITY, TemplateStatus.APPROVED, hoursAgo(72));
            template(parcel, TemplateCategory.UTILITY, TemplateStatus.PAUSED, hoursAgo(2));

            TemplateMessage message = OutboundMessage.template(anna, parcel, InformationType.SHIPPING_UPDATES);
            Decision decision = acme.gate().check(message);

            // denied: OPTIN-SEND-005
            // endregion
            breaksOnly("OPTIN-SEND-005", decision);
        }

        @Test
        void passing() {
            acme.ledger().record(consent(InformationType.SHIPPING_UPDATES, hoursAgo(48)));
            // region OPTIN-SEND-005-passing
            template(parcel, TemplateCategory.UTILITY, TemplateStatus.PAUSED, hoursAgo(5));
            template(parcel, TemplateCategory.UTILITY, TemplateStatus.APPROVED, hoursAgo(2));

            TemplateMessage message = OutboundMessage.template(anna, parcel, InformationType.SHIPPING_UPDATES);
            Decision decision = acme.gate().check(message);

            // allowed
            // endregion
            allowed(decision);
        }
    }

    @Nested
    @DisplayName("OPTIN-SEND-006")
    class CategoryFits {
        @Test
        void failing() {
            // region OPTIN-SEND-006-failing
            acme.ledger().record(consent(InformationType.SHIPPING_UPDATES, hoursAgo(48)));
            template(parcel, TemplateCategory.UTILITY, TemplateStatus.APPROVED, hoursAgo(72));
            template(parcel, TemplateCategory.MARKETING, TemplateStatus.APPROVED, hoursAgo(2)); // Meta moved it

            TemplateMessage message = OutboundMessage.template(anna, parcel, InformationType.SHIPPING_UPDATES);
            Decision decision = acme.gate().check(message);

            // denied: OPTIN-SEND-006
            // endregion
            breaksOnly("OPTIN-SEND-006", decision);
        }

        @Test
        void passing() {
            // region OPTIN-SEND-006-passing
            acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, hoursAgo(48)));
            template(parcel, TemplateCategory.UTILITY, TemplateStatus.APPROVED, hoursAgo(72));
            template(parcel, TemplateCategory.MARKETING, TemplateStatus.APPROVED, hoursAgo(2));

            TemplateMessage message = OutboundMessage.template(anna, parcel, InformationType.PROMOTIONAL_CONTENT);
            Decision decision = acme.gate().check(message);

            // allowed
            // endregion
            allowed(decision);
        }
    }

    @Nested
    @DisplayName("OPTIN-SEND-007")
    class HumanReachable {
        @Test
        void failing() {
            // region OPTIN-SEND-007-failing
            annaWrites("Hello", hoursAgo(1));

            FreeFormMessage reply = OutboundMessage.freeForm(anna).automated();
            Decision decision = acme.gate().check(reply);

            // denied: OPTIN-SEND-007
            // endregion
            breaksOnly("OPTIN-SEND-007", decision);
        }

        @Test
        void passing() {
            // region OPTIN-SEND-007-passing
            annaWrites("Hello", hoursAgo(1));

            FreeFormMessage reply = OutboundMessage.freeForm(anna).automated(EscalationPath.PHONE_NUMBER);
            Decision decision = acme.gate().check(reply);

            // allowed
            // endregion
            allowed(decision);
        }
    }
}
