package io.optin.ledger;

import io.optin.consent.Consent;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentSubmission;
import io.optin.consent.EventHeader;
import io.optin.consent.OptOut;
import io.optin.consent.Scope;
import io.optin.contact.Contact;
import io.optin.contact.IdentityLink;
import io.optin.contact.PhoneNumber;
import io.optin.internal.Times;
import io.optin.policy.PolicyEdition;
import io.optin.policy.PolicyReport;
import io.optin.policy.PolicyValidator;
import io.optin.policy.RuleId;
import io.optin.policy.Severity;
import io.optin.policy.Violation;
import io.optin.policy.rules.StandardRules;
import io.optin.spi.Appended;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes consents, opt-outs and the claim of their confirmation. */
final class ConsentDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OptInLedger.class);

    private static final PolicyValidator TIMES = PolicyValidator.of(PolicyEdition.named("possible-times")
            .with(StandardRules.find(RuleId.of("OPTIN-CONSENT-005")).orElseThrow(), Severity.ERROR));

    private final LedgerSetup setup;
    private final FactsDesk facts;
    private final PolicyValidator validator;

    ConsentDesk(LedgerSetup setup, FactsDesk facts) {
        this.setup = setup;
        this.facts = facts;
        validator =
                PolicyValidator.of(setup.edition()).withReplies(setup.replies()).withTypes(setup.types());
    }

    RecordResult record(String id, Consent consent) {
        consent.types().forEach(setup.types()::registered);
        Instant now = setup.clock().instant();
        ConsentSubmission submission = new ConsentSubmission(consent, now);
        PolicyReport report = validator.validate(submission);
        if (report.isCompliant() && !Times.counts(consent.at(), now)) {
            report = TIMES.validate(submission); // whatever the edition asks: no consent comes from the future
        }
        if (!report.isCompliant()) {
            List<RuleId> rules = report.errors().stream().map(Violation::ruleId).toList();
            LOG.warn("consent of {} for {} refused by {}", consent.contact(), setup.business(), rules);
            return new RecordResult.Refused(report);
        }
        EventHeader header = new EventHeader(id, consent.contact(), consent.at(), now);
        return new RecordResult.Recorded(append(new ConsentEvent.ConsentGiven(header, consent)), report);
    }

    Appended optOut(String id, OptOut optOut) {
        for (Scope scope : optOut.scopes()) {
            if (scope instanceof Scope.OfType ofType) {
                setup.types().registered(ofType.type());
            }
        }
        linkAliases(optOut.contact());
        EventHeader header =
                new EventHeader(id, optOut.contact(), optOut.at(), setup.clock().instant());
        Appended appended = append(new ConsentEvent.OptedOut(header, optOut));
        LOG.info("{} opted out of {} at {}: {}", optOut.contact(), optOut.scopes(), setup.business(), appended);
        return appended;
    }

    void signedUp(Contact contact, Instant at) {
        append(ConsentEvent.PlatformSignedUp.of(contact, at, setup.clock().instant()));
    }

    boolean claimConfirmation(Contact contact) {
        Instant now = setup.clock().instant();
        PersonFacts person = facts.person(contact);
        if (!person.consent().awaitsConfirmation(now)) {
            return false;
        }
        // All aliases of a person contend for one entry, that of the first of them.
        Contact first = person.wide().iterator().next();
        ConsentEvent.OptOutConfirmed claim =
                new ConsentEvent.OptOutConfirmed(new EventHeader("opt-out-confirmed:" + now, first, now, now));
        return setup.stores()
                .consents()
                .claim(setup.business(), claim, person.consent().latestOptInToAnything(now));
    }

    /** Argentina's two spellings may be one person: what refuses must be found from either. */
    void linkAliases(Contact contact) {
        if (contact instanceof PhoneNumber number) {
            for (PhoneNumber alias : number.possibleAliases()) {
                setup.stores().identities().link(setup.business(), IdentityLink.maybe(number, alias));
            }
        }
    }

    private Appended append(ConsentEvent event) {
        Appended appended = setup.stores().consents().append(setup.business(), event);
        if (appended == Appended.CONFLICTING) {
            LOG.warn(
                    "another fact under a known id: {} of {} at {}; both are kept",
                    event.type(),
                    event.header().contact(),
                    setup.business());
        }
        return appended;
    }
}
