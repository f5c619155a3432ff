package io.optin.proof;

import io.optin.OptIn;
import io.optin.SettableClock;
import io.optin.consent.Channel;
import io.optin.consent.Consent;
import io.optin.consent.ConsentAction;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.ConsentPrompt.Control;
import io.optin.consent.Evidence;
import io.optin.consent.NumberSource;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Business;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.Sender;
import io.optin.conversation.EscalationPath;
import io.optin.conversation.InboundMessage;
import io.optin.ledger.OptInLedger;
import io.optin.ledger.PlatformChoice;
import io.optin.memory.MemoryStores;
import io.optin.message.FreeFormMessage;
import io.optin.message.FreeFormMessage.Purpose;
import io.optin.message.OutboundMessage;
import io.optin.policy.Decision;
import io.optin.policy.Violation;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateKey;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells a history to an optin with stores in the heap, through the front door, and asks it questions. */
final class Telling {
    static final Business BUSINESS = Business.of("Acme");
    private static final TemplateKey TEMPLATE = TemplateKey.of("acme-account", "the_template", "en");
    private static final ConsentPrompt PROMPT = ConsentPrompt.builder()
            .wording("I want to receive delivery updates, login codes, offers and product news from Acme on WhatsApp"
                    + " at {number}. Reply STOP to opt out.")
            .language("en")
            .businessName("Acme")
            .control(Control.CHECKBOX)
            .numberField(ConsentPrompt.NumberField.EDITABLE)
            .whatsappLogo(true)
            .build();

    private final SettableClock clock = new SettableClock(Histories.START);
    private final OptIn optIn =
            OptIn.builder().stores(MemoryStores.create()).clock(clock).build();

    void tell(Fact fact) {
        tell(fact, fact.heardAt());
    }

    void tell(Fact fact, Instant heardAt) {
        clock.set(heardAt);
        if (fact instanceof Fact.OptedIn optedIn) {
            ledger().record(consent(optedIn));
        } else if (fact instanceof Fact.OptedOut optedOut) {
            ledger().optOut(optOut(optedOut));
        } else if (fact instanceof Fact.Wrote wrote) {
            ledger(wrote.sender()).received(message(wrote));
        } else if (fact instanceof Fact.WindowClosed closed) {
            ledger(closed.sender()).windowClosedByPlatform(closed.contact(), closed.at());
        } else if (fact instanceof Fact.Stopped stopped) {
            ledger(stopped.sender()).platformPreference(stopped.contact(), PlatformChoice.STOP, stopped.at());
        } else if (fact instanceof Fact.Resumed resumed) {
            ledger(resumed.sender()).platformPreference(resumed.contact(), PlatformChoice.RESUME, resumed.at());
        } else if (fact instanceof Fact.SignedUp signedUp) {
            ledger().platformPreference(signedUp.contact(), PlatformChoice.SIGNUP, signedUp.at());
        } else if (fact instanceof Fact.TemplateSeen seen) {
            ledger().templateSeen(template(seen), seen.at());
        } else if (fact instanceof Fact.Linked linked) {
            ledger().identitySeen(
                            linked.same()
                                    ? IdentityLink.same(linked.one(), linked.other())
                                    : IdentityLink.maybe(linked.one(), linked.other()));
        } else if (fact instanceof Fact.Claimed claimed) {
            ledger().claimOptOutConfirmation(claimed.contact());
        }
    }

    Decision ask(Question question) {
        clock.set(question.now());
        return optIn.forBusiness(BUSINESS, question.sender()).gate().check(message(question));
    }

    /** All that can be asked of a person, in one text. */
    String everythingAbout(Contact contact, Instant now) {
        clock.set(now);
        return ledger().status(contact) + " " + ledger().statusAt(contact, now) + " "
                + ledger().history(contact).size();
    }

    OptInLedger ledger() {
        return ledger(Histories.SENDERS.get(0));
    }

    private OptInLedger ledger(Sender sender) {
        return optIn.forBusiness(BUSINESS, sender).ledger();
    }

    /** A decision in the words of {@link NaiveDecision}. */
    static String inWords(Decision decision) {
        return decision.fold(
                allowed -> "allowed"
                        + allowed.validUntil().map(end -> " until " + end).orElse(""),
                denied -> "denied "
                        + denied.violations().stream()
                                .map(Violation::ruleId)
                                .map(Object::toString)
                                .collect(Collectors.toCollection(TreeSet::new)),
                undetermined -> "undetermined " + undetermined.missing());
    }

    private static Consent consent(Fact.OptedIn fact) {
        return Consent.builder()
                .contact(fact.contact())
                .channel(Channel.WEBSITE)
                .types(fact.types())
                .action(ConsentAction.TICKED_CHECKBOX)
                .number(NumberSource.ENTERED)
                .by(fact.by())
                .prompt(PROMPT)
                .evidence(Evidence.of(Evidence.PAGE_URL, "https://acme.example/checkout"))
                .at(fact.at())
                .build();
    }

    private static OptOut optOut(Fact.OptedOut fact) {
        Scope scope = fact.category()
                .map(Scope::category)
                .or(() -> fact.type().map(Scope::type))
                .orElseGet(Scope::everything);
        return OptOut.of(fact.contact(), Set.of(scope), fact.at());
    }

    private static InboundMessage message(Fact.Wrote fact) {
        return InboundMessage.builder()
                .from(fact.contact())
                .id("wamid." + Integer.toHexString(fact.hashCode()))
                .kind(fact.opensWindow() ? InboundMessage.Kind.TEXT : InboundMessage.Kind.REACTION)
                .text("Hello")
                .sentAt(fact.at())
                .build();
    }

    private static MessageTemplate template(Fact.TemplateSeen fact) {
        MessageTemplate.Builder template = MessageTemplate.builder(TEMPLATE);
        fact.category().ifPresent(template::category);
        fact.status().ifPresent(template::status);
        fact.announced().ifPresent(template::announcedCategory);
        return template.build();
    }

    private static OutboundMessage message(Question question) {
        if (question.template()) {
            return OutboundMessage.template(
                    question.to(), TEMPLATE, question.type().orElseThrow());
        }
        FreeFormMessage message = OutboundMessage.freeForm(question.to());
        message = question.type().map(message::ofType).orElse(message);
        if (question.automated()) {
            message = question.escalation() ? message.automated(EscalationPath.EMAIL) : message.automated();
        }
        return question.confirmation() ? message.withPurpose(Purpose.OPT_OUT_CONFIRMATION) : message;
    }
}
