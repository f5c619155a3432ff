package io.optin.webhook;

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
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.OptInStatus;
import io.optin.memory.MemoryStores;
import io.optin.message.OutboundMessage;
import io.optin.policy.Violation;
import io.optin.template.TemplateKey;
import io.optin.wording.ConsentWording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A business with a webhook endpoint and a clock that stands still. Apostrophes in its JSON stand for quotation marks. */
final class Door {
    static final String ACCOUNT = "102290129340398";
    static final String NUMBER_ID = "106540352242922";
    static final String OTHER_NUMBER_ID = "106540352242923";
    static final Business ACME = Business.of("Acme");
    static final Sender SENDER = Sender.of("+15550783881");
    static final Sender OTHER_SENDER = Sender.of("+15550783882");
    static final Contact ADA = Contact.of("+14155550123");
    static final Contact ADA_ID = Contact.of("US.13491208655302741918");
    static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    static final TemplateKey UPDATE = TemplateKey.of(ACCOUNT, "order_update", "en_US");
    static final TemplateKey SALE = TemplateKey.of(ACCOUNT, "spring_sale", "en_US");
    static final SenderDirectory DIRECTORY = SenderDirectory.of(
            ACCOUNT,
            Map.of(NUMBER_ID, new Addressee(ACME, SENDER), OTHER_NUMBER_ID, new Addressee(ACME, OTHER_SENDER)));
    static final String SECRET = "a secret of the app";
    static final Path BODIES = Path.of(
            System.getProperty("optin.root"),
            "optin-webhook/src/test/resources/io/optin/webhook/WebhookFuzzTestInputs/receive");

    private Instant now = TEN.plusSeconds(120);
    private final OptIn optIn =
            OptIn.builder().stores(MemoryStores.create()).clock(new Standing()).build();
    private final WebhookReceiver receiver = WebhookReceiver.builder()
            .optIn(optIn)
            .senders(DIRECTORY)
            .appSecret(SECRET)
            .build();

    private final class Standing extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    Door after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    Door at(Instant instant) {
        now = instant;
        return this;
    }

    Instant now() {
        return now;
    }

    OptIn optIn() {
        return optIn;
    }

    BusinessOptIn acme() {
        return optIn.forBusiness(ACME, SENDER);
    }

    OptInLedger ledger() {
        return acme().ledger();
    }

    OptInStatus status(Contact contact) {
        return ledger().status(contact);
    }

    WebhookResult result(byte[] body) {
        return receiver.receive(body, WebhookSignature.of(SECRET).sign(body));
    }

    WebhookResult.Received receives(String json) {
        return (WebhookResult.Received) result(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** Receives the body of that name among the samples. */
    WebhookResult.Received receivesSample(String name) {
        return (WebhookResult.Received) result(sample(name));
    }

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(BODIES.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body with one change at Acme's number. */
    static String body(String field, String parts) {
        return "{'object': 'whatsapp_business_account', 'entry': [{'id': '" + ACCOUNT + "', 'changes': [{'field': '"
                + field + "', 'value': {'messaging_product': 'whatsapp', 'metadata': {'display_phone_number':"
                + " '15550783881', 'phone_number_id': '" + NUMBER_ID + "'}, " + parts + "}}]}]}";
    }

    /** A body with one message of Ada's at ten, of which some fields are told otherwise. */
    static String message(String fields) {
        return body(
                "messages",
                "'messages': [{'from': '14155550123', 'id': 'wamid.A', 'timestamp': '1772359200', " + fields + "}]");
    }

    Door optsIn(Contact contact, InformationType... types) {
        ConsentPrompt prompt = ConsentPrompt.builder()
                .wording(ConsentWording.render("en", "Acme", List.of(types), ConsentPrompt.NUMBER_PLACEHOLDER))
                .language("en")
                .businessName("Acme")
                .control(ConsentPrompt.Control.CHECKBOX)
                .numberField(ConsentPrompt.NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
        ledger().record(Consent.builder()
                .contact(contact)
                .channel(Channel.WEBSITE)
                .types(types)
                .action(ConsentAction.TICKED_CHECKBOX)
                .number(NumberSource.ENTERED)
                .prompt(prompt)
                .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/join"))
                .at(now)
                .build());
        return this;
    }

    String reply(Contact to) {
        return verdict(OutboundMessage.freeForm(to));
    }

    String sale(Contact to) {
        return verdict(OutboundMessage.template(to, SALE, InformationType.PROMOTIONAL_CONTENT));
    }

    String update(Contact to) {
        return verdict(OutboundMessage.template(to, UPDATE, InformationType.SHIPPING_UPDATES));
    }

    /** The template for updates, with promotional content. */
    String promotionByUpdate(Contact to) {
        return verdict(OutboundMessage.template(to, UPDATE, InformationType.PROMOTIONAL_CONTENT));
    }

    private String verdict(OutboundMessage message) {
        return acme().gate()
                .check(message)
                .fold(
                        allowed -> "allowed",
                        denied -> denied.violations().stream()
                                .map(Violation::ruleId)
                                .map(id -> id.value().replace("OPTIN-", ""))
                                .collect(Collectors.joining(" ")),
                        undetermined -> "wanting " + undetermined.missing());
    }
}
