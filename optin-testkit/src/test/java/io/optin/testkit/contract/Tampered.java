package io.optin.testkit.contract;

import io.optin.consent.Actor;
import io.optin.consent.Consent;
import io.optin.consent.ConsentEvent;
import io.optin.consent.ConsentEvent.ConsentGiven;
import io.optin.consent.ConsentEvent.OptOutConfirmed;
import io.optin.consent.ConsentEvent.OptedOut;
import io.optin.consent.ConsentEvent.PlatformSignedUp;
import io.optin.consent.ConsentPrompt;
import io.optin.consent.EventHeader;
import io.optin.consent.Evidence;
import java.util.function.UnaryOperator;

/** Events to which something was done on the way. */
final class Tampered {
    private Tampered() {}

    static ConsentEvent id(ConsentEvent event, UnaryOperator<String> change) {
        EventHeader old = event.header();
        EventHeader header = new EventHeader(change.apply(old.id()), old.contact(), old.at(), old.receivedAt());
        if (event instanceof ConsentGiven given) {
            return new ConsentGiven(header, given.consent());
        }
        if (event instanceof OptedOut out) {
            return new OptedOut(header, out.optOut());
        }
        return event instanceof PlatformSignedUp ? new PlatformSignedUp(header) : new OptOutConfirmed(header);
    }

    static ConsentEvent wording(ConsentEvent event, UnaryOperator<String> change) {
        return event instanceof ConsentGiven given
                ? new ConsentGiven(
                        given.header(),
                        copy(
                                given.consent(),
                                given.consent().by(),
                                given.consent().evidence(),
                                change))
                : event;
    }

    static ConsentEvent by(ConsentEvent event, Actor by) {
        return event instanceof ConsentGiven given
                ? new ConsentGiven(
                        given.header(),
                        copy(given.consent(), by, given.consent().evidence(), text -> text))
                : event;
    }

    static ConsentEvent withoutEvidence(ConsentEvent event) {
        return event instanceof ConsentGiven given
                ? new ConsentGiven(
                        given.header(), copy(given.consent(), given.consent().by(), Evidence.NONE, text -> text))
                : event;
    }

    private static Consent copy(Consent consent, Actor by, Evidence evidence, UnaryOperator<String> wording) {
        ConsentPrompt shown = consent.prompt();
        ConsentPrompt.Builder prompt = ConsentPrompt.builder()
                .wording(wording.apply(shown.wording()))
                .language(shown.language())
                .businessName(shown.businessName())
                .control(shown.control())
                .preselected(shown.preselected())
                .numberField(shown.numberField())
                .whatsappLogo(shown.whatsappLogo());
        shown.impliedBy().ifPresent(prompt::impliedBy);
        shown.optOutInstructions().ifPresent(prompt::optOutInstructions);
        Consent.Builder copy = Consent.builder()
                .contact(consent.contact())
                .channel(consent.channel())
                .types(consent.types())
                .action(consent.action())
                .prompt(prompt.build())
                .number(consent.number())
                .by(by)
                .evidence(evidence)
                .at(consent.at());
        consent.shownNumber().ifPresent(copy::shownNumber);
        consent.promptShownAt().ifPresent(copy::promptShownAt);
        consent.customerWroteAt().ifPresent(copy::customerWroteAt);
        return copy.build();
    }
}
