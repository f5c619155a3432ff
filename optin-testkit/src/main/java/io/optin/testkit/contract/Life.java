package io.optin.testkit.contract;

import io.optin.BusinessOptIn;
import io.optin.OptIn;
import io.optin.consent.Actor;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Aliases;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.InboundMessage;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.PlatformChoice;
import io.optin.ledger.RecordResult;
import io.optin.message.FreeFormMessage;
import io.optin.message.OutboundMessage;
import io.optin.spi.Stores;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateCategory;
import io.optin.template.TemplateKey;
import io.optin.template.TemplateStatus;
import io.optin.testkit.SampleConsents;
import io.optin.testkit.SamplePrompts;
import io.optin.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What befalls five contacts of a business, some of whom are one person, as chance has it. */
final class Life {
    private static final Channel[] CHANNELS = Channel.values();

    final Business business = Fresh.business();
    final List<Contact> people;
    /** The contacts that consents and opt-outs were told of, and those that messages were sent to. */
    final Set<Contact> heardOf = new TreeSet<>();

    final Set<Contact> writtenTo = new TreeSet<>();
    final Set<IdentityLink> links = new LinkedHashSet<>();

    private final Random random;
    private final Sender sender = Fresh.sender();
    private final TemplateKey offers = Fresh.template();
    private final TemplateKey deliveries = Fresh.template();
    private final SettableClock clock = SettableClock.at(Facts.NOON);
    private final BusinessOptIn optIn;

    Life(Stores stores, Random random) {
        this.random = random;
        String line = String.valueOf(100_000_000L + random.nextInt(900_000_000));
        people = List.of(
                Fresh.person(), Fresh.person(), Fresh.userId(), Contact.of("+5491" + line), Contact.of("+541" + line));
        optIn = OptIn.builder()
                .stores(stores)
                .clock(clock)
                .erasureKey(new byte[32])
                .build()
                .forBusiness(business, sender);
        approve(offers, TemplateCategory.MARKETING);
        approve(deliveries, TemplateCategory.UTILITY);
    }

    private void approve(TemplateKey template, TemplateCategory category) {
        ledger().templateSeen(
                        MessageTemplate.builder(template)
                                .category(category)
                                .status(TemplateStatus.APPROVED)
                                .build(),
                        clock.instant());
    }

    OptInLedger ledger() {
        return optIn.ledger();
    }

    Contact anyone() {
        return people.get(random.nextInt(people.size()));
    }

    void goesOn(int facts) {
        for (int i = 0; i < facts; i++) {
            clock.advance(Duration.ofSeconds(random.nextInt(20_000)));
            somethingHappensTo(anyone());
        }
        clock.advance(Duration.ofMinutes(random.nextInt(60)));
    }

    private void somethingHappensTo(Contact contact) {
        switch (random.nextInt(9)) {
            case 0, 1 -> consents(contact, random.nextInt(4) == 0 ? Actor.IMPORT : Actor.PERSON);
            case 2 -> optsOut(contact);
            case 3 -> writes(contact, random.nextBoolean() ? "Hello" : "Stop");
            case 4 -> isLinked(contact, anyone());
            case 5 -> ledger().platformPreference(contact, choice(), clock.instant());
            case 6 -> isWrittenTo(contact);
            case 7 -> ledger().claimOptOutConfirmation(contact);
            default -> ledger().windowClosedByPlatform(contact, clock.instant());
        }
    }

    private PlatformChoice choice() {
        PlatformChoice[] all = PlatformChoice.values();
        return all[random.nextInt(all.length)];
    }

    private void consents(Contact contact, Actor by) {
        Channel channel = CHANNELS[random.nextInt(CHANNELS.length)];
        Consent consent = SampleConsents.good(channel, contact, clock.instant(), by);
        if (ledger().record(Fresh.id(), consent) instanceof RecordResult.Recorded) {
            heardOf.add(contact);
        }
    }

    private void optsOut(Contact contact) {
        Scope[] scopes = Facts.SCOPES.stream()
                .filter(scope -> !scope.equals(Scope.type(Facts.OWN)))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toArray(Scope[]::new);
        ledger().optOut(OptOut.of(contact, Set.of(scopes[random.nextInt(scopes.length)]), clock.instant()));
        heardOf.add(contact);
    }

    private void writes(Contact contact, String text) {
        ledger().received(InboundMessage.builder()
                .from(contact)
                .id("wamid." + Fresh.id())
                .text(text)
                .sentAt(clock.instant())
                .build());
        if (text.equals("Stop")) {
            heardOf.add(contact);
        }
    }

    private void isWrittenTo(Contact contact) {
        if (random.nextBoolean()) {
            ledger().sent(Fresh.id(), contact, clock.instant());
        } else {
            ledger().consentRequested(
                            Fresh.id(),
                            contact,
                            clock.instant(),
                            Set.of(InformationType.PROMOTIONAL_CONTENT),
                            SamplePrompts.good(Channel.WHATSAPP_CONVERSATION));
        }
        writtenTo.add(contact);
    }

    private void isLinked(Contact one, Contact other) {
        if (!one.equals(other)) {
            link(random.nextInt(3) > 0 ? IdentityLink.same(one, other) : IdentityLink.maybe(one, other));
        }
    }

    private void link(IdentityLink link) {
        ledger().identitySeen(link);
        links.add(link);
    }

    /** Those who are one person with a contact, by one step. */
    Set<Contact> personOf(Contact contact) {
        return Aliases.of(contact, links).narrow();
    }

    /** A list that somebody kept elsewhere is brought in, with what it says of who is who. */
    void importOf(Set<Contact> contacts) {
        clock.advance(Duration.ofDays(random.nextInt(3)).plusMinutes(1));
        for (Contact contact : contacts) {
            for (Channel channel : CHANNELS) {
                for (Actor by : List.of(Actor.IMPORT, Actor.STAFF)) {
                    ledger().record(Fresh.id(), SampleConsents.good(channel, contact, clock.instant(), by));
                }
            }
            ledger().platformPreference(contact, PlatformChoice.SIGNUP, clock.instant());
        }
        List.copyOf(links).stream()
                .filter(link -> contacts.contains(link.first()) && contacts.contains(link.second()))
                .forEach(this::link);
    }

    /** All that happened so far has become old. */
    void purgesEverything() {
        ledger().purge(clock.instant().plusSeconds(1));
    }

    /** What may be sent now, and to whom. */
    Set<String> allowed() {
        Set<String> allowed = new TreeSet<>();
        for (Contact contact : people) {
            List<OutboundMessage> messages = new ArrayList<>(List.of(
                    OutboundMessage.freeForm(contact),
                    OutboundMessage.freeForm(contact).withPurpose(FreeFormMessage.Purpose.OPT_OUT_CONFIRMATION),
                    OutboundMessage.freeForm(contact).ofType(InformationType.SHIPPING_UPDATES),
                    OutboundMessage.freeForm(contact).ofType(InformationType.PROMOTIONAL_CONTENT)));
            for (InformationType type : List.of(
                    InformationType.SHIPPING_UPDATES,
                    InformationType.PROMOTIONAL_CONTENT,
                    InformationType.PRODUCT_NEWS)) {
                messages.add(OutboundMessage.template(contact, offers, type));
                messages.add(OutboundMessage.template(contact, deliveries, type));
            }
            for (int i = 0; i < messages.size(); i++) {
                if (optIn.gate().check(messages.get(i)).isAllowed()) {
                    allowed.add("message " + i + " to contact " + people.indexOf(contact));
                }
            }
        }
        return allowed;
    }
}
