package io.optin.ledger;

import io.optin.consent.Consent;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.EventHeader;
import io.optin.consent.InformationType;
import io.optin.consent.OptOut;
import io.optin.contact.Contact;
import io.optin.contact.ErasureMark;
import io.optin.contact.IdentityLink;
import io.optin.conversation.InboundMessage;
import io.optin.conversation.SentMessage;
import io.optin.conversation.SentMessage.ConsentRequest;
import io.optin.error.InvalidValueException;
import io.optin.internal.Checks;
import io.optin.internal.Times;
import io.optin.spi.Appended;
import io.optin.template.MessageTemplate;
import io.optin.template.TemplateKey;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Remembers what happened, for one business and sender, and tells where a contact stands. Facts only grow: they may be
 * told late, twice and in any order, and the answers are the same. A fact told again under the same id, with the same
 * content, changes nothing; under the same id with another content it is another fact, kept beside the first.
 *
 * <p>What permits and is stamped more than 5 minutes after its receipt is refused and reported; what forbids and is
 * stamped ahead counts as of its receipt. Thread-safe.
 *
 * @since 0.1
 */
public final class OptInLedger {
    private final LedgerSetup setup;
    private final FactsDesk facts;
    private final ConsentDesk consents;
    private final InboundDesk inbound;
    private final PlatformDesk platform;
    private final RightsDesk rights;
    private final TemplateLedger templates;

    private OptInLedger(LedgerSetup setup) {
        this.setup = setup;
        facts = new FactsDesk(setup);
        consents = new ConsentDesk(setup, facts);
        inbound = new InboundDesk(setup, facts, consents);
        platform = new PlatformDesk(setup, consents);
        rights = new RightsDesk(setup, facts, consents);
        templates = TemplateLedger.of(setup.stores().templates(), setup.clock());
    }

    /**
     * A ledger.
     *
     * @param setup stores, edition, clock, business and sender
     * @return the ledger
     */
    public static OptInLedger of(LedgerSetup setup) {
        return new OptInLedger(Checks.present(setup, "setup"));
    }

    /**
     * Submits a consent under an id that follows from its content.
     *
     * @param consent the consent
     * @return recorded, or refused with the report; what is refused changes nothing
     */
    public RecordResult record(Consent consent) {
        return record(
                EventHeader.derivedId(
                        "consent", Checks.present(consent, "consent").contentHash()),
                consent);
    }

    /**
     * Submits a consent.
     *
     * @param id the host's id of the fact
     * @param consent the consent
     * @return recorded, or refused with the report; what is refused changes nothing
     * @throws InvalidValueException where a type is not registered
     */
    public RecordResult record(String id, Consent consent) {
        living(Checks.present(consent, "consent").contact());
        return consents.record(id, consent);
    }

    /**
     * Records an opt-out under an id that follows from its content.
     *
     * @param optOut the opt-out
     * @return what was new; an opt-out is never refused
     */
    public Appended optOut(OptOut optOut) {
        return optOut(
                EventHeader.derivedId(
                        "opt-out", Checks.present(optOut, "optOut").contentHash()),
                optOut);
    }

    /**
     * Records an opt-out.
     *
     * @param id the host's id of the fact
     * @param optOut the opt-out
     * @return what was new; an opt-out is never refused
     * @throws InvalidValueException where a type is not registered
     */
    public Appended optOut(String id, OptOut optOut) {
        living(Checks.present(optOut, "optOut").contact());
        return consents.optOut(id, optOut);
    }

    /**
     * Hears something that a person sent to this sender: opens the window where it does, records an opt-out where it
     * asks for one, and a consent where it says yes to a request. Nothing else is recorded unasked.
     *
     * @param message what came
     * @return what came of it
     */
    public Reception received(InboundMessage message) {
        living(Checks.present(message, "message").from());
        return inbound.received(message);
    }

    /**
     * Remembers that a message was sent, so that a report on it finds its person.
     *
     * @param messageId the platform's id of the message
     * @param to to whom
     * @param at when
     */
    public void sent(String messageId, Contact to, Instant at) {
        inbound.sent(messageId, living(to), Times.fact(at, "at"), Optional.empty(), Optional.empty());
    }

    /**
     * Remembers that a template was sent, so that a report on it finds its person and its template.
     *
     * @param messageId the platform's id of the message
     * @param to to whom
     * @param at when
     * @param template which template
     */
    public void sent(String messageId, Contact to, Instant at, TemplateKey template) {
        Optional<TemplateKey> known = Optional.of(Checks.present(template, "template"));
        inbound.sent(messageId, living(to), Times.fact(at, "at"), Optional.empty(), known);
    }

    /**
     * What was told of a message that this sender sent.
     *
     * @param messageId the platform's id of the message
     * @return the earliest first; more than one only where an id was told twice with different contents
     */
    public List<SentMessage> sentAs(String messageId) {
        return inbound.sentAs(Checks.text(messageId, "messageId", 255));
    }

    /**
     * Remembers that consent was asked for within a conversation, so that a yes in reply is recorded as a consent. When
     * the customer last wrote before is looked up now; so report what they wrote first.
     *
     * @param messageId the platform's id of the message that asked
     * @param to to whom
     * @param at when
     * @param types what was asked for
     * @param prompt how it was asked
     */
    public void consentRequested(
            String messageId, Contact to, Instant at, Collection<InformationType> types, ConsentPrompt prompt) {
        ConsentRequest request = ConsentRequest.of(types, Checks.present(prompt, "prompt"));
        inbound.sent(messageId, living(to), Times.fact(at, "at"), Optional.of(request), Optional.empty());
    }

