package io.optin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.optin.consent.InformationType;
import io.optin.conversation.EscalationPath;
import io.optin.ledger.PlatformChoice;
import io.optin.message.FreeFormMessage;
import io.optin.message.OutboundMessage;
import io.optin.message.TemplateMessage;
import io.optin.policy.Decision;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateStatus;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The samples of docs/rules: messages")
class RuleSamplesTest extends RuleSamples {
    private void approvedTemplates() {
        template(offer, TemplateCategory.MARKETING, TemplateStatus.APPROVED, hoursAgo(100));
        template(parcel, TemplateCategory.UTILITY, TemplateStatus.APPROVED, hoursAgo(100));
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
