package io.optin.docs;

import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.ledger.RecordResult;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.rules.Editions;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The samples of docs/rules: consents")
class ConsentRuleSamplesTest extends RuleSamples {
    // region helpers
    /** Anna says yes in a chat. When she wrote, when she was asked and when she answered are still to be said. */
    Consent.Builder yesInTheChat() {
        return Consent.builder()
                .contact(anna)
                .channel(Channel.WHATSAPP_CONVERSATION)
                .types(InformationType.PROMOTIONAL_CONTENT)
                .action(ConsentAction.REPLIED)
                .prompt(ConsentPrompt.builder()
                        .wording("Would you like to receive offers from Acme on WhatsApp at this number?"
                                + " Reply YES to agree. You can reply STOP at any time to opt out.")
                        .language("en")
                        .businessName("Acme")
                        .control(ConsentPrompt.Control.KEYWORD)
                        .build())
                .number(NumberSource.CONFIRMED)
                .evidence(Evidence.of(Evidence.MESSAGE_ID, "wamid.yes"));
    }
    // endregion

    @Nested
    @DisplayName("OPTIN-CONSENT-001")
    class ActCounts {
        @Test
        void failing() {
            // region OPTIN-CONSENT-001-failing
            // Anna left her number in the chat of the page, to be called back. The box for offers stayed empty.
            Consent consent = onThePage(InformationType.PROMOTIONAL_CONTENT, noon)
                    .action(ConsentAction.SENT_MESSAGE)
                    .number(NumberSource.ENTERED)
                    .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                    .build();
            RecordResult result = acme.ledger().record(consent);

            // result is Refused: OPTIN-CONSENT-001
            // endregion
            refused("OPTIN-CONSENT-001", result);
        }

        @Test
        void passing() {
            // region OPTIN-CONSENT-001-passing
            Consent consent = onThePage(InformationType.PROMOTIONAL_CONTENT, noon)
                    .action(ConsentAction.TICKED_CHECKBOX)
                    .number(NumberSource.ENTERED)
                    .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                    .build();
            RecordResult result = acme.ledger().record(consent);

            // result is Recorded
            // endregion
            recorded(result);
        }
    }

    @Nested
    @DisplayName("OPTIN-CONSENT-002")
    class NumberGiven {
        @Test
        void failing() {
            // region OPTIN-CONSENT-002-failing
            // The shop took the number from Anna's account. She ticked the box and left the number as it was.
            Consent consent = onThePage(InformationType.PROMOTIONAL_CONTENT, noon)
                    .action(ConsentAction.TICKED_CHECKBOX)
                    .number(NumberSource.PREFILLED)
                    .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                    .build();
            RecordResult result = acme.ledger().record(consent);

            // result is Refused: OPTIN-CONSENT-002
            // endregion
            refused("OPTIN-CONSENT-002", result);
        }

        @Test
        void passing() {
            // region OPTIN-CONSENT-002-passing
            // Beside the box, the form asks whether the number is right. Anna said that it is.
            Consent consent = onThePage(InformationType.PROMOTIONAL_CONTENT, noon)
                    .action(ConsentAction.TICKED_CHECKBOX)
                    .number(NumberSource.CONFIRMED)
                    .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                    .build();
            RecordResult result = acme.ledger().record(consent);

            // result is Recorded
            // endregion
            recorded(result);
        }
    }

    @Nested
    @DisplayName("OPTIN-CONSENT-003")
    class ProofKept {
        @Test
        void failing() {
            // region OPTIN-CONSENT-003-failing
            // Nobody kept the address of the page.
            Consent consent = onThePage(InformationType.PROMOTIONAL_CONTENT, noon)
                    .action(ConsentAction.TICKED_CHECKBOX)
                    .number(NumberSource.ENTERED)
                    .build();
            RecordResult result = acme.ledger().record(consent);

            // result is Refused: OPTIN-CONSENT-003
            // endregion
            refused("OPTIN-CONSENT-003", result);
        }

        @Test
        void passing() {
            // region OPTIN-CONSENT-003-passing
            Consent consent = onThePage(InformationType.PROMOTIONAL_CONTENT, noon)
                    .action(ConsentAction.TICKED_CHECKBOX)
                    .number(NumberSource.ENTERED)
                    .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                    .build();
            RecordResult result = acme.ledger().record(consent);

            // result is Recorded
            // endregion
            recorded(result);
        }
    }

    @Nested
    @DisplayName("OPTIN-CONSENT-004")
    class AskedInConversation {
        @Test
        void failing() {
            // region OPTIN-CONSENT-004-failing
            Consent consent = yesInTheChat()
                    .customerWroteAt(hoursAgo(25))
                    .promptShownAt(hoursAgo(1)) // 24 hours after her message: too late
                    .at(noon)
                    .build();
            RecordResult result = acme.ledger().record(consent);

            // result is Refused: OPTIN-CONSENT-004
            // endregion
            refused("OPTIN-CONSENT-004", result);
        }

        @Test
        void passing() {
            // region OPTIN-CONSENT-004-passing
            Consent consent = yesInTheChat()
                    .customerWroteAt(hoursAgo(2))
                    .promptShownAt(hoursAgo(1))
                    .at(noon)
                    .build();
            RecordResult result = acme.ledger().record(consent);

            // result is Recorded
            // endregion
            recorded(result);
        }
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
            refused("OPTIN-CONSENT-005", result);
        }

        @Test
        void passing() {
            // region OPTIN-CONSENT-005-passing
            RecordResult result = acme.ledger().record(consent(InformationType.PROMOTIONAL_CONTENT, noon));

            // result is Recorded
            // endregion
            recorded(result);
        }
    }

    @Nested
    @DisplayName("OPTIN-CONSENT-006")
    class ChannelAccepted {
        @Test
        void failing() {
            // region OPTIN-CONSENT-006-failing
            Consent consent = yesInTheChat()
                    .customerWroteAt(hoursAgo(2))
                    .promptShownAt(hoursAgo(1))
                    .at(noon)
                    .build();

            // The edition of 2018 accepts no consent that was given on WhatsApp itself.
            PolicyValidator validator = PolicyValidator.of(Editions.META_2018);
            PolicyReport report = validator.validate(new ConsentSubmission(consent, noon));

            // not compliant: OPTIN-CONSENT-006
            // endregion
            breaksOnly("OPTIN-CONSENT-006", report);
        }

        @Test
        void passing() {
            // region OPTIN-CONSENT-006-passing
            Consent consent = consent(InformationType.PROMOTIONAL_CONTENT, noon); // on the website

            PolicyValidator validator = PolicyValidator.of(Editions.META_2018);
            PolicyReport report = validator.validate(new ConsentSubmission(consent, noon));

            // compliant
            // endregion
            breaksNothing(report);
        }
    }
}