    /**
     * Claims the one confirmation of an opt-out, for the caller who is about to send it. Crosses all aliases.
     *
     * @param contact to whom the confirmation goes
     * @return true for one caller, until the person opts in again; false where no opt-out stands
     */
    public boolean claimOptOutConfirmation(Contact contact) {
        return consents.claimConfirmation(living(contact));
    }

    /**
     * Hears what a person told the platform about marketing from this sender.
     *
     * @param contact who
     * @param choice what
     * @param at when, by the payload's own time
     * @return false where it was refused, being stamped ahead of its receipt; a stop never is
     */
    public boolean platformPreference(Contact contact, PlatformChoice choice, Instant at) {
        return platform.preference(living(contact), Checks.present(choice, "choice"), Times.fact(at, "at"));
    }

    /**
     * Hears that the platform refused a free-form message of this sender because the window is closed (error 131047).
     *
     * @param contact to whom it was
     * @param at when, by the payload's own time
     */
    public void windowClosedByPlatform(Contact contact, Instant at) {
        platform.windowClosed(living(contact), Times.fact(at, "at"));
    }

    /**
     * Hears of a template, as {@link TemplateLedger#seen} does.
     *
     * @param template what Meta says of it
     * @param at when it was so, by the platform's own time
     * @return true where something new was learnt
     */
    public boolean templateSeen(MessageTemplate template, Instant at) {
        return templates.seen(template, at);
    }

    /**
     * Hears that two contacts are, or may be, one person.
     *
     * @param link the link
     * @return what was new; {@link Appended#CONFLICTING} where the link is kept and a user id was seen with another number
     *     too: then no permission crosses between it and any number, and a human should look
     */
    public Appended identitySeen(IdentityLink link) {
        living(Checks.present(link, "link").first());
        living(link.second());
        return platform.identitySeen(link);
    }

    /**
     * Where a contact stands now.
     *
     * @param contact whom it is about
     * @return the check mark, and what is behind it
     */
    public OptInStatus status(Contact contact) {
        PersonFacts person = facts.person(Checks.present(contact, "contact"));
        return status(contact, person, setup.clock().instant());
    }

    /**
     * Where many contacts stand now, read at once.
     *
     * @param contacts whom it is about
     * @return the status of each, in the order given
     */
    public Map<Contact, OptInStatus> statuses(Collection<Contact> contacts) {
        List<Contact> asked = Checks.all(contacts, "contacts");
        FactsDesk.Loaded loaded = facts.load(asked, Set.of());
        Instant now = setup.clock().instant();
        Map<Contact, OptInStatus> statuses = new LinkedHashMap<>();
        asked.forEach(contact -> statuses.put(contact, status(contact, loaded.person(contact), now)));
        return statuses;
    }

    private OptInStatus status(Contact contact, PersonFacts person, Instant now) {
        ConsentStatus consent = ConsentStatus.of(person.consent(), setup.types(), now);
        return new OptInStatus(
                contact,
                consent.types(),
                consent.optedOut(),
                person.preferences().stream().anyMatch(preference -> preference.isStopped(now)),
                person.window(setup.sender()).closesAt(now));
    }

    /**
     * What a contact had asked for and refused at a past instant, from the history. Where older events were compacted,
     * doubt is a no.
     *
     * @param contact whom it is about
     * @param instant when
     * @return consent alone; windows and platform preferences keep no history
     */
    public ConsentStatus statusAt(Contact contact, Instant instant) {
        return rights.statusAt(Checks.present(contact, "contact"), Times.fact(instant, "instant"));
    }

    /**
     * All that happened to a contact's consent, under all its aliases, with the frozen evidence.
     *
     * @param contact whom it is about
     * @return in the order of when it happened; personal data
     */
    public List<ConsentEvent> history(Contact contact) {
        return rights.history(Checks.present(contact, "contact"));
    }

    /**
     * Everything that is held about a person at this business, for their right of access: aliases, events with the frozen
     * evidence, what is known between them and each sender, and the messages sent to them. That is what {@link #erase}
     * would forget: what is kept under the contact and those that are the same person by one step, and under the marks of
     * these. Of who only may be the person nothing is told but that a link exists, since it may be somebody else's.
     *
     * @param contact whom it is about
     * @return each part read when the stream comes to it, so on one thread at a time; personal data
     */
    public Stream<HeldFact> export(Contact contact) {
        return rights.export(Checks.present(contact, "contact"));
    }

    /**
     * Forgets a person: the contact and those that are the same person by one step. What refuses them survives under
     * keyed marks, one for everybody who may be the person, and everything is refused to these until they opt in again
     * themselves.
     *
     * @param contact whom to forget
     * @throws InvalidValueException where no erasure key was set
     */
    public void erase(Contact contact) {
        rights.erase(living(contact));
    }

    /**
     * Lets events of before a day give way to what they amount to. No answer changes; opt-outs stay as they are.
     *
     * @param before events that happened and were received earlier go
     * @return how many events and sent messages went
     */
    public long purge(Instant before) {
        return rights.purge(before);
    }

    private static Contact living(Contact contact) {
        if (Checks.present(contact, "contact") instanceof ErasureMark) {
            throw new InvalidValueException("contact", "a phone number or a user id", "the mark of an erased contact");
        }
        return contact;
    }
}
