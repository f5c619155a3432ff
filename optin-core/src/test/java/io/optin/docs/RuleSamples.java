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
import io.optin.conversation.InboundMessage;
import io.optin.ledger.RecordResult;
import io.optin.memory.MemoryStores;
import io.optin.policy.Decision;
import io.optin.policy.PolicyReport;
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

/** What the samples of docs/rules share: the values, the helpers that the pages show, and what is asserted. */
abstract class RuleSamples {
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
    /** What Anna was asked on the page. What she did, with which number, and the proof are still to be said. */
    Consent.Builder onThePage(InformationType type, Instant at) {
        String what = type.isMarketing() ? "offers" : "delivery updates";
        return Consent.builder()
                .contact(anna)
                .channel(Channel.WEBSITE)
                .types(type)
                .prompt(ConsentPrompt.builder()
                        .wording("I want to receive " + what + " from Acme on WhatsApp at +1 415 555 2671."
                                + " Reply STOP to opt out.")
                        .language("en")
                        .businessName("Acme")
                        .control(ConsentPrompt.Control.CHECKBOX)
                        .numberField(ConsentPrompt.NumberField.EDITABLE)
                        .whatsappLogo(true)
                        .build())
                .at(at);
    }

    Consent consent(InformationType type, Instant at) {
        return onThePage(type, at)
                .action(ConsentAction.TICKED_CHECKBOX)
                .number(NumberSource.ENTERED)
                .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
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

    static void breaksOnly(String rule, Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Denied.class);
        breaksOnly(rule, decision.violations());
    }

    static void breaksOnly(String rule, PolicyReport report) {
        assertThat(report.isCompliant()).isFalse();
        breaksOnly(rule, report.violations());
    }

    static void breaksOnly(String rule, List<Violation> violations) {
        assertThat(violations)
                .extracting(violation -> violation.ruleId().value())
                .containsExactly(rule);
    }

    static void allowed(Decision decision) {
        assertThat(decision.isAllowed()).as(decision.explain()).isTrue();
    }

    static void refused(String rule, RecordResult result) {
        assertThat(result).isInstanceOf(RecordResult.Refused.class);
        breaksOnly(rule, result.report());
    }

    static void recorded(RecordResult result) {
        assertThat(result.isRecorded()).as(result.report().explain()).isTrue();
        breaksNothing(result.report());
    }

    static void breaksNothing(PolicyReport report) {
        assertThat(report.violations()).as(report.explain()).isEmpty();
    }
}
