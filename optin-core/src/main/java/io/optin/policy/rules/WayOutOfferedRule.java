package io.optin.policy.rules;

import io.optin.policy.OptOutOffer;
import io.optin.policy.Violation;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Marketing comes with a way out: in the text, the footer or a button. */
final class WayOutOfferedRule extends RuleBase<OptOutOffer> {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    WayOutOfferedRule() {
        super(
                "OPTIN-OPTOUT-001",
                OptOutOffer.class,
                Sources.policy("Opt-out: respect all requests to opt out of communications"),
                "Marketing must offer a way to opt out",
                "Say how to opt out in the text or the footer, or add a button that does it.");
    }

    @Override
    public void check(OptOutOffer offer, Consumer<? super Violation> report) {
        if (offer.isMarketing() && offer.parts().stream().noneMatch(part -> isWayOut(offer, part))) {
            OptOutOffer.Part last = offer.parts().get(offer.parts().size() - 1);
            report.accept(Violation.of(this, last.place(), Map.of()).suggesting("Stop promotions"));
        }
    }

    private static boolean isWayOut(OptOutOffer offer, OptOutOffer.Part part) {
        return part.reading().mention().isPresent()
                || (part.isButton() && offer.understands(part.text()))
                || (!part.reading().judged() && hasWordThatIsUnderstood(offer, part.text()));
    }

    /** In a language that is not known, a word such as STOP is the only sign of a way out. */
    private static boolean hasWordThatIsUnderstood(OptOutOffer offer, String text) {
        return BETWEEN_WORDS.splitAsStream(text).anyMatch(offer::understands);
    }
}
