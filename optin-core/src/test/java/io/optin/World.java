package io.optin;

import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.ConsentPrompt.NumberField;
import io.optin.consent.Evidence;
import io.optin.consent.InformationType;
import io.optin.consent.NumberSource;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.Reception;
import io.optin.memory.MemoryStores;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.policy.Violation;
import io.optin.spi.Stores;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import io.optin.wording.ConsentWording;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A business with its people, in short words: a world for tests that go through the front door. */
public final class World {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    public static final Business ACME = Business.of("Acme");
    public static final Sender SENDER = Sender.of("+15550783881");
    public static final Contact ADA = Contact.of("+14155552671");
    public static final Contact ADA_ID = Contact.of("US.13491208655302741918");
    public static final Contact BOB = Contact.of("+14155552672");
    public static final TemplateKey SALE = TemplateKey.of("acme-account", "spring_sale", "en");
    public static final TemplateKey UPDATE = TemplateKey.of("acme-account", "order_update", "en");
    public static final InformationType OFFERS = InformationType.PROMOTIONAL_CONTENT;
    public static final InformationType DELIVERIES = InformationType.SHIPPING_UPDATES;
    public static final ConsentPrompt PROMPT = promptFor(OFFERS, DELIVERIES);

    private final SettableClock clock = new SettableClock(START);
    private final Stores stores = MemoryStores.create();
    private final OptIn optIn;
    private int messages;

    public World() {
        optIn = OptIn.builder()
                .stores(stores)
                .clock(clock)
                .erasureKey("a secret of the host's, 32 bytes long".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    public World at(Instant now) {
        clock.set(now);
        return this;
    }

    public World after(Duration duration) {
        clock.advance(duration);
        return this;
    }

    public Instant now() {
        return clock.instant();
    }

    public Stores stores() {
        return stores;
    }

    public OptIn optIn() {
        return optIn;
    }

    public OptInLedger ledger() {
        return ledger(SENDER);
    }

    public OptInLedger ledger(Sender sender) {
        return optIn.forBusiness(ACME, sender).ledger();
    }

    /** A form that asks for these types, and complies. */
    public static ConsentPrompt promptFor(InformationType... types) {
        return ConsentPrompt.builder()
                .wording(ConsentWording.render("en", "Acme", List.of(types), ConsentPrompt.NUMBER_PLACEHOLDER))
                .language("en")
                .businessName("Acme")
                .control(Control.CHECKBOX)
                .numberField(NumberField.EDITABLE)
                .whatsappLogo(true)
                .build();
    }

    public static Consent.Builder consentOf(Contact contact, Instant at, InformationType... types) {
        return Consent.builder()
                .contact(contact)
                .channel(Channel.WEBSITE)
                .types(types)
                .action(ConsentAction.TICKED_CHECKBOX)
                .number(NumberSource.ENTERED)
                .prompt(promptFor(types))
                .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                .at(at);
    }

    public static Consent consent(Contact contact, Instant at, InformationType... types) {
        return consentOf(contact, at, types).build();
    }

    public World optsIn(Contact contact, InformationType... types) {
        ledger().record(consent(contact, now(), types));
        return this;
    }

    public World isImported(Contact contact, InformationType... types) {
        ledger().record(consentOf(contact, now(), types).by(Actor.IMPORT).build());
        return this;
    }

    public Reception writes(Contact contact, String text) {
        return ledger().received(message(contact, text).build());
    }

    public InboundMessage.Builder message(Contact contact, String text) {
        return InboundMessage.builder()
                .from(contact)
                .id("wamid." + messages++)
                .sentAt(now())
                .text(text);
    }

    public World approves(TemplateKey template, TemplateCategory category) {
        ledger().templateSeen(
                        MessageTemplate.builder(template)
                                .category(category)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        now());
        return this;
    }

    public Decision decide(OutboundMessage message) {
        return optIn.forBusiness(ACME, SENDER).gate().check(message);
    }

    /** "allowed", "undetermined", or the ids of the broken rules, without their first part. */
    public String verdict(OutboundMessage message) {
        return decide(message)
                .fold(
                        allowed -> "allowed",
                        denied -> denied.violations().stream()
                                .map(Violation::ruleId)
                                .map(id -> id.value().replace("OPTIN-", ""))
                                .collect(Collectors.joining(" ")),
                        undetermined -> "undetermined");
    }

    public String sale(Contact to) {
        return verdict(OutboundMessage.template(to, SALE, OFFERS));
    }

    public String update(Contact to) {
        return verdict(OutboundMessage.template(to, UPDATE, DELIVERIES));
    }

    public String reply(Contact to) {
        return verdict(OutboundMessage.freeForm(to));
    }

    public List<InformationType> optedInTypes(Contact contact) {
        return ledger().status(contact).types().stream().sorted().toList();
    }
}
